import { anywhere, defineCheck, oneOf } from '#engine';
import { organizationAccount } from '../organizations/resources/account.ts';
import { judgeContact } from './lib/contact.ts';
import { account } from './resources/account.ts';

export default defineCheck({
  id: 'account/operations-contact-set',
  title: 'The account has an operations contact',
  pillar: 'operations',
  severity: 'medium',
  why: 'Notices of maintenance, retirement and reached limits go to the root user’s mailbox alone, and the outage that they announced comes as a surprise.',
  fix: {
    summary:
      'Name the operations team’s monitored group mailbox; for a member account, from the management account, add --account-id.',
    cli: 'aws account put-alternate-contact --alternate-contact-type OPERATIONS --email-address operations@example.com --name "Operations team" --title "Operations" --phone-number "+82-2-0000-0000"',
    terraform:
      'resource "aws_account_alternate_contact" "operations" {\n  alternate_contact_type = "OPERATIONS"\n  name                   = "Operations team"\n  title                  = "Operations"\n  email_address          = "operations@example.com"\n  phone_number           = "+82-2-0000-0000"\n}',
    cost: 'None.',
    risk: 'None, provided that somebody reads the mailbox.',
    effort: 'minutes',
  },
  refs: ['https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-contact-alternate.html'],
  notes: ['000 §3'],
  wellArchitected: ['SEC10-BP01'],
  subject: oneOf(account.with('operationsContact'), organizationAccount.with('operationsContact')),
  context: { scanned: anywhere(account) },

  evaluate: (subject, { scanned }) =>
    judgeContact('OPERATIONS', subject, () => subject.operationsContact, scanned),
});
