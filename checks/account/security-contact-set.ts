import { anywhere, defineCheck, oneOf } from '#engine';
import { organizationAccount } from '../organizations/resources/account.ts';
import { judgeContact } from './lib/contact.ts';
import { account } from './resources/account.ts';

export default defineCheck({
  id: 'account/security-contact-set',
  title: 'The account has a security contact',
  pillar: 'security',
  severity: 'medium',
  why: 'AWS writes about abuse and compromised credentials to the root user’s mailbox alone; where nobody reads that, an intrusion goes on unnoticed.',
  fix: {
    summary:
      'Name the security team’s monitored group mailbox; for a member account, from the management account, add --account-id.',
    cli: 'aws account put-alternate-contact --alternate-contact-type SECURITY --email-address security@example.com --name "Security team" --title "Security" --phone-number "+82-2-0000-0000"',
    terraform:
      'resource "aws_account_alternate_contact" "security" {\n  alternate_contact_type = "SECURITY"\n  name                   = "Security team"\n  title                  = "Security"\n  email_address          = "security@example.com"\n  phone_number           = "+82-2-0000-0000"\n}',
    cost: 'None.',
    risk: 'None, provided that somebody reads the mailbox.',
    effort: 'minutes',
  },
  refs: ['https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-contact-alternate.html'],
  notes: ['000 §3'],
  wellArchitected: ['SEC03-BP03', 'SEC10-BP01'],
  subject: oneOf(account.with('securityContact'), organizationAccount.with('securityContact')),
  context: { scanned: anywhere(account) },

  evaluate: (subject, { scanned }) =>
    judgeContact('SECURITY', subject, () => subject.securityContact, scanned),
});
