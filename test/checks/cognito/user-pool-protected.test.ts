import type { Selected } from '#engine';
import { userPool } from '../../../checks/cognito/resources/user-pool.ts';
import check from '../../../checks/cognito/user-pool-protected.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

type Pool = Selected<ReturnType<typeof userPool.with<['identityProviders', 'replicas']>>>;

const pool = (
  data: Partial<Pool['data']> = {},
  details: Partial<Pick<Pool, 'identityProviders' | 'replicas'>> = {},
) =>
  resource(
    userPool.with('identityProviders', 'replicas'),
    {
      Id: 'ap-northeast-2_AbCdEf',
      Name: 'shop',
      DeletionProtection: 'ACTIVE',
      MfaConfiguration: 'OPTIONAL',
      EmailSendingAccount: 'DEVELOPER',
      EstimatedNumberOfUsers: 12_000,
      AllowedFirstAuthFactors: undefined,
      ReplicaRegions: undefined,
      ...data,
    },
    { identityProviders: [], replicas: [], ...details },
  );
const UserPoolTags = { 'multi-region': 'true' };
const ReplicaRegions = ['ap-northeast-1'];
const replica = (Status: 'ACTIVE' | 'INACTIVE', Role: 'PRIMARY' | 'SECONDARY' = 'SECONDARY') => ({
  RegionName: 'ap-northeast-1',
  Status,
  Role,
});

testCheck(check, {
  passes: {
    protected: { subject: pool() },
    'MFA for everybody': { subject: pool({ MfaConfiguration: 'ON' }) },
    'passkeys instead of MFA': {
      subject: pool({ MfaConfiguration: 'OFF', AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] }),
    },
    'Cognito sends the mails of few': {
      subject: pool({ EmailSendingAccount: 'COGNITO_DEFAULT', EstimatedNumberOfUsers: 50 }),
    },
    'Cognito sends the mails of more, which is said to be fine': {
      subject: pool({ EmailSendingAccount: 'COGNITO_DEFAULT' }),
      options: { maxDefaultMailUsers: 20_000 },
    },
    'it sends no mails': { subject: pool({ EmailSendingAccount: undefined }) },
    'replicated, as it must be': {
      subject: pool(
        { UserPoolTags, ReplicaRegions },
        { replicas: [replica('ACTIVE', 'PRIMARY'), replica('ACTIVE')] },
      ),
    },
    'a replica that is not ready where none is asked for': {
      subject: pool({ ReplicaRegions }, { replicas: [replica('INACTIVE')] }),
    },
  },
  fails: {
    'may be deleted': {
      subject: pool({ DeletionProtection: 'INACTIVE' }),
      because: 'can delete it',
      evidence: { DeletionProtection: 'INACTIVE', EstimatedNumberOfUsers: 12_000 },
    },
    'may be deleted with its only user, and more': {
      subject: pool({ DeletionProtection: 'INACTIVE', EstimatedNumberOfUsers: 1, MfaConfiguration: 'OFF' }),
      because: 'can delete it',
    },
    'not replicated': { subject: pool({ UserPoolTags }), because: 'No other Region has a replica' },
    'replicated to its own Region only': {
      subject: pool({ UserPoolTags, ReplicaRegions: ['ap-northeast-2'] }),
      because: 'No other Region',
    },
    'another tag asks for it': {
      subject: pool({ UserPoolTags: { dr: 'yes' } }),
      options: { multiRegionTag: 'dr' },
    },
    'a replica that is not ready': {
      subject: pool(
        { UserPoolTags, ReplicaRegions },
        { replicas: [replica('ACTIVE', 'PRIMARY'), replica('INACTIVE')] },
      ),
      because: 'None of its replicas is active',
      evidence: { ReplicaRegions },
    },
    'MFA is off': {
      subject: pool({ MfaConfiguration: 'OFF' }),
      because: /^MFA is off$/,
      severity: 'low',
      evidence: { MfaConfiguration: 'OFF' },
    },
    'MFA is off, and users come from elsewhere': {
      subject: pool({ MfaConfiguration: 'OFF' }, { identityProviders: ['Google'] }),
      because: 'whoever does not come from an identity provider',
      severity: 'info',
    },
    'Cognito sends the mails of many': {
      subject: pool({ EmailSendingAccount: 'COGNITO_DEFAULT', EstimatedNumberOfUsers: 51 }),
      because: 'mails of 51 users',
      severity: 'low',
    },
    'MFA and mails': {
      subject: pool(
        { MfaConfiguration: 'OFF', EmailSendingAccount: 'COGNITO_DEFAULT' },
        { identityProviders: ['SAML'] },
      ),
      because: /^Cognito sends .*; MFA is off for/,
      severity: 'low',
    },
  },
  notApplicable: {
    'nobody uses it': {
      subject: pool({ EstimatedNumberOfUsers: 0, DeletionProtection: 'INACTIVE' }),
      because: 'no users',
    },
    'a replica': {
      subject: pool({ Id: 'ap-northeast-1_AbCdEf', DeletionProtection: 'INACTIVE' }),
      because: 'replica of the one in ap-northeast-1',
    },
  },
  unknown: {
    'without an id': { subject: pool({ Id: undefined }) },
    'of who knows how many users': { subject: pool({ EstimatedNumberOfUsers: undefined }) },
    'without a word of deletion': { subject: pool({ DeletionProtection: undefined }) },
    'without a word of MFA': { subject: pool({ MfaConfiguration: undefined }) },
    'a Region that does not tell of replicas': {
      subject: pool({ UserPoolTags, ReplicaRegions }, { replicas: undefined }),
    },
  },
});
