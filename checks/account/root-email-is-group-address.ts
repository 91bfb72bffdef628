import { anywhere, defineCheck, fail, must, notApplicable, oneOf, pass } from '#engine';
import { closedState } from '../organizations/lib/account.ts';
import { organizationAccount } from '../organizations/resources/account.ts';
import { organization } from '../organizations/resources/organization.ts';
import { domainOf, isFreeMail, mailShape, mailWords, maskAddress } from './lib/mail-address.ts';
import { account } from './resources/account.ts';

export default defineCheck({
  id: 'account/root-email-is-group-address',
  title: 'The root user’s address is a distribution list of the company',
  pillar: 'security',
  severity: 'medium',
  confidence: 'likely',
  nonProduction: 'same',
  why: 'Whoever owns the mailbox can take over the root user; and what AWS writes to one person is lost when that person leaves.',
  fix: {
    summary:
      'Move the root user to a list such as aws+name@company; a member’s from the management account as here, the management account’s in the console.',
    cli: 'aws account start-primary-email-update --account-id {account} --primary-email aws+name@example.com',
    cost: 'None.',
    risk: 'A mistyped address locks out the root user: send the list a mail from outside first.',
    effort: 'minutes',
  },
  refs: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html'],
  notes: ['000 §3'],
  wellArchitected: ['SEC01-BP02'],
  subject: oneOf(organizationAccount, organization, account),
  context: { listed: anywhere(organizationAccount) },
  options: { ...mailWords, allowedRootDomains: [] },

  evaluate(subject, { listed, options }) {
    if (subject.type === 'account.account') {
      return notApplicable(
        'AWS tells root addresses to the organization’s management account only: look in the console',
      );
    }
    if (subject.type === 'organizations.organization' && listed.get(subject.data.MasterAccountId)) {
      return notApplicable('the management account is judged in the organization’s list of accounts');
    }
    const closed = subject.type === 'organizations.account' && closedState(subject.data);
    if (closed) return notApplicable(`the account is ${closed}`);

    const address =
      subject.type === 'organizations.account'
        ? must(subject.data.Email, 'Email')
        : must(subject.data.MasterAccountEmail, 'MasterAccountEmail');
    const masked = maskAddress(address);
    if (isFreeMail(address, options)) return fail(`${masked} is a free mailbox`, { Email: masked }, 'high');
    if (options.allowedRootDomains.length > 0 && !options.allowedRootDomains.includes(domainOf(address))) {
      return fail(`${masked} is not at one of the allowed domains`, { Email: masked });
    }
    const shape = mailShape(address, options);
    if (shape === 'personal') return fail(`${masked} looks like one person’s address`, { Email: masked });
    return shape === 'group'
      ? pass()
      : notApplicable(`${masked} does not tell whether a person or a group reads it`);
  },
});
