import type { Selected } from '#engine';
import check from '../../../checks/rds/instance-multi-az.ts';
import { dbInstance } from '../../../checks/rds/resources/db-instance.ts';
import { orderableOption } from '../../../checks/rds/resources/orderable-option.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const db = (data: Selected<typeof dbInstance>['data']) =>
  resource(dbInstance, {
    DBInstanceIdentifier: 'orders',
    DBInstanceStatus: 'available',
    Engine: 'postgres',
    MultiAZ: false,
    AvailabilityZone: 'ap-northeast-2a',
    ...data,
  });

const inZones = (...zones: string[]) => ({
  DBSubnetGroupName: 'data',
  Subnets: zones.map((Name) => ({ SubnetAvailabilityZone: { Name } })),
});

const web = { Engine: 'sqlserver-web', EngineVersion: '16.00.4215.2.v1', DBInstanceClass: 'db.m6i.large' };
const offer = (data: Selected<typeof orderableOption>['data']) =>
  resource(orderableOption, { ...web, StorageType: 'gp3', MultiAZCapable: true, ...data });

testCheck(check, {
  passes: {
    'a standby': { subject: db({ MultiAZ: true, SecondaryAvailabilityZone: 'ap-northeast-2c' }) },
    'a standby whose zone AWS does not name': { subject: db({ MultiAZ: true }) },
    'a standby that comes with the next maintenance window': {
      subject: db({ PendingModifiedValues: { MultiAZ: true } }),
      because: 'pending',
    },
    'another change is pending': {
      subject: db({ MultiAZ: true, PendingModifiedValues: { MultiAZ: undefined } }),
    },
    'RDS Custom, where only the second zone tells': {
      subject: db({
        Engine: 'custom-oracle-ee',
        MultiAZ: undefined,
        SecondaryAvailabilityZone: 'ap-northeast-2c',
      }),
    },
    'RDS Custom that says so': { subject: db({ Engine: 'custom-sqlserver-se', MultiAZ: true }) },
    'a replica with a standby, where replicas are judged': {
      subject: db({ ReadReplicaSourceDBInstanceIdentifier: 'main', MultiAZ: true }),
      options: { requireForReplicas: true },
    },
    'an Express edition can hardly have one, but this has': {
      subject: db({ Engine: 'sqlserver-ex', MultiAZ: true }),
    },
  },
  fails: {
    'no standby': {
      subject: db({ DBSubnetGroup: inZones('ap-northeast-2c', 'ap-northeast-2a') }),
      because: /^There is no standby in another Availability Zone$/,
      evidence: { MultiAZ: false, subnetZones: ['ap-northeast-2a', 'ap-northeast-2c'] },
    },
    'a replica in another zone is not a standby': {
      subject: db({ ReadReplicaDBInstanceIdentifiers: ['orders-replica'] }),
      because: 'a read replica is asynchronous',
    },
    'the subnet group lies in one zone': {
      subject: db({ DBSubnetGroup: inZones('ap-northeast-2a', 'ap-northeast-2a') }),
      because: 'lies in one zone',
    },
    'nothing is served while it is stopped': {
      subject: db({ DBInstanceStatus: 'stopped' }),
      because: 'stopped',
      severity: 'info',
    },
    'the standby is about to be given up': {
      subject: db({ MultiAZ: true, PendingModifiedValues: { MultiAZ: false } }),
      because: 'about to be given up',
    },
    'RDS Custom without a second zone': { subject: db({ Engine: 'custom-oracle-ee', MultiAZ: undefined }) },
    'a replica, where replicas are judged': {
      subject: db({ ReadReplicaSourceDBInstanceIdentifier: 'main' }),
      options: { requireForReplicas: true },
    },
    'a Web edition whose version can be Multi-AZ': {
      subject: db(web),
      context: { offers: [offer({ StorageType: 'io1', MultiAZCapable: false }), offer({})] },
    },
    'a Standard edition, which always can': { subject: db({ Engine: 'sqlserver-se' }) },
  },
  notApplicable: {
    'a member of a cluster never says MultiAZ': {
      subject: db({ Engine: 'aurora-mysql', DBClusterIdentifier: 'orders' }),
      because: 'rds/cluster-multi-az',
    },
    'a read replica': {
      subject: db({ ReadReplicaSourceDBInstanceIdentifier: 'main' }),
      because: 'read replica',
    },
    'a read replica of a Multi-AZ DB cluster': {
      subject: db({ ReadReplicaSourceDBClusterIdentifier: 'main' }),
      because: 'read replica',
    },
    'a mounted replica': {
      subject: db({ Engine: 'oracle-ee', ReplicaMode: 'mounted' }),
      because: 'read replica',
    },
    'one that is being created': { subject: db({ DBInstanceStatus: 'creating' }), because: 'creating' },
    'one that is being deleted': { subject: db({ DBInstanceStatus: 'deleting' }), because: 'deleting' },
    'an Express edition': {
      subject: db({ ...web, Engine: 'sqlserver-ex' }),
      context: { offers: [offer({ Engine: 'sqlserver-ex', MultiAZCapable: false })] },
      because: 'offers no Multi-AZ',
    },
    'a Web edition that can be Multi-AZ only in other versions and classes': {
      subject: db(web),
      context: {
        offers: [offer({ EngineVersion: '16.00.4175.1.v1' }), offer({ DBInstanceClass: 'db.r6i.large' })],
      },
      because: 'offers no Multi-AZ',
    },
  },
  unknown: {
    'AWS did not say MultiAZ': { subject: db({ MultiAZ: undefined }), because: 'MultiAZ' },
    'AWS did not say the engine': { subject: db({ Engine: undefined }), because: 'Engine' },
  },
});
