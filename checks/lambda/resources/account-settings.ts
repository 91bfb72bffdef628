import { arnOf, defineCollector } from '#engine';

/** How much Lambda lets an account run at once in a Region. */
export const accountSettings = defineCollector({
  type: 'lambda.account-settings',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { GetAccountSettingsCommand }) =>
    ask(GetAccountSettingsCommand, {
      iam: 'lambda:GetAccountSettings',
      select: ({ AccountLimit, AccountUsage }) => [
        {
          ConcurrentExecutions: AccountLimit?.ConcurrentExecutions,
          UnreservedConcurrentExecutions: AccountLimit?.UnreservedConcurrentExecutions,
          FunctionCount: AccountUsage?.FunctionCount,
        },
      ],
    }),
  keep: ['ConcurrentExecutions', 'FunctionCount', 'UnreservedConcurrentExecutions'],
  identify: (_, at) => ({ id: 'account-settings', arn: arnOf(at, 'lambda', 'account-settings') }),
});
