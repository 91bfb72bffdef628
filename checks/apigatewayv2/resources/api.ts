import { defineCollector } from '#engine';

/** An HTTP or a WebSocket API. */
export const httpApi = defineCollector({
  type: 'apigatewayv2.api',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { GetApisCommand }) =>
    ask(GetApisCommand, {
      iam: 'apigateway:GET',
      input: () => ({ MaxResults: '100' }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ Items = [] }) => Items,
    }),
  keep: ['ApiId', 'Name', 'ProtocolType', 'Tags'],
  identify: ({ ApiId = '', Tags }, { partition, region }) => ({
    id: ApiId,
    arn: `arn:${partition}:apigateway:${region}::/apis/${ApiId}`,
    tags: Tags,
  }),
});
