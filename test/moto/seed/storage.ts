import { lookup } from 'node:dns';
import { Agent } from 'node:http';
import { AthenaClient, CreateWorkGroupCommand } from '@aws-sdk/client-athena';
import { CloudTrailClient, CreateTrailCommand } from '@aws-sdk/client-cloudtrail';
import type { LifecycleRule } from '@aws-sdk/client-s3';
import { PutPublicAccessBlockCommand, S3ControlClient } from '@aws-sdk/client-s3-control';
import { ACCOUNT, type Place } from '../cloud.ts';
import { bucket, replicate } from './buckets.ts';
import { publish } from './metrics.ts';

const critical = { 'data-classification': 'critical' };
const expiring: LifecycleRule[] = [
  {
    ID: 'old-versions',
    Status: 'Enabled',
    Filter: { Prefix: '' },
    NoncurrentVersionExpiration: { NoncurrentDays: 90 },
  },
];

const toOneZone: LifecycleRule[] = [
  {
    ID: 'cheaper',
    Status: 'Enabled',
    Filter: { Prefix: '' },
    Transitions: [{ Days: 30, StorageClass: 'ONEZONE_IA' }],
  },
];

const statement = (Bucket: string, more: object) => ({
  Version: '2012-10-17',
  Statement: [{ Principal: '*', Resource: [`arn:aws:s3:::${Bucket}`, `arn:aws:s3:::${Bucket}/*`], ...more }],
});
const anyoneReads = (Bucket: string) => statement(Bucket, { Effect: 'Allow', Action: 's3:GetObject' });

/** The bucket that everything else may log to; first, because flow logs ask for it. */
export const seedLogBucket = (place: Place) => bucket(place, 'shop-flow-logs');

/** Buckets that hold data. */
export async function seedDataBuckets(home: Place, away: Place) {
  const open = { BlockPublicAcls: true, IgnorePublicAcls: true };
  const buckets = {
    /** Versioned, replicated abroad, and old versions expire. */
    invoices: await bucket(home, 'shop-invoices', {
      versioning: 'Enabled',
      tags: critical,
      lifecycle: expiring,
      logsTo: 'shop-access-logs',
    }),
    /** Critical, and nothing keeps anyone from deleting it for good; replicated within the Region. */
    contracts: await bucket(home, 'shop-contracts', { versioning: 'Enabled', tags: critical }),
    /** Locked. */
    evidence: await bucket(home, 'shop-evidence', {
      versioning: 'Enabled',
      tags: { ...critical, retention: 'worm' },
      lock: { ObjectLockEnabled: 'Enabled', Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 3650 } } },
    }),
    /** A policy denies deleting without MFA: everybody, but it is a denial. KMS keys, which the replication overlooks. */
    personnel: await bucket(home, 'shop-personnel', {
      versioning: 'Enabled',
      tags: critical,
      kms: true,
      policy: statement('shop-personnel', {
        Effect: 'Deny',
        Action: ['s3:DeleteObjectVersion', 's3:PutBucketVersioning'],
        Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
      }),
    }),
    /** Open to the world, and never versioned. */
    uploads: await bucket(home, 'shop-uploads', { publicAccess: open, policy: anyoneReads('shop-uploads') }),
    drafts: await bucket(home, 'shop-drafts', { versioning: 'Suspended', lifecycle: toOneZone }),
    /** The policy says public, the block says no. */
    brochures: await bucket(home, 'shop-brochures', {
      versioning: 'Enabled',
      policy: anyoneReads('shop-brochures'),
    }),
    /** Anyone, but only through one endpoint of the VPC. */
    partners: await bucket(home, 'shop-partners', {
      versioning: 'Enabled',
      policy: statement('shop-partners', {
        Effect: 'Allow',
        Action: 's3:GetObject',
        Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-0123456789abcdef0' } },
      }),
    }),
    /** The account's block fills in what this one lacks. */
    partly: await bucket(home, 'shop-partly-blocked', {
      versioning: 'Enabled',
      publicAccess: { BlockPublicPolicy: true, RestrictPublicBuckets: true },
    }),
    paused: await bucket(home, 'shop-paused', { versioning: 'Enabled', lifecycle: expiring }),
    dangling: await bucket(home, 'shop-dangling', { versioning: 'Enabled', lifecycle: expiring }),
    terraform: await bucket(home, 'acme-terraform-state'),
    scratch: await bucket(home, 'shop-dev-scratch'),
    /** Another Region's copies. */
    invoicesAway: await bucket(away, 'shop-invoices-tokyo', { versioning: 'Enabled', lifecycle: expiring }),
    contractsHere: await bucket(home, 'shop-contracts-copy', { versioning: 'Enabled', lifecycle: expiring }),
  };
  await seedReplication(home, away);
  return buckets;
}

