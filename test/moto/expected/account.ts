import { ACCOUNT } from '../cloud.ts';
import type { Seed } from '../seed.ts';
import type { Expectations } from './verdicts.ts';

export function account({ members }: Seed): Expectations {
  /** The scanned account as itself, and accounts as the organization lists them, the scanned one among them. */
  const self = `arn:aws:account::${ACCOUNT}:account`;
  const organization = `arn:aws:organizations::${ACCOUNT}:organization/${members.organization}`;
  const listed = (id: string) => `arn:aws:organizations::${ACCOUNT}:account/${members.organization}/${id}`;
  const [manager, payments, analytics, marketing, closed] = [
    listed(ACCOUNT),
    listed(members.payments),
    listed(members.analytics),
    listed(members.marketing),
    listed(members.closed),
  ];

  return {
    // The management account is judged as itself, once.
    'account/security-contact-set': {
      pass: [self, payments],
      fail: [analytics, marketing],
      'not-applicable': [manager, closed],
    },
    'account/operations-contact-set': {
      pass: [payments, marketing],
      fail: [self, analytics],
      'not-applicable': [manager, closed],
    },
    'account/billing-contact-set': {
      pass: [self, payments],
      fail: [analytics, marketing],
      'not-applicable': [manager, closed],
    },
    // aws+payments is a group by its mailbox, master (moto's own) by its name; a person; and Gmail.
    'account/root-email-is-group-address': {
      pass: [manager, payments],
      fail: [analytics, marketing],
      'not-applicable': [self, organization, closed],
    },
    'budgets/alert-with-subscribers': { fail: [ACCOUNT] },
    // moto's root user has neither MFA nor keys, and its password is not mentioned, which means that there is one.
    'iam/root-mfa-enabled': { fail: [ACCOUNT] },
    'iam/root-no-access-keys': { pass: [ACCOUNT] },
    's3/account-public-access-block': { fail: [ACCOUNT] },
  };
}
