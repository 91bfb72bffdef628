import { anywhere, defineCheck, notApplicable, oneOf } from '#engine';
import { managementAccountOf } from '../organizations/lib/account.ts';
import { organizationAccount } from '../organizations/resources/account.ts';
import { organization } from '../organizations/resources/organization.ts';
import { judgeContact } from './lib/contact.ts';
import { account } from './resources/account.ts';

export default defineCheck({
  id: 'account/billing-contact-set',
  title: 'The account has a billing contact',
  pillar: 'cost',
  severity: 'low',
  why: 'Invoices and failed payments are announced to the root user’s mailbox alone; AWS suspends the services of an account that does not pay.',
  fix: {
    summary:
      'Name the finance team’s monitored group mailbox; for a member account, from the management account, add --account-id.',
    cli: 'aws account put-alternate-contact --alternate-contact-type BILLING --email-address billing@example.com --name "Finance team" --title "Billing" --phone-number "+82-2-0000-0000"',
    terraform:
      'resource "aws_account_alternate_contact" "billing" {\n  alternate_contact_type = "BILLING"\n  name                   = "Finance team"\n  title                  = "Billing"\n  email_address          = "billing@example.com"\n  phone_number           = "+82-2-0000-0000"\n}',
    cost: 'None.',
    risk: 'None, provided that somebody reads the mailbox.',
    effort: 'minutes',
  },
  refs: ['https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-contact-alternate.html'],
  notes: ['000 §3'],
  subject: oneOf(account.with('billingContact'), organizationAccount.with('billingContact')),
  context: { scanned: anywhere(account), organizations: organization },
  // Where the organization pays for all its accounts, only the one that pays needs the contact.
  options: { billingContactOnlyOnManagement: false },

  evaluate(subject, { scanned, organizations, options }) {
    if (options.billingContactOnlyOnManagement) {
      const listed = subject.type === 'organizations.account' ? [subject] : [...organizations];
      if (listed.some(({ arn }) => managementAccountOf(arn) !== subject.id)) {
        return notApplicable('the organization’s management account pays, and its contact is judged there');
      }
    }
    return judgeContact('BILLING', subject, () => subject.billingContact, scanned);
  },
});
