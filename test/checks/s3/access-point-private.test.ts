import type { Selected } from '#engine';
import check from '../../../checks/s3/access-point-private.ts';
import { accessPoint } from '../../../checks/s3/resources/access-point.ts';
import { s3Account } from '../../../checks/s3/resources/account.ts';
import { bucket } from '../../../checks/s3/resources/bucket.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const all = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};
const policiesOpen = { ...all, BlockPublicPolicy: false, RestrictPublicBuckets: false };
const none = { ...all, ...policiesOpen, BlockPublicAcls: false, IgnorePublicAcls: false };

type Data = Selected<typeof accessPoint>['data'];
const point = (publicAccessBlock: typeof all | undefined, more: Partial<Data> = {}) =>
  resource(
    accessPoint.with('publicAccessBlock'),
    {
      Name: 'partners',
      NetworkOrigin: 'Internet',
      Bucket: 'photos',
      BucketAccountId: '111122223333',
      AccessPointArn: 'arn:aws:s3:ap-northeast-2:111122223333:accesspoint/partners',
      ...more,
    },
    { publicAccessBlock },
  );
const context = (ofAccount: typeof all | undefined, ofBucket: typeof all | undefined) => ({
  accounts: [
    resource(s3Account.with('publicAccessBlock'), { Id: '111122223333' }, { publicAccessBlock: ofAccount }),
  ],
  buckets: [resource(bucket.with('publicAccessBlock'), { Name: 'photos' }, { publicAccessBlock: ofBucket })],
});

testCheck(check, {
  passes: {
    'all is blocked': { subject: point(all), because: 'from the internet' },
    'a VPC only': {
      subject: point(none, { NetworkOrigin: 'VPC', VpcConfiguration: { VpcId: 'vpc-1' } }),
      because: 'VPC only',
      evidence: { VpcId: 'vpc-1' },
    },
    'the account blocks all': { subject: point(none), context: context(all, undefined), because: 'account' },
    'the bucket blocks all': {
      subject: point(none),
      context: context(undefined, all),
      because: 'the bucket',
    },
    'each blocks a part': {
      subject: point(policiesOpen),
      context: context(undefined, { ...none, BlockPublicPolicy: true, RestrictPublicBuckets: true }),
    },
  },
  fails: {
    'nothing is blocked anywhere': {
      subject: point(none),
      context: context(undefined, undefined),
      because: 'BlockPublicAcls, IgnorePublicAcls, BlockPublicPolicy, RestrictPublicBuckets',
      evidence: { NetworkOrigin: 'Internet', Bucket: 'photos' },
    },
    'one flag is missing': {
      subject: point({ ...all, RestrictPublicBuckets: false }),
      context: context(policiesOpen, none),
      because: /sets RestrictPublicBuckets$/,
    },
    'a bucket of another account, which nothing is known of': {
      subject: point(none, { BucketAccountId: '999988887777' }),
      context: context(all, all),
    },
    'a bucket that is not listed': {
      subject: point(none, { Bucket: 'gone', BucketAccountId: undefined }),
      context: context(undefined, all),
    },
  },
  unknown: {
    'AWS did not say what is blocked': {
      subject: point(undefined),
      because: 'PublicAccessBlockConfiguration',
    },
    'AWS did not say where requests may come from': {
      subject: point(all, { NetworkOrigin: undefined }),
      because: 'NetworkOrigin',
    },
    'the account is not listed': { subject: point(none), because: 'the account' },
  },
});
