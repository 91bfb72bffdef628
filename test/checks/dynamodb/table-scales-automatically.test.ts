import type { Selected } from '#engine';
import { dynamodbPolicy } from '../../../checks/applicationautoscaling/resources/dynamodb-policy.ts';
import { dynamodbTarget } from '../../../checks/applicationautoscaling/resources/dynamodb-target.ts';
import check from '../../../checks/dynamodb/table-scales-automatically.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { tableOf, trafficOf } from './fixtures.ts';

const units = (ReadCapacityUnits: number, WriteCapacityUnits = ReadCapacityUnits) => ({
  ProvisionedThroughput: { ReadCapacityUnits, WriteCapacityUnits },
});
const provisioned = tableOf('orders', units(20));
const indexed = tableOf('orders', {
  ...units(20),
  GlobalSecondaryIndexes: [{ IndexName: 'by-date', ...units(10) }],
});
const small = tableOf('orders', units(4));

type Target = Selected<typeof dynamodbTarget>['data'];
type Place = readonly [id: string, dimension: string];

const ofTable: readonly Place[] = [
  ['table/orders', 'dynamodb:table:ReadCapacityUnits'],
  ['table/orders', 'dynamodb:table:WriteCapacityUnits'],
];
const ofIndex: readonly Place[] = [
  ['table/orders/index/by-date', 'dynamodb:index:ReadCapacityUnits'],
  ['table/orders/index/by-date', 'dynamodb:index:WriteCapacityUnits'],
];

const targets = (places: readonly Place[], data: Partial<Target> = {}) =>
  places.map(([ResourceId, dimension]) =>
    resource(dynamodbTarget, {
      ResourceId,
      ScalableDimension: dimension as Target['ScalableDimension'],
      MinCapacity: 10,
      MaxCapacity: 100,
      SuspendedState: undefined,
      ...data,
    }),
  );
const policies = (places: readonly Place[]) =>
  places.map(([ResourceId, dimension]) =>
    resource(dynamodbPolicy, {
      ResourceId,
      ScalableDimension: dimension as Target['ScalableDimension'],
      PolicyName: `${ResourceId} ${dimension}`,
      PolicyARN: `arn:${ResourceId}:${dimension}`,
    }),
  );
const scaled = { targets: targets(ofTable), policies: policies(ofTable) };
const all = [...ofTable, ...ofIndex];

testCheck(check, {
  passes: {
    'on-demand': {
      subject: tableOf('orders', { BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' }, ...units(0) }),
      because: 'on-demand',
    },
    'on-demand, though AWS leaves the mode out': { subject: tableOf('orders', units(0)) },
    'scaled in both dimensions': { subject: provisioned, context: scaled },
    'scaled with its index': {
      subject: indexed,
      context: { targets: targets(all), policies: policies(all) },
    },
    'scaled, and once switched from on-demand': {
      subject: tableOf('orders', { BillingModeSummary: { BillingMode: 'PROVISIONED' }, ...units(20) }),
      context: scaled,
    },
    'only scaling in is suspended': {
      subject: provisioned,
      context: {
        ...scaled,
        targets: targets(ofTable, {
          SuspendedState: { DynamicScalingInSuspended: true, DynamicScalingOutSuspended: false },
        }),
      },
    },
  },
  fails: {
    'nothing scales it': {
      subject: provisioned,
      because: /^No auto scaling: reads of the table, writes of the table$/,
      evidence: { BillingMode: 'PROVISIONED', 'reads of the table': 20 },
    },
    'the writes are forgotten': {
      subject: provisioned,
      context: { targets: targets(ofTable.slice(0, 1)), policies: policies(ofTable) },
      because: /^No auto scaling: writes of the table$/,
    },
    'the index is forgotten': {
      subject: indexed,
      context: scaled,
      because: /^No auto scaling: reads of the index by-date, writes of the index by-date$/,
    },
    'a target of another table': {
      subject: tableOf('members', units(20)),
      context: scaled,
    },
    'it is at its maximum': {
      subject: tableOf('orders', units(100, 20)),
      context: scaled,
      because: /^Auto scaling is at its maximum: reads of the table$/,
    },
    'there is no room': {
      subject: provisioned,
      context: { ...scaled, targets: targets(ofTable, { MaxCapacity: 10 }) },
      because: 'with no room',
    },
    'it is suspended': {
      subject: provisioned,
      context: {
        ...scaled,
        targets: targets(ofTable, { SuspendedState: { DynamicScalingOutSuspended: true } }),
      },
      because: 'is suspended',
    },
    'no policy moves it': {
      subject: provisioned,
      context: { targets: targets(ofTable), policies: policies(ofTable.slice(1)) },
      because: /^Auto scaling without a policy: reads of the table$/,
    },
    'small, but throttled': {
      subject: small,
      context: { traffic: trafficOf(small, { WriteThrottleEvents: { 160: 1 } }) },
    },
    'small, but its index is not': {
      subject: tableOf('orders', {
        ...units(1),
        GlobalSecondaryIndexes: [{ IndexName: 'by-date', ...units(5) }],
      }),
    },
    'small reads, large writes': { subject: tableOf('orders', units(1, 50)) },
    'what is small is said otherwise': { subject: small, options: { minRcu: 2 } },
  },
  notApplicable: {
    'small, and never throttled': {
      subject: small,
      context: { traffic: trafficOf(small, { ReadThrottleEvents: { 3: 0 } }) },
      because: 'less than 5 units, and they suffice',
    },
    'it is being created': { subject: tableOf('orders', { TableStatus: 'CREATING', ...units(20) }) },
    'it was deleted since it was listed': { subject: tableOf('orders', undefined) },
  },
  unknown: {
    'small, and CloudWatch says nothing': { subject: small },
    'the target has no maximum': {
      subject: provisioned,
      context: { ...scaled, targets: targets(ofTable, { MaxCapacity: undefined }) },
    },
  },
});
