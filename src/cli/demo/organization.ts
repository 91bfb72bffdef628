import { GetAlternateContactCommand } from '../../../checks/account/sdk.ts';
import { GetAccountSummaryCommand } from '../../../checks/iam/sdk.ts';
import { DescribeOrganizationCommand, ListAccountsCommand } from '../../../checks/organizations/sdk.ts';
import { answer, awsError } from '../../standin/index.ts';
import { account, daysAgo, pagesOf } from './places.ts';

const organization = 'o-haneul7k2p';

interface Member {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly age: number;
  readonly isSuspended?: true;
  readonly contacts: Readonly<Partial<Record<'SECURITY' | 'OPERATIONS' | 'BILLING', string>>>;
}

const security = 'security@haneul-store.example';
const operations = 'infra-oncall@haneul-store.example';
const billing = 'finance@haneul-store.example';

const members: readonly Member[] = [
  {
    id: account,
    name: 'haneul-store',
    email: 'aws@haneul-store.example',
    age: 2200,
    contacts: { SECURITY: security, BILLING: billing },
  },
  {
    id: '222233334444',
    name: 'haneul-log-archive',
    email: 'aws+log-archive@haneul-store.example',
    age: 620,
    contacts: { SECURITY: security, OPERATIONS: operations, BILLING: billing },
  },
  {
    id: '444455556666',
    name: 'haneul-analytics',
    email: 'yuna.jung@haneul-store.example',
    age: 610,
    contacts: { OPERATIONS: operations },
  },
  {
    id: '555566667777',
    name: 'haneul-marketing',
    email: 'haneul.marketing2021@gmail.com',
    age: 1300,
    contacts: {},
  },
  {
    id: '666677778888',
    name: 'haneul-sandbox-old',
    email: 'aws+sandbox@haneul-store.example',
    age: 1500,
    isSuspended: true,
    contacts: {},
  },
];

function memberAt(AccountId: string | undefined): Member | undefined {
  if (AccountId === account) {
    const reason = 'The management account can only be managed using the standalone context';
    throw awsError('AccessDeniedException', `User is not authorized to perform this: ${reason}`, {
      status: 403,
    });
  }
  return members.find(({ id }) => id === (AccountId ?? account));
}

/** The organization, its contacts, and the root user of this account. */
export const organizationAnswers = [
  answer(DescribeOrganizationCommand, {
    Organization: {
      Id: organization,
      Arn: `arn:aws:organizations::${account}:organization/${organization}`,
      FeatureSet: 'ALL',
      MasterAccountId: account,
      MasterAccountArn: `arn:aws:organizations::${account}:account/${organization}/${account}`,
      MasterAccountEmail: 'aws@haneul-store.example',
    },
  }),
  answer(
    ListAccountsCommand,
    (_, { now }) => ({
      Accounts: members.map(({ id, name, email, age, isSuspended }) => ({
        Id: id,
        Arn: `arn:aws:organizations::${account}:account/${organization}/${id}`,
        Name: name,
        Email: email,
        State: isSuspended ? ('SUSPENDED' as const) : ('ACTIVE' as const),
        Status: isSuspended ? ('SUSPENDED' as const) : ('ACTIVE' as const),
        JoinedMethod: id === account ? ('INVITED' as const) : ('CREATED' as const),
        JoinedTimestamp: daysAgo(now, age),
      })),
    }),
    pagesOf('Accounts', 20),
  ),
  answer(GetAlternateContactCommand, ({ AccountId, AlternateContactType = 'BILLING' }) => {
    const EmailAddress = memberAt(AccountId)?.contacts[AlternateContactType];
    if (!EmailAddress)
      throw awsError(
        'ResourceNotFoundException',
        'No contact of the inputted alternate contact type found.',
        {
          status: 404,
        },
      );
    return {
      AlternateContact: {
        AlternateContactType,
        EmailAddress,
        Name: 'Haneul Store',
        Title: 'Team',
        PhoneNumber: '+82-2-0000-0000',
      },
    };
  }),
  // The root user has MFA, and an access key that somebody made for a backup script years ago.
  answer(GetAccountSummaryCommand, {
    SummaryMap: {
      Users: 37,
      Groups: 9,
      Roles: 148,
      MFADevices: 22,
      MFADevicesInUse: 21,
      AccountMFAEnabled: 1,
      AccountPasswordPresent: 1,
      AccountAccessKeysPresent: 1,
      AccountSigningCertificatesPresent: 0,
    },
  }),
];
