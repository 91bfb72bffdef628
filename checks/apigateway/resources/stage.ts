import { defineCollector } from '#engine';
import { limitsIn } from '../lib/limits.ts';
import { restApi } from './rest-api.ts';

/** A stage of a REST API: the limits of its methods, but not its variables. */
export const stage = defineCollector({
  type: 'apigateway.stage',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  per: restApi,
  list: (ask, { GetStagesCommand }) =>
    ask(GetStagesCommand, {
      iam: 'apigateway:GET',
      input: ({ id }) => ({ restApiId: id }),
      select: ({ item = [] }, { id, data }) =>
        item.map(({ methodSettings, ...stage }) => ({
          ...stage,
          limits: limitsIn(methodSettings),
          apiName: data.name,
          restApiId: id,
          endpointTypes: data.endpointTypes,
        })),
      absentOn: ['NotFoundException'],
    }),
  keep: ['stageName', 'apiName', 'limits', 'restApiId', 'endpointTypes', 'tags'],
  identify: ({ apiName, restApiId, stageName = '', tags }, { partition, region }) => ({
    id: `${apiName ?? restApiId}/${stageName}`,
    arn: `arn:${partition}:apigateway:${region}::/restapis/${restApiId}/stages/${stageName}`,
    tags,
  }),
});
