import {
  DescribeDBClusterSnapshotsCommand,
  DescribeDBClustersCommand,
  DescribeDBInstancesCommand,
  DescribeDBMajorEngineVersionsCommand,
  DescribeDBSnapshotsCommand,
  DescribeDBSubnetGroupsCommand,
  DescribeGlobalClustersCommand,
  DescribeOrderableDBInstanceOptionsCommand,
} from '../../../checks/rds/sdk.ts';
import { answer, awsError } from '../../standin/index.ts';
import { clusters, type DbCluster, type DbInstance, instances, subnetGroups } from './databases.ts';
import { found, subnetId, subnetNamed, vpcId } from './network.ts';
import { account, arnOf, daysAgo, hoursAgo, idOf, seoul, tagList, tokyo, uuidOf } from './places.ts';

const byMarker = { size: 'MaxRecords', token: 'Marker', next: 'Marker', limit: 100 } as const;

const ports: readonly (readonly [engine: RegExp, port: number])[] = [
  [/mysql/, 3306],
  [/postgres/, 5432],
  [/sqlserver/, 1433],
  [/oracle/, 1521],
  [/neptune/, 8182],
  [/docdb/, 27017],
];

function portOf(engine: string): number {
  return ports.find(([pattern]) => pattern.test(engine))?.[1] ?? 0;
}

function subnetGroup(name: string) {
  const { region, subnets } = found(subnetGroups, name);
  return {
    DBSubnetGroupName: name,
    DBSubnetGroupArn: arnOf('rds', region, `subgrp:${name}`),
    VpcId: vpcId(subnetNamed(subnets[0] ?? '').vpc),
    SubnetGroupStatus: 'Complete',
    Subnets: subnets.map((subnet) => ({
      SubnetIdentifier: subnetId(subnet),
      SubnetAvailabilityZone: { Name: subnetNamed(subnet).zone },
      SubnetStatus: 'Active',
    })),
  };
}

function storageOf({ gib, maxGib, cluster, isPlain }: DbInstance) {
  return {
    AllocatedStorage: gib ?? 1,
    ...(maxGib && { MaxAllocatedStorage: maxGib }),
    StorageType: cluster ? 'aurora' : gib && gib >= 500 ? 'gp3' : 'gp2',
    StorageEncrypted: !isPlain,
    StorageEncryptionType: isPlain ? ('none' as const) : ('sse-kms' as const),
  };
}

function backupsOf(one: DbInstance, now: Date) {
  const restorable = one.isPaused ? daysAgo(now, 9) : hoursAgo(now, 0.1);
  return {
    BackupRetentionPeriod: one.backupDays,
    ...(one.backupDays > 0 && !one.cluster && { LatestRestorableTime: restorable }),
    ...(one.backupsIn && {
      DBInstanceAutomatedBackupsReplications: [
        {
          DBInstanceAutomatedBackupsArn: arnOf(
            'rds',
            one.backupsIn,
            `auto-backup:ab-${uuidOf(one.name).slice(0, 8)}`,
          ),
        },
      ],
    }),
    ...(one.isPaused && {
      AutomationMode: 'all-paused' as const,
      ResumeFullAutomationModeTime: hoursAgo(now, -14),
    }),
    ...(one.engine.startsWith('custom-') && !one.isPaused && { AutomationMode: 'full' as const }),
  };
}

