import { defineCollector } from '#engine';
import { restApi } from './rest-api.ts';

/** A usage plan: how many requests a second each API key may send; where there are REST APIs. */
export const usagePlan = defineCollector({
  type: 'apigateway.usage-plan',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  per: restApi,
  list: (ask, { GetUsagePlansCommand }) =>
    ask.batch(GetUsagePlansCommand, {
      iam: 'apigateway:GET',
      size: 1,
      keys: () => ['all'],
      input: () => ({ limit: 500 }),
      pages: ({ position }) => ({ position }),
      select: ({ items = [] }) =>
        items.map(({ apiStages = [], ...plan }) => ({
          ...plan,
          apiStages: apiStages.map(({ apiId, stage }) => ({ apiId, stage })),
        })),
    }),
  keep: ['id', 'apiStages', 'throttle', 'tags'],
  identify: ({ id = '', tags }, { partition, region }) => ({
    id,
    arn: `arn:${partition}:apigateway:${region}::/usageplans/${id}`,
    tags,
  }),
});
