import type { Selected } from '#engine';
import { alarm } from '../../../checks/cloudwatch/resources/alarm.ts';
import { freeStorageSpace } from '../../../checks/cloudwatch/resources/rds-free-storage-space.ts';
import { dbInstance } from '../../../checks/rds/resources/db-instance.ts';
import check from '../../../checks/rds/storage-autoscaling.ts';
import { here, resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const arn = 'arn:aws:rds:ap-northeast-2:111122223333:db:orders';
const gib = 2 ** 30;

const db = (data: Selected<typeof dbInstance>['data']) =>
  resource(dbInstance, {
    DBInstanceIdentifier: 'orders',
    DBInstanceArn: arn,
    DBInstanceStatus: 'available',
    Engine: 'postgres',
    StorageType: 'gp3',
    AllocatedStorage: 100,
    ...data,
  });

/** Free GiB hour by hour, newest first as CloudWatch sends them. */
const free = (...values: number[]) =>
  resource(freeStorageSpace, {
    of: arn,
    namespace: 'AWS/RDS',
    metric: 'FreeStorageSpace',
    dimensions: { DBInstanceIdentifier: 'orders' },
    stat: 'Minimum',
    Values: values.map((value) => value * gib),
    Timestamps: values.map((_, index) => new Date(here.now.getTime() - (index + 1) * 3_600_000)),
  });

const watching = (data: Selected<typeof alarm>['data'] = {}) =>
  resource(alarm, {
    AlarmName: 'disk',
    Namespace: 'AWS/RDS',
    MetricName: 'FreeStorageSpace',
    Dimensions: [{ Name: 'DBInstanceIdentifier', Value: 'orders' }],
    ...data,
  });

testCheck(check, {
  passes: {
    'storage autoscaling': { subject: db({ MaxAllocatedStorage: 500 }) },
    'off, but there is space and an alarm watches it': {
      subject: db({}),
      context: { freeStorage: [free(20)], alarms: [watching()] },
      because: 'an alarm watches',
    },
    'less space is enough here': {
      subject: db({}),
      context: { freeStorage: [free(12)], alarms: [watching()] },
      options: { minFreeRatio: 0.12 },
    },
    'it was nearly full before it was grown': {
      subject: db({}),
      context: { freeStorage: [free(60, 5)], alarms: [watching()] },
    },
  },
  fails: {
    'off, and no alarm watches the space': {
      subject: db({}),
      context: { freeStorage: [free(80)] },
      because: 'Storage autoscaling is off, 80% of the storage is free, and no alarm watches the free space',
    },
    'off, and nobody knows how much is free': {
      subject: db({}),
      because: /is off, and no alarm watches the free space$/,
    },
    'an alarm that may not act': {
      subject: db({}),
      context: { freeStorage: [free(50)], alarms: [watching({ ActionsEnabled: false })] },
      because: 'no alarm watches the free space',
    },
    'an alarm on another instance': {
      subject: db({}),
      context: {
        freeStorage: [free(50)],
        alarms: [watching({ Dimensions: [{ Name: 'DBInstanceIdentifier', Value: 'other' }] })],
      },
      because: 'no alarm watches the free space',
    },
    'too little space, though an alarm watches it': {
      subject: db({}),
      context: { freeStorage: [free(19)], alarms: [watching()] },
      because: '19% of the storage is free',
    },
    'nearly full': {
      subject: db({}),
      context: { freeStorage: [free(9.9, 30)], alarms: [watching()] },
      because: '9% of the storage is free',
      severity: 'high',
      evidence: { FreeStorageSpace: 9.9 * gib },
    },
    'a tenth is not nearly full': {
      subject: db({}),
      context: { freeStorage: [free(10)], alarms: [watching()] },
      because: '10% of the storage is free',
    },
    'the limit is reached': {
      subject: db({ MaxAllocatedStorage: 100 }),
      context: { freeStorage: [free(50)] },
      because: 'at its limit',
    },
    'full, whatever is allowed': {
      subject: db({ DBInstanceStatus: 'storage-full', MaxAllocatedStorage: 500 }),
      because: 'full',
      severity: 'high',
    },
    'a read replica fills up, too': {
      subject: db({ ReadReplicaSourceDBInstanceIdentifier: 'main' }),
      context: { freeStorage: [free(50)] },
    },
  },
  notApplicable: {
    'a member of an Aurora cluster': {
      subject: db({ Engine: 'aurora-mysql', DBClusterIdentifier: 'orders', AllocatedStorage: 1 }),
      because: 'its cluster',
    },
    'a member of a Multi-AZ DB cluster': {
      subject: db({ DBClusterIdentifier: 'orders' }),
      because: 'its cluster',
    },
    'RDS Custom': { subject: db({ Engine: 'custom-sqlserver-se' }), because: 'RDS Custom' },
    'magnetic storage': { subject: db({ StorageType: 'standard' }), because: 'magnetic' },
    'one that is being created': { subject: db({ DBInstanceStatus: 'creating' }), because: 'creating' },
  },
  unknown: {
    'an alarm watches, but nobody knows how much is free': {
      subject: db({}),
      context: { alarms: [watching()] },
      because: 'FreeStorageSpace',
    },
    'AWS did not say the size': {
      subject: db({ AllocatedStorage: undefined, MaxAllocatedStorage: 500 }),
      because: 'AllocatedStorage',
    },
  },
});
