import { defineCollector } from '#engine';
import { managementAccountOf } from '../lib/account.ts';
import { organization } from './organization.ts';

/** An account of the organization, as its management account or a delegated administrator sees it. */
export const organizationAccount = defineCollector({
  type: 'organizations.account',
  scope: 'global',
  sdk: () => import('../sdk.ts'),
  per: organization,
  list: (ask, { ListAccountsCommand }) =>
    ask(ListAccountsCommand, {
      iam: 'organizations:ListAccounts',
      input: () => ({ MaxResults: 20 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ Accounts = [] }) => Accounts,
      // What every other member is told, whatever its IAM policies allow; IAM says "is not authorized to perform".
      absentOn: [{ name: 'AccessDeniedException', message: /permissions to access this resource/ }],
    }),
  keep: ['Id', 'Arn', 'Email', 'State', 'Status'],
  identify: ({ Id = '', Arn = '' }) => ({ id: Id, arn: Arn, account: Id }),
  details: (ask, { AccountClient, GetAlternateContactCommand }) => {
    const contact = (AlternateContactType: 'SECURITY' | 'OPERATIONS' | 'BILLING') =>
      ask(GetAlternateContactCommand, {
        client: AccountClient,
        iam: 'account:GetAlternateContact',
        // The management account answers only to itself, without its id: it is read as account.account.
        only: ({ id, arn, data: { State, Status } }) =>
          managementAccountOf(arn) !== id && (State ?? Status) === 'ACTIVE',
        input: ({ id }) => ({ AccountId: id, AlternateContactType }),
        select: ({ AlternateContact }) => ({ EmailAddress: AlternateContact?.EmailAddress }),
        absentOn: ['ResourceNotFoundException'],
      });
    return {
      securityContact: contact('SECURITY'),
      operationsContact: contact('OPERATIONS'),
      billingContact: contact('BILLING'),
    };
  },
});
