import { AccountClient, GetAlternateContactCommand } from '@aws-sdk/client-account';
import {
  AutoScalingClient,
  DescribeAutoScalingGroupsCommand,
  DescribePoliciesCommand,
} from '@aws-sdk/client-auto-scaling';
import {
  BackupClient,
  ListBackupJobsCommand,
  ListBackupPlansCommand,
  ListBackupSelectionsCommand,
  ListCopyJobsCommand,
  ListProtectedResourcesCommand,
} from '@aws-sdk/client-backup';
import {
  DescribeFlowLogsCommand,
  DescribeImagesCommand,
  DescribeInstancesCommand,
  DescribeNatGatewaysCommand,
  DescribePlacementGroupsCommand,
  DescribeVolumesCommand,
  DescribeVpnConnectionsCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import {
  DescribeTargetHealthCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import {
  DescribeReplicationGroupsCommand,
  DescribeServerlessCachesCommand,
  ElastiCacheClient,
} from '@aws-sdk/client-elasticache';
import { GetAccountSummaryCommand, IAMClient } from '@aws-sdk/client-iam';
import {
  DescribeDBClustersCommand,
  DescribeDBInstancesCommand,
  DescribeGlobalClustersCommand,
  RDSClient,
} from '@aws-sdk/client-rds';
import { DescribeClustersCommand, RedshiftClient } from '@aws-sdk/client-redshift';
import {
  GetBucketPolicyStatusCommand,
  GetBucketReplicationCommand,
  GetBucketVersioningCommand,
  ListBucketsCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, describe, expect, test } from 'vitest';
import { AWAY, HOME, placeIn } from './cloud.ts';
import { seed } from './seed.ts';
import { startMoto } from './server.ts';

const moto = await startMoto();
afterAll(() => moto.stop());
const made = await seed(moto.port);
const home = placeIn(moto.url, HOME);
const ec2 = new EC2Client(home);
const rds = new RDSClient(home);
const s3 = new S3Client(home);
const elasticache = new ElastiCacheClient(home);
const autoscaling = new AutoScalingClient(home);

describe('what the expectations rest on, moto holds', () => {
  test('contacts of each account', async () => {
    const account = new AccountClient(home);
    const ask = (id: string) =>
      account.send(new GetAlternateContactCommand({ AccountId: id, AlternateContactType: 'SECURITY' }));
    expect((await ask(made.members.payments)).AlternateContact?.EmailAddress).toBe('security@shop.example');
    await expect(ask(made.members.analytics)).rejects.toThrow('No contact');
  });

  test('databases, their replicas abroad and the zones of cluster members', async () => {
    const { DBInstances = [] } = await rds.send(new DescribeDBInstancesCommand({}));
    const orders = DBInstances.find(
      ({ DBInstanceIdentifier }) => DBInstanceIdentifier === made.databases.orders,
    );
    expect(orders).toMatchObject({
      MultiAZ: true,
      BackupRetentionPeriod: 14,
      ReadReplicaDBInstanceIdentifiers: [
        'orders-replica',
        `arn:aws:rds:${AWAY}:123456789012:db:orders-recovery`,
      ],
    });
    const zones = (cluster: string) =>
      DBInstances.filter(({ DBClusterIdentifier }) => DBClusterIdentifier === cluster).map(
        (each) => each.AvailabilityZone,
      );
    expect(zones(made.clusters.catalog)).toEqual([`${HOME}a`, `${HOME}c`]);
    expect(zones(made.clusters.search)).toEqual([`${HOME}a`, `${HOME}a`]);
  });

  test('Neptune clusters, and no DocumentDB, where an engine is asked for', async () => {
    const named = async (engine: string) => {
      const Filters = [{ Name: 'engine', Values: [engine] }];
      const { DBClusters = [] } = await rds.send(new DescribeDBClustersCommand({ Filters }));
      return DBClusters.map(({ DBClusterIdentifier }) => DBClusterIdentifier).sort();
    };
    expect(await named('neptune')).toEqual([made.clusters.neptune, made.clusters.relations]);
    expect(await named('docdb')).toEqual([]);
  });

  test('the zones of the nodes of caches, and where snapshots of warehouses go', async () => {
    const { ReplicationGroups = [] } = await elasticache.send(new DescribeReplicationGroupsCommand({}));
    const zones = (name: string) =>
      ReplicationGroups.find(
        ({ ReplicationGroupId }) => ReplicationGroupId === name,
      )?.NodeGroups?.[0]?.NodeGroupMembers?.map((node) => node.PreferredAvailabilityZone?.at(-1));
    expect(zones(made.caches.carts)).toEqual(['a', 'c']);
    expect(zones(made.caches.together)).toEqual(['a', 'a']);
    expect(zones(made.caches.lone)).toEqual(['a']);
    const { Clusters = [] } = await new RedshiftClient(home).send(new DescribeClustersCommand({}));
    const copied = Clusters.filter(
      (cluster) => cluster.ClusterSnapshotCopyStatus?.DestinationRegion === AWAY,
    );
    expect(copied.map(({ ClusterIdentifier }) => ClusterIdentifier)).toEqual([made.warehouses.copied]);
  });

  test('global databases', async () => {
    const { GlobalClusters = [] } = await rds.send(new DescribeGlobalClustersCommand({}));
    expect(GlobalClusters.map(({ GlobalClusterMembers = [] }) => GlobalClusterMembers.length)).toEqual([
      2, 2, 1,
    ]);
  });

  test('versions, replication and what S3 thinks of policies', async () => {
    const { invoices, personnel, partners, brochures } = made.buckets;
    expect((await s3.send(new GetBucketVersioningCommand({ Bucket: invoices }))).Status).toBe('Enabled');
    const { ReplicationConfiguration } = await s3.send(new GetBucketReplicationCommand({ Bucket: invoices }));
    expect(ReplicationConfiguration?.Rules?.[0]?.Destination?.Metrics?.Status).toBe('Enabled');
    const isPublic = async (Bucket: string) =>
      (await s3.send(new GetBucketPolicyStatusCommand({ Bucket }))).PolicyStatus?.IsPublic;
    expect(await Promise.all([personnel, partners, brochures].map(isPublic))).toEqual([false, false, true]);
  });

  test('the zones of the instances of groups', async () => {
    const { AutoScalingGroups = [] } = await autoscaling.send(new DescribeAutoScalingGroupsCommand({}));
    const zones = (name: string) =>
      AutoScalingGroups.find(({ AutoScalingGroupName }) => AutoScalingGroupName === name)?.Instances?.map(
        ({ AvailabilityZone }) => AvailabilityZone?.at(-1),
      );
    expect(zones(made.scaling.groups.web)).toEqual(['a', 'a', 'c', 'c']);
    expect(new Set(zones(made.scaling.groups.api))).toEqual(new Set(['a']));
  });

  test('healthy targets', async () => {
    const { TargetHealthDescriptions = [] } = await new ElasticLoadBalancingV2Client(home).send(
      new DescribeTargetHealthCommand({ TargetGroupArn: made.targetGroups.web }),
    );
    expect(TargetHealthDescriptions.map(({ TargetHealth }) => TargetHealth?.State)).toEqual(
      Array(4).fill('healthy'),
    );
  });

  test('a flow log that fails, a NAT gateway that is gone, an image that is gone', async () => {
    const { FlowLogs = [] } = await ec2.send(new DescribeFlowLogsCommand({}));
    expect(FlowLogs.map(({ DeliverLogsStatus }) => DeliverLogsStatus)).toEqual([
      'SUCCESS',
      'FAILED',
      'SUCCESS',
    ]);
    const { NatGateways = [] } = await ec2.send(new DescribeNatGatewaysCommand({}));
    expect(NatGateways.filter(({ State }) => State === 'deleted')).toHaveLength(1);
    const { Images = [] } = await ec2.send(new DescribeImagesCommand({ Owners: ['self'] }));
    expect(Images.map(({ Name }) => Name)).toEqual(['web-2026-08']);
  });
});

/** README.md lists what follows from each. A newer moto that holds one of these makes its test fail: rejoice. */
describe('moto does not hold', () => {
  test('an instance’s maintenance options', async () => {
    const { Reservations } = await ec2.send(new DescribeInstancesCommand({}));
    expect(Reservations?.[0]?.Instances?.[0]?.MaintenanceOptions).toBeUndefined();
  });

  test('whether a volume is deleted with its instance, nor a second attachment', async () => {
    const { Volumes } = await ec2.send(new DescribeVolumesCommand({ VolumeIds: [made.volumes.sharedOnce] }));
    expect(Volumes?.[0]?.Attachments).toHaveLength(1);
    expect(Volumes?.[0]?.Attachments?.[0]?.DeleteOnTermination).toBeUndefined();
  });

  test('the tunnels of a VPN', async () => {
    const { VpnConnections } = await ec2.send(new DescribeVpnConnectionsCommand({}));
    expect(VpnConnections?.[0]?.VgwTelemetry).toBeUndefined();
  });

  test('the automation mode of RDS Custom, and the members of a Multi-AZ DB cluster', async () => {
    const { DBInstances } = await rds.send(new DescribeDBInstancesCommand({ DBInstanceIdentifier: 'erp' }));
    expect(DBInstances?.[0]?.AutomationMode).toBeUndefined();
    const { DBClusters } = await rds.send(new DescribeDBClustersCommand({ DBClusterIdentifier: 'payments' }));
    expect(DBClusters?.[0]).toMatchObject({ MultiAZ: false, DBClusterMembers: [] });
  });

  test('the Region of a listed bucket', async () => {
    const { Buckets } = await s3.send(new ListBucketsCommand({}));
    expect(Buckets?.[0]?.BucketRegion).toBeUndefined();
  });

  test('whether a scaling policy is enabled', async () => {
    const { ScalingPolicies } = await autoscaling.send(new DescribePoliciesCommand({}));
    expect(ScalingPolicies?.[0]?.Enabled).toBeUndefined();
  });

  test('MFA of the root user', async () => {
    const { SummaryMap } = await new IAMClient(home).send(new GetAccountSummaryCommand({}));
    expect(SummaryMap).toMatchObject({ AccountMFAEnabled: 0, AccountAccessKeysPresent: 0 });
    expect(SummaryMap?.AccountPasswordPresent).toBeUndefined();
  });

  test('serverless caches, not even as an operation', async () => {
    await expect(elasticache.send(new DescribeServerlessCachesCommand({}))).rejects.toThrow();
  });

  test('placement groups and protected resources, not even as operations', async () => {
    await expect(ec2.send(new DescribePlacementGroupsCommand({}))).rejects.toThrow();
    await expect(new BackupClient(home).send(new ListProtectedResourcesCommand({}))).rejects.toThrow();
  });

  test('selections, backup jobs and copy jobs of AWS Backup, not even as operations', async () => {
    const backup = new BackupClient(placeIn(moto.url, AWAY));
    const { BackupPlansList: [plan] = [] } = await backup.send(new ListBackupPlansCommand({}));
    const { BackupPlanId = 'none' } = plan ?? {};
    await expect(backup.send(new ListBackupSelectionsCommand({ BackupPlanId }))).rejects.toThrow();
    await expect(backup.send(new ListBackupJobsCommand({}))).rejects.toThrow();
    await expect(backup.send(new ListCopyJobsCommand({}))).rejects.toThrow();
  });
});
