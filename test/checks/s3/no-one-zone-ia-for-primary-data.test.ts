import type { Selected } from '#engine';
import { copyJob } from '../../../checks/backup/resources/copy-job.ts';
import { s3OneZoneBytes } from '../../../checks/cloudwatch/resources/s3-one-zone-bytes.ts';
import check from '../../../checks/s3/no-one-zone-ia-for-primary-data.ts';
import { bucket } from '../../../checks/s3/resources/bucket.ts';
import { replicationDestination } from '../../../checks/s3/resources/replication-destination.ts';
import { here, resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { logDelivery, roleContext, writers } from './roles.ts';

const judged = bucket.with('lifecycle', 'replication', 'versioning', 'policy', 'acl');
type Details = Pick<Selected<typeof judged>, 'lifecycle' | 'replication' | 'versioning' | 'policy' | 'acl'>;

const photos = (details: Partial<Details> = {}) =>
  resource(
    judged,
    { Name: 'photos', BucketRegion: here.region },
    {
      lifecycle: undefined,
      replication: undefined,
      versioning: { Status: 'Enabled', MFADelete: undefined },
      policy: undefined,
      acl: undefined,
      ...details,
    },
  );
const to = (
  StorageClass: 'ONEZONE_IA' | 'STANDARD_IA',
  Prefix = '',
  Status: 'Enabled' | 'Disabled' = 'Enabled',
) => [{ ID: StorageClass, Status, Filter: { Prefix }, Transitions: [{ Days: 30, StorageClass }] }];
const oldVersions = {
  ID: 'old',
  Status: 'Enabled' as const,
  NoncurrentVersionTransitions: [{ NoncurrentDays: 30, StorageClass: 'ONEZONE_IA' as const }],
};
const moved = photos({ lifecycle: to('ONEZONE_IA') });

const day = 86_400_000;
const sizes = (...Values: number[]) => ({
  sizes: [
    resource(s3OneZoneBytes, {
      of: 'arn:aws:s3:::photos',
      namespace: 'AWS/S3',
      metric: 'BucketSizeBytes',
      dimensions: { BucketName: 'photos', StorageType: 'OneZoneIAStorage' },
      stat: 'Average',
      Values,
      Timestamps: Values.map((_, index) => new Date(here.now.getTime() - (index + 1) * day)),
    }),
  ],
});
const replication = (DestinationBucket: string, Prefix = '') => ({
  Role: 'replicator',
  Rules: [
    {
      ID: 'all',
      Status: 'Enabled' as const,
      Filter: { Prefix },
      Destination: { Bucket: `arn:aws:s3:::${DestinationBucket}` },
    },
  ],
});
const destination = (DestinationBucket: string, BucketRegion: string) => ({
  destinations: [
    resource(replicationDestination, {
      SourceBucket: 'photos',
      DestinationBucket,
      MeasuredRules: [],
      BucketRegion,
    }),
  ],
});
const tokyo = destination('photos-tokyo', 'ap-northeast-1');
const copied = (region: string) => ({
  copyJobs: [
    resource(copyJob, {
      CopyJobId: 'c-1',
      State: 'COMPLETED',
      CompletionDate: here.now,
      ResourceArn: 'arn:aws:s3:::photos',
      DestinationBackupVaultArn: `arn:aws:backup:${region}:111122223333:backup-vault:dr`,
    }),
  ],
});

testCheck(check, {
  passes: {
    'nothing in one zone': { subject: photos(), context: sizes() },
    'another class': { subject: photos({ lifecycle: to('STANDARD_IA') }), context: sizes() },
    'a rule that rests': {
      subject: photos({ lifecycle: to('ONEZONE_IA', '', 'Disabled') }),
      context: sizes(),
    },
    'nothing in one zone any more': { subject: photos(), context: sizes(0, 4096) },
    'a replica of all of it in another Region': {
      subject: photos({ lifecycle: to('ONEZONE_IA'), replication: replication('photos-tokyo') }),
      context: tokyo,
      because: 'another Region',
    },
    'AWS Backup copies it to another Region': { subject: moved, context: copied('ap-northeast-1') },
  },
  fails: {
    'a rule moves all objects': {
      subject: moved,
      because: 'moves all objects',
      evidence: { Rules: [{ ID: 'ONEZONE_IA', reach: 'all objects' }] },
    },
    'objects were put there': {
      subject: photos(),
      context: sizes(4096, 0),
      because: 'are kept',
      evidence: { BucketSizeBytes: 4096 },
    },
    'a rule moves a part of the objects': {
      subject: photos({ lifecycle: to('ONEZONE_IA', 'thumbnails/') }),
      because: 'a part of the objects',
      severity: 'low',
    },
    'a rule moves old versions': {
      subject: photos({ lifecycle: [oldVersions] }),
      because: 'old versions',
      severity: 'low',
    },
    'rules move a part and old versions': {
      subject: photos({ lifecycle: [oldVersions, ...to('ONEZONE_IA', 'thumbnails/')] }),
      because: 'a part of the objects and old versions',
      severity: 'low',
    },
    'a replica of a part of it': {
      subject: photos({ lifecycle: to('ONEZONE_IA'), replication: replication('photos-tokyo', 'new/') }),
      context: tokyo,
    },
    'a replica in the same Region, perhaps in the same zone': {
      subject: photos({ lifecycle: to('ONEZONE_IA'), replication: replication('photos-2') }),
      context: destination('photos-2', here.region),
    },
    'never versioned, and so nobody’s replica': {
      subject: photos({
        lifecycle: to('ONEZONE_IA'),
        versioning: { Status: undefined, MFADelete: undefined },
      }),
      context: {
        sources: [
          resource(bucket.with('replication'), { Name: 'originals' }, { replication: replication('photos') }),
        ],
      },
    },
    'AWS Backup copies it within the Region': { subject: moved, context: copied(here.region) },
    'logs, where those count': {
      subject: photos({ lifecycle: to('ONEZONE_IA'), acl: logDelivery }),
      options: { exemptRoles: [] },
    },
  },
  notApplicable: {
    'access logs, by the policy': {
      subject: photos({ lifecycle: to('ONEZONE_IA'), policy: writers('logging.s3.amazonaws.com') }),
      because: 'accessLogs',
    },
    'access logs, by the access control list': {
      subject: photos({ lifecycle: to('ONEZONE_IA'), acl: logDelivery }),
    },
    'flow logs': { subject: moved, context: roleContext.flowLogs('photos') },
    'load balancer logs': { subject: moved, context: roleContext.loadBalancerLogs('photos') },
    'query results': { subject: moved, context: roleContext.queryResults('s3://photos/') },
    artifacts: { subject: moved, context: roleContext.artifacts('photos') },
    'a replica': {
      subject: moved,
      context: {
        sources: [
          resource(bucket.with('replication'), { Name: 'originals' }, { replication: replication('photos') }),
        ],
      },
      because: 'a replica of originals',
    },
  },
  unknown: {
    'the size was not asked about, in a Region that was not scanned': {
      subject: photos(),
      because: 'BucketSizeBytes',
    },
  },
});
