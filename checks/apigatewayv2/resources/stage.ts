import { defineCollector } from '#engine';
import { limitsIn } from '../lib/limits.ts';
import { httpApi } from './api.ts';

/** A stage of an HTTP or a WebSocket API: the limits of its routes, but not its variables. */
export const httpStage = defineCollector({
  type: 'apigatewayv2.stage',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  per: httpApi,
  list: (ask, { GetStagesCommand }) =>
    ask(GetStagesCommand, {
      iam: 'apigateway:GET',
      input: ({ id }) => ({ ApiId: id, MaxResults: '100' }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ Items = [] }, { id, data }) =>
        Items.map(({ DefaultRouteSettings, RouteSettings, ...stage }) => ({
          ...stage,
          limits: limitsIn(DefaultRouteSettings, RouteSettings),
          apiName: data.Name,
          ApiId: id,
        })),
      absentOn: ['NotFoundException'],
    }),
  keep: ['StageName', 'apiName', 'limits', 'ApiId', 'Tags'],
  identify: ({ apiName, ApiId, StageName = '', Tags }, { partition, region }) => ({
    id: `${apiName ?? ApiId}/${StageName}`,
    arn: `arn:${partition}:apigateway:${region}::/apis/${ApiId}/stages/${StageName}`,
    tags: Tags,
  }),
});