async function seedReplication(home: Place, away: Place) {
  await replicate(home, 'shop-invoices', 'shop-invoices-tokyo');
  await replicate(home, 'shop-personnel', 'shop-invoices-tokyo');
  await replicate(home, 'shop-contracts', 'shop-contracts-copy', { metrics: false });
  await replicate(home, 'shop-paused', 'shop-invoices-tokyo', { status: 'Disabled' });
  await replicate(home, 'shop-dangling', 'shop-deleted-long-ago');

  const measured = async (SourceBucket: string, failures: number, seconds: number) => {
    const rule = { SourceBucket, DestinationBucket: 'shop-invoices-tokyo', RuleId: 'to-shop-invoices-tokyo' };
    await publish(home, 'AWS/S3', 'OperationsFailedReplication', rule, failures);
    // S3 counts failures where the source is, and measures the delay where the destination is.
    await publish(away, 'AWS/S3', 'ReplicationLatency', rule, seconds);
  };
  await measured('shop-invoices', 0, 12);
  await measured('shop-personnel', 3, 12);
}

/** Buckets that other services write to; what can be made again needs no versions. */
export async function seedServiceBuckets(home: Place) {
  const buckets = {
    accessLogs: await bucket(home, 'shop-access-logs', {
      policy: statement('shop-access-logs', {
        Effect: 'Allow',
        Principal: { Service: 'logging.s3.amazonaws.com' },
        Resource: 'arn:aws:s3:::shop-access-logs/*',
        Action: 's3:PutObject',
      }),
    }),
    albLogs: await bucket(home, 'shop-alb-logs', { lifecycle: toOneZone }),
    trail: await bucket(home, 'shop-audit'),
    queryResults: await bucket(home, 'shop-query-results'),
    artifacts: await bucket(home, `codepipeline-${home.region}-314159265358`),
    cdkAssets: await bucket(home, `cdk-hnb659fds-assets-${ACCOUNT}-${home.region}`),
  };
  await new CloudTrailClient(home).send(
    new CreateTrailCommand({ Name: 'audit', S3BucketName: buckets.trail, IsMultiRegionTrail: true }),
  );
  await new AthenaClient(home).send(
    new CreateWorkGroupCommand({
      Name: 'analysts',
      Configuration: { ResultConfiguration: { OutputLocation: `s3://${buckets.queryResults}/results/` } },
    }),
  );
  return buckets;
}

/** The account blocks public ACLs, but not public policies: neither whole nor nothing. */
export async function seedAccountBlock(place: Place, port: number) {
  // S3 Control puts the account's id before the host, which wants a name, which not every resolver knows.
  const httpAgent = new Agent({ lookup: (_, options, callback) => lookup('127.0.0.1', options, callback) });
  const control = new S3ControlClient({
    ...place,
    endpoint: `http://localhost:${port}`,
    requestHandler: { httpAgent },
  });
  await control.send(
    new PutPublicAccessBlockCommand({
      AccountId: ACCOUNT,
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        IgnorePublicAcls: true,
        BlockPublicPolicy: false,
        RestrictPublicBuckets: false,
      },
    }),
  );
}
