import type { Selected } from '#engine';
import { account } from '../../../checks/account/resources/account.ts';
import { organizationAccount } from '../../../checks/organizations/resources/account.ts';
import { here, resource } from '../../support/resource.ts';
import type { Table } from '../../support/test-check.ts';

type Kind = 'securityContact' | 'operationsContact' | 'billingContact';
type Contact = { readonly EmailAddress: string | undefined } | undefined;

export const management = '999988887777';
export const arnOfMember = (id: string) =>
  `arn:aws:organizations::${management}:account/o-exampleorgid/${id}`;

/** The scanned account, with one kind of contact. */
export const own = <K extends Kind>(kind: K, contact: Contact, id = here.account) => ({
  ...resource(account, { Id: id }),
  [kind]: contact,
});

/** An account of the organization, with one kind of contact. */
export const member = <K extends Kind>(
  kind: K,
  contact: Contact,
  data: Selected<typeof organizationAccount>['data'] = {},
) => {
  const Id = data.Id ?? '444455556666';
  return {
    ...resource(organizationAccount, { Id, Arn: arnOfMember(Id), State: 'ACTIVE', ...data }),
    [kind]: contact,
  };
};

const set = { EmailAddress: 'team@example.com' };
const scanned = [resource(account, { Id: here.account })];

/** The situations that the checks of all three kinds of contact share. */
export const contactCases = (kind: Kind, AlternateContactType: string) =>
  ({
    passes: {
      'the contact is set': { subject: own(kind, set), context: { scanned } },
      'the contact of a member is set': { subject: member(kind, set), context: { scanned } },
      'a member whose state AWS gives the old way': {
        subject: member(kind, set, { State: undefined, Status: 'ACTIVE' }),
        context: { scanned },
      },
    },
    fails: {
      'no contact': {
        subject: own(kind, undefined),
        context: { scanned },
        because: `no ${AlternateContactType} contact`,
        evidence: { AlternateContactType },
      },
      'no contact of a member': { subject: member(kind, undefined), context: { scanned } },
      'a contact without an address': {
        subject: own(kind, { EmailAddress: '' }),
        context: { scanned },
        because: 'no e-mail address',
      },
    },
    notApplicable: {
      'the scanned account in the organization’s list': {
        subject: member(kind, undefined, { Id: here.account }),
        context: { scanned },
        because: 'judged there',
      },
      'the management account, seen by a delegated administrator': {
        subject: member(kind, undefined, { Id: management }),
        context: { scanned },
        because: 'only to itself',
      },
      ...Object.fromEntries(
        (['SUSPENDED', 'PENDING_CLOSURE', 'CLOSED'] as const).map((State) => [
          `a member that is ${State}`,
          { subject: member(kind, undefined, { State }), context: { scanned }, because: State },
        ]),
      ),
      'a member that is suspended, as AWS says it the old way': {
        subject: member(kind, undefined, { State: undefined, Status: 'SUSPENDED' }),
        context: { scanned },
        because: 'SUSPENDED',
      },
    },
    unknown: {
      'AWS gave the contact without its address': {
        subject: own(kind, { EmailAddress: undefined }),
        context: { scanned },
        because: 'EmailAddress',
      },
      'AWS did not say the state of a member': {
        subject: member(kind, set, { State: undefined }),
        context: { scanned },
        because: 'State',
      },
    },
  }) satisfies Table;
