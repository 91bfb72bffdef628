import { arnOf, defineCollector } from '#engine';

/** The scanned account itself, with its alternate contacts. */
export const account = defineCollector({
  type: 'account.account',
  scope: 'global',
  sdk: () => import('../sdk.ts'),
  list: () => ({ known: (at) => [{ Id: at.account }] }),
  keep: ['Id'],
  identify: ({ Id }, at) => ({ id: Id, arn: arnOf(at, 'account', 'account') }),
  details: (ask, { GetAlternateContactCommand }) => {
    const contact = (AlternateContactType: 'SECURITY' | 'OPERATIONS' | 'BILLING') =>
      ask(GetAlternateContactCommand, {
        iam: 'account:GetAlternateContact',
        // The management account's own id is refused, so nobody's own id is given.
        input: () => ({ AlternateContactType }),
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