function instance(one: DbInstance, now: Date) {
  const { name, region, engine, standby } = one;
  const Address = `${name}.c7hanul2example.${region}.rds.amazonaws.com`;
  return {
    DBInstanceIdentifier: name,
    DBInstanceArn: arnOf('rds', region, `db:${name}`),
    DbiResourceId: `db-${uuidOf(name).replaceAll('-', '').slice(0, 26).toUpperCase()}`,
    DBInstanceClass: one.size,
    DBInstanceStatus: 'available',
    Engine: engine,
    EngineVersion: one.version,
    ...(one.cluster && { DBClusterIdentifier: one.cluster }),
    AvailabilityZone: subnetNamed(one.subnet).zone,
    MultiAZ: standby !== undefined,
    ...(standby && { SecondaryAvailabilityZone: standby }),
    Endpoint: { Address, Port: portOf(engine) },
    DBSubnetGroup: subnetGroup(one.subnetGroup),
    VpcSecurityGroups: [{ VpcSecurityGroupId: idOf('sg', one.securityGroup), Status: 'active' }],
    PubliclyAccessible: one.isPublic === true,
    DeletionProtection: one.isProtected === true,
    ...storageOf(one),
    ...backupsOf(one, now),
    ...(one.replicaOf && { ReadReplicaSourceDBInstanceIdentifier: one.replicaOf }),
    ReadReplicaDBInstanceIdentifiers: [...(one.replicas ?? [])],
    PendingModifiedValues: {},
    InstanceCreateTime: daysAgo(now, 640),
    TagList: tagList(one.tags),
  };
}

interface Filtered {
  readonly Filters?:
    | readonly { readonly Name?: string | undefined; readonly Values?: readonly string[] | undefined }[]
    | undefined;
}

/** Whether something has one of the values that a filter wants, if there is such a filter. */
function passes({ Filters = [] }: Filtered, name: string, value: string | undefined): boolean {
  const wanted = Filters.find(({ Name }) => Name === name)?.Values;
  return wanted === undefined || (value !== undefined && wanted.includes(value));
}

function clusterArn({ name, region }: DbCluster): string {
  return arnOf('rds', region, `cluster:${name}`);
}

function cluster(one: DbCluster, now: Date) {
  const { name, engine, capacity, backupDays, isProtected, isGlobal, primary, tags } = one;
  const members = instances.filter((each) => each.cluster === name);
  return {
    DBClusterIdentifier: name,
    DBClusterArn: clusterArn(one),
    DbClusterResourceId: `cluster-${uuidOf(name).replaceAll('-', '').slice(0, 26).toUpperCase()}`,
    Engine: engine,
    EngineVersion: (members[0] ?? instances.find((each) => each.engine === engine))?.version,
    EngineMode: 'provisioned',
    ...(capacity && {
      ServerlessV2ScalingConfiguration: { MinCapacity: capacity[0], MaxCapacity: capacity[1] },
    }),
    Status: 'available',
    DBSubnetGroup: members[0]?.subnetGroup,
    BackupRetentionPeriod: backupDays,
    LatestRestorableTime: hoursAgo(now, 0.1),
    DeletionProtection: isProtected,
    StorageEncrypted: true,
    StorageEncryptionType: 'sse-kms' as const,
    ...(isGlobal && { GlobalClusterIdentifier: 'haneul-shop-global' }),
    ...(primary && { ReplicationSourceIdentifier: primary }),
    DBClusterMembers: members.map((member, index) => ({
      DBInstanceIdentifier: member.name,
      IsClusterWriter: index === 0,
      PromotionTier: 1,
    })),
    TagList: tagList(tags),
  };
}

/** The days of standard support that are left of each major version, and those of Extended Support. */
const lifecycles = [
  { Engine: 'mysql', MajorEngineVersion: '8.0', days: [122, 1217] },
  { Engine: 'mysql', MajorEngineVersion: '8.4', days: [1170, 2265] },
  { Engine: 'postgres', MajorEngineVersion: '13', days: [-61, 1034] },
  { Engine: 'postgres', MajorEngineVersion: '15', days: [640, 1735] },
  { Engine: 'aurora-mysql', MajorEngineVersion: '8.0', days: [730, 1095] },
  { Engine: 'aurora-postgresql', MajorEngineVersion: '15', days: [640, 1735] },
] as const;

function majorVersion({ Engine, MajorEngineVersion, days }: (typeof lifecycles)[number], now: Date) {
  const [standard, extended] = days.map((each) => daysAgo(now, -each));
  return {
    Engine,
    MajorEngineVersion,
    SupportedEngineLifecycles: [
      {
        LifecycleSupportName: 'open-source-rds-standard-support' as const,
        LifecycleSupportStartDate: daysAgo(now, 1400),
        LifecycleSupportEndDate: standard,
      },
      {
        LifecycleSupportName: 'open-source-rds-extended-support' as const,
        LifecycleSupportStartDate: standard,
        LifecycleSupportEndDate: extended,
      },
    ],
  };
}

