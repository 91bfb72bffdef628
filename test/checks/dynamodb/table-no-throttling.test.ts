import { dynamodbTraffic } from '../../../checks/cloudwatch/resources/dynamodb-traffic.ts';
import check from '../../../checks/dynamodb/table-no-throttling.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { tableOf, trafficOf } from './fixtures.ts';

const orders = tableOf('orders', {});
const indexed = tableOf('orders', {
  GlobalSecondaryIndexes: [{ IndexName: 'by-date', ProvisionedThroughput: undefined }],
});
const busy = { ConsumedReadCapacityUnits: { 5: 100 } };

testCheck(check, {
  passes: {
    'used, and never throttled': { subject: orders, context: { traffic: trafficOf(orders, busy) } },
    'only written': {
      subject: orders,
      context: { traffic: trafficOf(orders, { ConsumedWriteCapacityUnits: { 1: 3 } }) },
    },
    'only read by an index': {
      subject: indexed,
      context: { traffic: trafficOf(indexed, { 'ConsumedReadCapacityUnits by-date': { 1: 3 } }) },
    },
    'throttled before the window': {
      subject: orders,
      context: { traffic: trafficOf(orders, { ...busy, ReadThrottleEvents: { 49: 7 } }) },
      options: { days: 2 },
    },
    'as seldom as is allowed': {
      subject: orders,
      context: { traffic: trafficOf(orders, { ...busy, ReadThrottleEvents: { 3: 4, 2: 6 } }) },
      options: { maxEvents: 10 },
      because: '10 events were throttled in 7 days',
    },
  },
  fails: {
    'reads are throttled': {
      subject: orders,
      context: { traffic: trafficOf(orders, { ...busy, ReadThrottleEvents: { 100: 4, 2: 1 } }) },
      because: /^Throttled in the last 7 days: 5 reads of the table$/,
      evidence: { events: 5 },
    },
    'writes of an index are throttled': {
      subject: indexed,
      context: {
        traffic: trafficOf(indexed, {
          WriteThrottleEvents: { 2: 1 },
          'WriteThrottleEvents by-date': { 2: 30 },
        }),
      },
      because: '30 writes of the index by-date, 1 writes of the table',
      evidence: { events: 31 },
    },
    'one event more than is allowed': {
      subject: orders,
      context: { traffic: trafficOf(orders, { ReadThrottleEvents: { 3: 11 } }) },
      options: { maxEvents: 10 },
    },
    'more days than are read are not claimed': {
      subject: orders,
      context: { traffic: trafficOf(orders, { ReadThrottleEvents: { 3: 11 } }) },
      options: { days: 30 },
      because: 'in the last 7 days',
    },
  },
  notApplicable: {
    'nobody uses it': {
      subject: orders,
      context: { traffic: trafficOf(orders, { ConsumedReadCapacityUnits: { 3: 0 } }) },
      because: 'no traffic in the last 7 days',
    },
    'it is being created': { subject: tableOf('orders', { TableStatus: 'CREATING' }) },
  },
  unknown: {
    'CloudWatch says nothing of the table': { subject: orders },
    'CloudWatch says nothing of an index': {
      subject: indexed,
      context: { traffic: trafficOf(orders, busy) },
    },
    'CloudWatch failed to answer': {
      subject: orders,
      context: {
        traffic: trafficOf(orders, busy).map(({ data }) =>
          resource(dynamodbTraffic, { ...data, Values: undefined }),
        ),
      },
    },
  },
});
