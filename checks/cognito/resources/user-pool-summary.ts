import { arnOf, defineCollector } from '#engine';

/** That there is a user pool, and in which Regions it has replicas. */
export const userPoolSummary = defineCollector({
  type: 'cognito.user-pool-summary',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { ListUserPoolsCommand }) =>
    ask(ListUserPoolsCommand, {
      iam: 'cognito-idp:ListUserPools',
      input: () => ({ MaxResults: 60 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ UserPools = [] }) => UserPools,
    }),
  keep: ['Id', 'ReplicaRegions'],
  identify: ({ Id = '' }, at) => ({ id: Id, arn: arnOf(at, 'cognito-idp', `userpool/${Id}`) }),
});
