import { arnOf, defineCollector } from '#engine';

/** What IAM says of the account's root user. */
export const accountSummary = defineCollector({
  type: 'iam.account-summary',
  scope: 'global',
  sdk: () => import('../sdk.ts'),
  list: (ask, { GetAccountSummaryCommand }) =>
    ask(GetAccountSummaryCommand, {
      iam: 'iam:GetAccountSummary',
      select: ({ SummaryMap = {} }) => [SummaryMap],
    }),
  keep: ['AccountMFAEnabled', 'AccountPasswordPresent', 'AccountAccessKeysPresent'],
  identify: (_, at) => ({ id: at.account, arn: arnOf(at, 'iam', 'root') }),
});
