import { type Collection, fail, must, notApplicable, pass, type Selected, type Verdict } from '#engine';
import { closedState, managementAccountOf } from '../../organizations/lib/account.ts';
import type { organizationAccount } from '../../organizations/resources/account.ts';
import type { account } from '../resources/account.ts';

type Subject = Selected<typeof account> | Selected<typeof organizationAccount>;
type Contact = { readonly EmailAddress: string | undefined } | undefined;

/**
 * Judges whether an account has an alternate contact. `contact` is asked for it only where it can be known, and
 * `scanned` are the accounts that the scan ran in: they are judged there, not in the organization's list.
 */
export function judgeContact(
  kind: string,
  subject: Subject,
  contact: () => Contact,
  scanned: Collection<Selected<typeof account>>,
): Verdict {
  if (subject.type === 'organizations.account') {
    if (scanned.get(subject.id)) return notApplicable('the account was scanned itself, and is judged there');
    if (managementAccountOf(subject.arn) === subject.id) {
      return notApplicable('AWS tells the management account’s contacts only to itself: scan it');
    }
    const closed = closedState(subject.data);
    if (closed) return notApplicable(`the account is ${closed}`);
  }
  const known = contact();
  if (!known) return fail(`The account has no ${kind} contact`, { AlternateContactType: kind });
  return must(known.EmailAddress, 'EmailAddress') === ''
    ? fail(`The ${kind} contact has no e-mail address`, { AlternateContactType: kind })
    : pass();
}
