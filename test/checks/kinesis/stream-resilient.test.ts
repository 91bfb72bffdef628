import { kinesisTraffic } from '../../../checks/cloudwatch/resources/kinesis-traffic.ts';
import check from '../../../checks/kinesis/stream-resilient.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { streamOf, trafficOf } from './fixtures.ts';

const clicks = streamOf();
const short = streamOf({ RetentionPeriodHours: 24 });
const plain = streamOf({ EncryptionType: 'NONE' });
const onDemand = streamOf({}, { StreamModeDetails: { StreamMode: 'ON_DEMAND' } });
const busy = { IncomingRecords: { 5: 9_900 }, 'GetRecords.Success': { 5: 980 } };
const used = trafficOf(clicks, busy);

testCheck(check, {
  passes: {
    'a week, encrypted, never throttled': { subject: clicks, context: { traffic: used } },
    'on demand': { subject: onDemand, context: { traffic: trafficOf(onDemand, busy) } },
    'just long enough': {
      subject: streamOf({ RetentionPeriodHours: 48 }),
      context: { traffic: used },
    },
    'as seldom as is allowed': {
      subject: clicks,
      context: {
        traffic: trafficOf(clicks, { ...busy, WriteProvisionedThroughputExceeded: { 5: 60, 4: 40 } }),
      },
    },
    'throttled before the window': {
      subject: clicks,
      context: {
        traffic: trafficOf(clicks, { ...busy, WriteProvisionedThroughputExceeded: { 49: 9_000 } }),
      },
      options: { days: 2 },
    },
  },
  fails: {
    'the default of a day': {
      subject: short,
      context: { traffic: used },
      because: /^Records are kept for 24 hours only$/,
      evidence: { RetentionPeriodHours: 24 },
    },
    'an hour less than asked for': {
      subject: streamOf({ RetentionPeriodHours: 47 }),
      context: { traffic: used },
    },
    'writes are throttled': {
      subject: clicks,
      context: {
        traffic: trafficOf(clicks, { ...busy, WriteProvisionedThroughputExceeded: { 5: 1_100 } }),
      },
      because: /^10\.0 % of the writes were throttled$/,
      evidence: { WriteProvisionedThroughputExceeded: 1_100 },
    },
    'nothing else gets through': {
      subject: clicks,
      context: { traffic: trafficOf(clicks, { WriteProvisionedThroughputExceeded: { 5: 7 } }) },
      because: '100.0 % of the writes',
    },
    'reads are throttled, of a stream that says no mode': {
      subject: short,
      context: {
        traffic: trafficOf(clicks, { ...busy, ReadProvisionedThroughputExceeded: { 5: 20 } }),
      },
      because: '2.0 % of the reads were throttled; records are kept for 24 hours only',
    },
    'not encrypted': { subject: plain, context: { traffic: used }, severity: 'low' },
    'neither long nor encrypted': {
      subject: streamOf({ RetentionPeriodHours: 24, EncryptionType: 'NONE' }),
      context: { traffic: used },
      because: /24 hours only; records are not encrypted$/,
    },
    'more days than are read are not claimed': {
      subject: short,
      context: { traffic: trafficOf(clicks, { IncomingRecords: { 160: 1 } }) },
      options: { days: 30 },
    },
  },
  notApplicable: {
    'nobody writes to it': {
      subject: short,
      context: { traffic: trafficOf(clicks, { IncomingRecords: { 3: 0 } }) },
      because: 'no records in the last 7 days',
    },
    'it is being created': {
      subject: streamOf({}, { StreamStatus: 'CREATING' }),
      because: 'it is CREATING',
    },
    'it is being deleted': { subject: streamOf({}, { StreamStatus: 'DELETING' }) },
    'it was deleted meanwhile': { subject: streamOf('gone') },
  },
  unknown: {
    'CloudWatch says nothing of it': { subject: clicks },
    'CloudWatch failed to answer': {
      subject: clicks,
      context: { traffic: used.map(({ data }) => resource(kinesisTraffic, { ...data, Values: undefined })) },
    },
    'no retention period': {
      subject: streamOf({ RetentionPeriodHours: undefined }),
      context: { traffic: used },
    },
    'no encryption type': { subject: streamOf({ EncryptionType: undefined }), context: { traffic: used } },
  },
});
