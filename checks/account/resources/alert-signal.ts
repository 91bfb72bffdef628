import { defineDerived, type Reached, type Told, unlessUnread } from '#engine';
import { alertRow, broken } from '../../sns/lib/alert-row.ts';
import { mailShape, mailWords, maskAddress } from '../lib/mail-address.ts';
import { account } from './account.ts';

type Contact = { readonly EmailAddress: string | undefined } | undefined;

/** An alternate contact of an account, and whether a person or a group reads its mail. */
export const alertSignal = defineDerived({
  type: 'account.alert-signal',
  scope: 'global',
  from: { accounts: account.with('securityContact', 'operationsContact', 'billingContact') },
  *derive({ accounts }) {
    for (const each of accounts) {
      const contacts = {
        SECURITY: () => each.securityContact,
        OPERATIONS: () => each.operationsContact,
        BILLING: () => each.billingContact,
      };
      const { account: owner, region, arn } = each;
      for (const [id, contact] of Object.entries(contacts)) {
        const told: Told<Contact> = unlessUnread(contact);
        yield alertRow({ id, arn: `${arn}/${id}`, account: owner, region }, 'alternate-contact', [
          reachOfContact(told),
        ]);
      }
    }
  },
});

function reachOfContact(told: Told<Contact>): Reached {
  if ('gap' in told)
    return { reach: 'unknown', chain: [], break: 'it could not be read', unread: [told.gap] };
  const address = told.value?.EmailAddress;
  if (!address) return broken('The account has no such contact');
  const chain = [{ kind: 'email', label: maskAddress(address) }];
  return { reach: mailShape(address, mailWords) === 'group' ? 'many' : 'one', chain, unread: [] };
}
