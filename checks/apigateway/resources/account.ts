import { defineCollector, oneOf } from '#engine';
import { httpApi } from '../../apigatewayv2/resources/api.ts';
import { restApi } from './rest-api.ts';

/** How many requests a second all APIs of an account have in common in a Region; where there are any. */
export const gatewayAccount = defineCollector({
  type: 'apigateway.account',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  per: oneOf(restApi, httpApi),
  list: (ask, { GetAccountCommand }) =>
    ask.batch(GetAccountCommand, {
      iam: 'apigateway:GET',
      size: 1,
      keys: () => ['account'],
      input: () => ({}),
      select: ({ throttleSettings }) => [{ throttleSettings }],
    }),
  keep: ['throttleSettings'],
  identify: (_, { partition, region }) => ({
    id: 'account',
    arn: `arn:${partition}:apigateway:${region}::/account`,
  }),
});
