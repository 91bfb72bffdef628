import check from '../../../checks/account/billing-contact-set.ts';
import { account } from '../../../checks/account/resources/account.ts';
import { organization } from '../../../checks/organizations/resources/organization.ts';
import { here, resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { contactCases, management, member, own } from './contacts.ts';

const cases = contactCases('billingContact', 'BILLING');
const options = { billingContactOnlyOnManagement: true };
const organizations = [
  resource(organization, {
    Id: 'o-exampleorgid',
    Arn: `arn:aws:organizations::${management}:organization/o-exampleorgid`,
  }),
];
const scanned = [resource(account, { Id: here.account })];

testCheck(check, {
  ...cases,
  fails: {
    ...cases.fails,
    'the management account, which pays for all': {
      subject: own('billingContact', undefined, management),
      context: { organizations },
      options,
    },
    'a standalone account, whoever should pay in an organization': {
      subject: own('billingContact', undefined),
      context: { scanned },
      options,
    },
    'a member, where every account is to have the contact': {
      subject: own('billingContact', undefined),
      context: { organizations, scanned },
    },
  },
  notApplicable: {
    ...cases.notApplicable,
    'a member that is scanned, where only the management account is to have the contact': {
      subject: own('billingContact', undefined),
      context: { organizations },
      options,
      because: 'pays',
    },
    'a member in the list, where only the management account is to have the contact': {
      subject: member('billingContact', undefined),
      context: { organizations },
      options,
      because: 'pays',
    },
  },
});
