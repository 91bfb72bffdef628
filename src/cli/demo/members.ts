import type { IdentityProviderTypeType, UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import {
  DescribeUserPoolCommand,
  ListIdentityProvidersCommand,
  ListUserPoolReplicasCommand,
  ListUserPoolsCommand,
} from '../../../checks/cognito/sdk.ts';
import { answer } from '../../standin/index.ts';
import { pagesOf, seoul, shop, tokyo } from './places.ts';
import { unset } from './storage.ts';

interface Pool extends UserPoolType {
  readonly Id: string;
  readonly regions: readonly string[];
  readonly comeFrom?: readonly IdentityProviderTypeType[];
}

/** The members of the shop could sign in from Tokyo; the pool of the partners was clicked together. */
const pools: readonly Pool[] = [
  {
    Id: `${seoul}_hN3mBrs0a`,
    Name: 'haneul-members',
    regions: [seoul, tokyo],
    DeletionProtection: 'ACTIVE',
    MfaConfiguration: 'OPTIONAL',
    EstimatedNumberOfUsers: 184_211,
    EmailConfiguration: { EmailSendingAccount: 'DEVELOPER' },
    UserPoolTags: { ...shop('prod'), 'multi-region': 'true' },
  },
  {
    Id: `${seoul}_pT7rNrs1b`,
    Name: 'haneul-partners',
    regions: [seoul],
    DeletionProtection: 'INACTIVE',
    MfaConfiguration: 'OFF',
    EstimatedNumberOfUsers: 873,
    EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
    UserPoolTags: { team: '상품' },
  },
  {
    Id: `${seoul}_sT4ffAd2c`,
    Name: 'haneul-staff',
    regions: [seoul],
    DeletionProtection: 'ACTIVE',
    MfaConfiguration: 'OFF',
    EstimatedNumberOfUsers: 46,
    EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
    UserPoolTags: shop('prod'),
    comeFrom: ['SAML'],
  },
  {
    Id: `${seoul}_eV2ent23d`,
    Name: 'haneul-event-2023',
    regions: [seoul],
    DeletionProtection: 'INACTIVE',
    MfaConfiguration: 'OFF',
    EstimatedNumberOfUsers: 0,
    EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
    UserPoolTags: { team: '마케팅' },
  },
];

const poolOf = (id: string | undefined): Pool =>
  pools.find(({ Id }) => Id === id) ?? unset('ResourceNotFoundException');

/** Cognito's user pools. */
export const memberAnswers = [
  answer(
    ListUserPoolsCommand,
    (_, { region }) => ({
      UserPools: pools
        .filter(({ regions }) => regions.includes(region))
        .map(({ Id, Name, regions }) => ({
          Id,
          Name,
          ...(regions.length > 1 && { ReplicaRegions: regions.filter((each) => each !== region) }),
        })),
    }),
    pagesOf('UserPools', 60),
  ),
  answer(DescribeUserPoolCommand, ({ UserPoolId }) => {
    const { regions, comeFrom, ...UserPool } = poolOf(UserPoolId);
    return { UserPool };
  }),
  answer(
    ListIdentityProvidersCommand,
    ({ UserPoolId }) => ({
      Providers: (poolOf(UserPoolId).comeFrom ?? []).map((ProviderType) => ({
        ProviderName: 'haneul-sso',
        ProviderType,
      })),
    }),
    pagesOf('Providers', 60),
  ),
  answer(
    ListUserPoolReplicasCommand,
    ({ UserPoolId }) => ({
      UserPoolReplicas: poolOf(UserPoolId).regions.map((RegionName) => ({
        RegionName,
        Role: RegionName === seoul ? ('PRIMARY' as const) : ('SECONDARY' as const),
        Status: 'ACTIVE' as const,
      })),
    }),
    { items: 'UserPoolReplicas', token: 'NextToken', next: 'NextToken', limit: 60 },
  ),
];
