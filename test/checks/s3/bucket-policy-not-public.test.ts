import type { Selected } from '#engine';
import check from '../../../checks/s3/bucket-policy-not-public.ts';
import { s3Account } from '../../../checks/s3/resources/account.ts';
import { bucket } from '../../../checks/s3/resources/bucket.ts';
import { here, resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { closed, half, otherHalf } from './blocks.ts';

const judged = bucket.with('policyStatus', 'policy', 'acl', 'publicAccessBlock');
type Details = Pick<Selected<typeof judged>, 'policyStatus' | 'policy' | 'acl' | 'publicAccessBlock'>;

const photos = (details: Partial<Details>) =>
  resource(
    judged,
    { Name: 'photos' },
    { policyStatus: undefined, policy: undefined, acl: [], publicAccessBlock: undefined, ...details },
  );
const open = {
  accounts: [
    resource(s3Account.with('publicAccessBlock'), { Id: here.account }, { publicAccessBlock: undefined }),
  ],
};
const shut = {
  accounts: [
    resource(s3Account.with('publicAccessBlock'), { Id: here.account }, { publicAccessBlock: closed }),
  ],
};

const everybody = (Action: string | string[], IsPublic = true, Condition?: object) => ({
  policyStatus: { IsPublic },
  policy: JSON.stringify({
    Statement: [{ Effect: 'Allow', Principal: '*', Action, Resource: '*', Condition }],
  }),
});
const grant = (group: string, Permission: 'READ' | 'READ_ACP' | 'WRITE' | 'FULL_CONTROL') => ({
  acl: [
    { Grantee: { Type: 'CanonicalUser' as const, ID: 'owner' }, Permission: 'FULL_CONTROL' as const },
    { Grantee: { Type: 'Group' as const, URI: `http://acs.amazonaws.com/groups/${group}` }, Permission },
  ],
});

testCheck(check, {
  passes: {
    'no policy, and a private ACL': { subject: photos({}), context: open },
    'a policy that S3 does not call public: an endpoint’s, say': {
      subject: photos(everybody('s3:*', false, { StringEquals: { 'aws:SourceVpce': 'vpce-1' } })),
      context: open,
    },
    'an ACL for S3’s own log delivery': { subject: photos(grant('s3/LogDelivery', 'WRITE')), context: open },
  },
  fails: {
    'everybody may write by the policy': {
      subject: photos(everybody(['s3:GetObject', 's3:PutObject'])),
      context: open,
      because: 'write',
      evidence: { IsPublic: true },
    },
    'everybody may read by the policy': {
      subject: photos(everybody('s3:GetObject')),
      context: open,
      because: 'read',
      severity: 'high',
    },
    'everybody may read, for only ACLs are blocked': {
      subject: photos({ ...everybody('s3:GetObject'), publicAccessBlock: half }),
      context: open,
      severity: 'high',
    },
    'the policy is public, but the bucket restricts it': {
      subject: photos({ ...everybody('s3:*'), publicAccessBlock: otherHalf }),
      context: open,
      because: 'only Block Public Access',
      severity: 'low',
    },
    'the policy is public, but the account restricts it': {
      subject: photos(everybody('s3:*')),
      context: shut,
      severity: 'low',
    },
    'everybody may list by the ACL': {
      subject: photos(grant('global/AllUsers', 'READ')),
      context: open,
      severity: 'high',
      evidence: { IsPublic: false, Grants: ['READ'] },
    },
    'any AWS account may write by the ACL': {
      subject: photos(grant('global/AuthenticatedUsers', 'WRITE')),
      context: open,
    },
    'everybody may list, and any AWS account may write, by the ACL': {
      subject: photos({
        acl: [...grant('global/AllUsers', 'READ').acl, ...grant('global/AuthenticatedUsers', 'WRITE').acl],
      }),
      context: open,
    },
    'everybody may do anything by the ACL': {
      subject: photos(grant('global/AllUsers', 'FULL_CONTROL')),
      context: open,
    },
    'the ACL is public, but it is ignored': {
      subject: photos({ ...grant('global/AllUsers', 'WRITE'), publicAccessBlock: half }),
      context: open,
      severity: 'low',
    },
    'the ACL is ignored, the policy is not': {
      subject: photos({
        ...grant('global/AllUsers', 'WRITE'),
        ...everybody('s3:GetObject'),
        publicAccessBlock: half,
      }),
      context: open,
      severity: 'high',
    },
    'public on purpose, but not to write to': {
      subject: photos(everybody('s3:PutObject')),
      context: open,
      options: { publicBuckets: ['photos'] },
    },
  },
  notApplicable: {
    'everybody may read, on purpose': {
      subject: photos(everybody('s3:GetObject')),
      context: open,
      options: { publicBuckets: ['photos'] },
      because: 'publicBuckets',
    },
  },
  unknown: {
    'S3 did not say whether the policy is public': {
      subject: photos({ policyStatus: {} }),
      context: open,
      because: 'IsPublic',
    },
    'the account is not among those that were read': {
      subject: photos(everybody('s3:GetObject')),
      because: 'the account',
    },
  },
});