/** Databases, their subnet groups and their copies. */
export const rdsAnswers = [
  answer(
    DescribeDBInstancesCommand,
    (input, { region, now }) => ({
      DBInstances: instances
        .filter((one) => one.region === region && passes(input, 'db-cluster-id', one.cluster))
        .map((one) => instance(one, now)),
    }),
    { items: 'DBInstances', ...byMarker },
  ),
  answer(
    DescribeDBClustersCommand,
    (input, { region, now }) => ({
      DBClusters: clusters
        .filter((one) => one.region === region && passes(input, 'engine', one.engine))
        .map((one) => cluster(one, now)),
    }),
    { items: 'DBClusters', ...byMarker },
  ),
  answer(
    DescribeGlobalClustersCommand,
    {
      GlobalClusters: [
        {
          GlobalClusterIdentifier: 'haneul-shop-global',
          GlobalClusterArn: `arn:aws:rds::${account}:global-cluster:haneul-shop-global`,
          Status: 'available',
          Engine: 'aurora-mysql',
          GlobalClusterMembers: clusters
            .filter(({ isGlobal }) => isGlobal)
            .map((one) => ({
              DBClusterArn: clusterArn(one),
              IsWriter: one.primary === undefined,
              SynchronizationStatus: 'connected' as const,
            })),
          TagList: tagList({ team: '커머스플랫폼', dr: 'multi-region' }),
        },
      ],
    },
    { items: 'GlobalClusters', ...byMarker },
  ),
  answer(
    DescribeDBSubnetGroupsCommand,
    (_, { region }) => ({
      DBSubnetGroups: subnetGroups
        .filter((group) => group.region === region)
        .map(({ name }) => subnetGroup(name)),
    }),
    { items: 'DBSubnetGroups', ...byMarker },
  ),
  // Somebody copied a snapshot of the reviews to Tokyo once, by hand.
  answer(
    DescribeDBClusterSnapshotsCommand,
    (_, { region, now }) => ({
      DBClusterSnapshots:
        region === tokyo
          ? [
              {
                DBClusterSnapshotIdentifier: 'review-before-upgrade-copy',
                DBClusterSnapshotArn: arnOf('rds', tokyo, 'cluster-snapshot:review-before-upgrade-copy'),
                DBClusterIdentifier: 'haneul-shop-prod-review',
                SourceDBClusterSnapshotArn: arnOf('rds', seoul, 'cluster-snapshot:review-before-upgrade'),
                SnapshotCreateTime: daysAgo(now, 97),
                SnapshotType: 'manual',
                Status: 'available',
              },
            ]
          : [],
    }),
    { items: 'DBClusterSnapshots', ...byMarker },
  ),
  answer(
    DescribeDBMajorEngineVersionsCommand,
    (_, { now }) => ({ DBMajorEngineVersions: lifecycles.map((each) => majorVersion(each, now)) }),
    { items: 'DBMajorEngineVersions', ...byMarker },
  ),
  answer(DescribeDBSnapshotsCommand, {}, { items: 'DBSnapshots', ...byMarker }),
  answer(
    DescribeOrderableDBInstanceOptionsCommand,
    ({ Engine, EngineVersion, DBInstanceClass }) => {
      if (!instances.some(({ engine, version }) => engine === Engine && version === EngineVersion)) {
        const message = `Cannot find version ${EngineVersion} for ${Engine}`;
        throw awsError('InvalidParameterCombination', message);
      }
      return {
        OrderableDBInstanceOptions: ['gp2', 'gp3', 'io1'].map((StorageType) => ({
          Engine,
          EngineVersion,
          DBInstanceClass,
          StorageType,
          LicenseModel: 'license-included',
          MultiAZCapable: Engine !== 'sqlserver-ex',
        })),
      };
    },
    { items: 'OrderableDBInstanceOptions', ...byMarker },
  ),
];
