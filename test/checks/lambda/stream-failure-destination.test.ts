import check from '../../../checks/lambda/stream-failure-destination.ts';
import { testCheck } from '../../support/test-check.ts';
import { arnOf, mappingOf } from './fixtures.ts';

type Data = Parameters<typeof mappingOf>[1];
const stream = (data: Data = {}) => mappingOf(arnOf('kinesis', 'stream/clicks'), data);
const table = (data: Data = {}) => mappingOf(arnOf('dynamodb', 'table/orders/stream/2026-01-01'), data);
const queue = (data: Data = {}) => mappingOf(arnOf('sqs', 'mails'), data);
const broker = (data: Data = {}) => mappingOf(arnOf('mq', 'broker:orders:b-1'), data);
const kept = { OnFailure: arnOf('sqs', 'failed') };

testCheck(check, {
  passes: {
    'a stream with an end to its retries': { subject: stream({ ...kept, MaximumRetryAttempts: 5 }) },
    'a table whose records may grow so old': {
      subject: table({ ...kept, MaximumRetryAttempts: -1, MaximumRecordAgeInSeconds: 3600 }),
    },
    'no retries at all': { subject: stream({ ...kept, MaximumRetryAttempts: 0 }) },
    'a queue whose function says which messages failed': {
      subject: queue({ BatchSize: 10, FunctionResponseTypes: ['ReportBatchItemFailures'] }),
    },
    'a queue that is read one by one': { subject: queue({ BatchSize: 1 }) },
    'a broker': { subject: broker() },
    'a cluster that somebody runs himself': { subject: broker({ EventSourceArn: undefined }) },
    'that works': { subject: broker({ LastProcessingResult: 'OK' }) },
    'that is being changed': { subject: broker({ State: 'Updating' }) },
  },
  fails: {
    'a stream as the console makes it': {
      subject: stream({ MaximumRetryAttempts: -1, MaximumRecordAgeInSeconds: -1 }),
      because: /until it expires.*then it is lost/,
      evidence: { MaximumRetryAttempts: -1, OnFailure: 'none' },
    },
    'a table of which nothing is said': { subject: table(), because: 'then it is lost' },
    'retries without end before a destination': {
      subject: stream(kept),
      because: /holds up its shard$/,
      severity: 'low',
    },
    'an end to retries, and nothing kept': {
      subject: stream({ MaximumRetryAttempts: 5 }),
      because: 'names no destination',
    },
    'switched off': {
      subject: stream({ ...kept, MaximumRetryAttempts: 5, State: 'Disabled' }),
      because: 'It is disabled',
    },
    'being switched off': { subject: queue({ State: 'Disabling' }) },
    'switched off by somebody': {
      subject: queue({ State: 'Disabled', StateTransitionReason: 'USER_INITIATED' }),
      because: 'Somebody disabled it',
      severity: 'info',
    },
    'a problem': {
      subject: broker({ LastProcessingResult: 'PROBLEM: Function call failed.' }),
      because: /Function call failed$/,
    },
    'a queue whose batches fail whole': {
      subject: queue({ BatchSize: 5, FunctionResponseTypes: [] }),
      because: 'one of 5 messages',
      severity: 'low',
    },
    'a queue of which nothing is said': { subject: queue(), because: 'one of 10', severity: 'low' },
    'a queue in pairs': { subject: queue({ BatchSize: 2 }), severity: 'low' },
  },
  notApplicable: { 'being deleted': { subject: stream({ State: 'Deleting' }) } },
  unknown: { 'no state is said': { subject: stream({ State: undefined }), because: 'State' } },
});
