import { account } from '../../../checks/account/resources/account.ts';
import check from '../../../checks/account/root-email-is-group-address.ts';
import { organizationAccount } from '../../../checks/organizations/resources/account.ts';
import { organization } from '../../../checks/organizations/resources/organization.ts';
import { here, resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { arnOfMember, management } from './contacts.ts';

const member = (Email: string | undefined, State: 'ACTIVE' | 'CLOSED' = 'ACTIVE', Id = '444455556666') =>
  resource(organizationAccount, { Id, Arn: arnOfMember(Id), State, ...(Email && { Email }) });
const owned = (MasterAccountEmail: string | undefined) =>
  resource(organization, {
    Id: 'o-exampleorgid',
    Arn: `arn:aws:organizations::${management}:organization/o-exampleorgid`,
    MasterAccountId: management,
    ...(MasterAccountEmail && { MasterAccountEmail }),
  });

testCheck(check, {
  passes: {
    'a list': { subject: member('cloud-team@example.com') },
    'plus-addressing of a list': { subject: member('aws+prod@example.com') },
    'the management account’s list, seen from a plain member': { subject: owned('aws@example.com') },
    'a list at an allowed domain': {
      subject: member('aws@example.com'),
      options: { allowedRootDomains: ['example.com'] },
    },
    'a list by a word of the configuration': {
      subject: member('acme@example.com'),
      options: { groupLocalParts: ['acme'] },
    },
  },
  fails: {
    'a free mailbox, even if it is named like a team': {
      subject: member('acme.aws@gmail.com'),
      because: 'a***s@gmail.com is a free mailbox',
      severity: 'high',
      evidence: { Email: 'a***s@gmail.com' },
    },
    'a free mailbox by the configuration': {
      subject: member('aws@mail.example'),
      options: { freeMailDomains: ['mail.example'] },
      severity: 'high',
    },
    'a person’s address': {
      subject: member('minsu.kim@example.com'),
      because: /^m\*\*\*m@example.com looks like/,
    },
    'a person’s address with a label': { subject: member('minsu.kim+aws@example.com') },
    'the management account’s person, seen from a plain member': { subject: owned('minsu.kim@example.com') },
    'a list at another domain than allowed': {
      subject: member('aws@contractor.example'),
      options: { allowedRootDomains: ['example.com'] },
      because: 'allowed domains',
    },
  },
  notApplicable: {
    'the account itself, whose address no API tells': {
      subject: resource(account, { Id: here.account }),
      because: 'console',
    },
    'the management account, which is in the list': {
      subject: owned('minsu.kim@example.com'),
      context: { listed: [member('minsu.kim@example.com', 'ACTIVE', management)] },
      because: 'list of accounts',
    },
    'a closed account': { subject: member('minsu.kim@example.com', 'CLOSED'), because: 'CLOSED' },
    'an address that does not tell': { subject: member('acme@example.com'), because: 'a***e@example.com' },
  },
  unknown: {
    'AWS did not give the address': { subject: member(undefined), because: 'Email' },
    'AWS did not give the management account’s address': {
      subject: owned(undefined),
      because: 'MasterAccountEmail',
    },
  },
});
