import { defineCollector } from '#engine';

/** A REST API; its policy is dropped. */
export const restApi = defineCollector({
  type: 'apigateway.rest-api',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { GetRestApisCommand }) =>
    ask(GetRestApisCommand, {
      iam: 'apigateway:GET',
      input: () => ({ limit: 500 }),
      pages: ({ position }) => ({ position }),
      select: ({ items = [] }) =>
        items.map(({ endpointConfiguration, ...api }) => ({
          ...api,
          endpointTypes: endpointConfiguration?.types,
        })),
    }),
  keep: ['id', 'name', 'endpointTypes', 'tags'],
  identify: ({ id = '', tags }, { partition, region }) => ({
    id,
    arn: `arn:${partition}:apigateway:${region}::/restapis/${id}`,
    tags,
  }),
});
