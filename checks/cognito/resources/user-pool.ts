import { arnOf, defineCollector } from '#engine';
import { userPoolSummary } from './user-pool-summary.ts';

/** A user pool and how people sign in; the texts of its messages are dropped. */
export const userPool = defineCollector({
  type: 'cognito.user-pool',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  per: userPoolSummary,
  list: (ask, { DescribeUserPoolCommand }) =>
    ask(DescribeUserPoolCommand, {
      iam: 'cognito-idp:DescribeUserPool',
      input: ({ id }) => ({ UserPoolId: id }),
      select: ({ UserPool }, { data }) =>
        UserPool
          ? [
              {
                ...UserPool,
                AllowedFirstAuthFactors: UserPool.Policies?.SignInPolicy?.AllowedFirstAuthFactors,
                EmailSendingAccount: UserPool.EmailConfiguration?.EmailSendingAccount,
                ReplicaRegions: data.ReplicaRegions,
              },
            ]
          : [],
      absentOn: ['ResourceNotFoundException'],
    }),
  keep: [
    'AllowedFirstAuthFactors',
    'DeletionProtection',
    'EmailSendingAccount',
    'EstimatedNumberOfUsers',
    'Id',
    'MfaConfiguration',
    'Name',
    'ReplicaRegions',
    'UserPoolTags',
  ],
  identify: ({ Id = '', Name = '', UserPoolTags = {} }, at) => ({
    id: Name,
    arn: arnOf(at, 'cognito-idp', `userpool/${Id}`),
    tags: UserPoolTags,
  }),
  details: (ask, { ListIdentityProvidersCommand, ListUserPoolReplicasCommand }) => ({
    identityProviders: ask(ListIdentityProvidersCommand, {
      iam: 'cognito-idp:ListIdentityProviders',
      only: ({ data }) => data.MfaConfiguration === 'OFF',
      input: ({ data }) => ({ UserPoolId: data.Id, MaxResults: 60 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ Providers = [] }) => Providers.map(({ ProviderType }) => ProviderType),
    }),
    replicas: ask(ListUserPoolReplicasCommand, {
      iam: 'cognito-idp:ListUserPoolReplicas',
      only: ({ data }) => (data.ReplicaRegions ?? []).length > 0,
      input: ({ data }) => ({ UserPoolId: data.Id }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ UserPoolReplicas = [] }) =>
        UserPoolReplicas.map(({ RegionName, Role, Status }) => ({ RegionName, Role, Status })),
      // A secondary replica, and a Region without replication, do not tell.
      absentOn: ['OperationNotEnabledException'],
    }),
  }),
});
