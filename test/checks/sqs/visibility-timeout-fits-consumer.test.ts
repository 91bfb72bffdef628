import check from '../../../checks/sqs/visibility-timeout-fits-consumer.ts';
import { testCheck } from '../../support/test-check.ts';
import { functionOf, versionOf } from '../lambda/fixtures.ts';
import { functionArn, mappingOf, queueOf } from './fixtures.ts';

const hiding = (seconds: number) => queueOf('mails', { VisibilityTimeout: String(seconds) });
const taking = (Timeout: number | undefined) => functionOf('mailer', { Timeout });
const slow = `${functionArn}:slow`;
const context = { mappings: [mappingOf('mails')], functions: [taking(10)] };
const window = (seconds: number) => [mappingOf('mails', { MaximumBatchingWindowInSeconds: seconds })];
const two = {
  mappings: [mappingOf('mails'), mappingOf('mails', { UUID: 'two', FunctionArn: slow })],
  functions: [taking(10)],
  versions: [versionOf(slow, { Timeout: 60 })],
};

testCheck(check, {
  passes: {
    'six times as long': { subject: hiding(60), context },
    'named by $LATEST': {
      subject: hiding(60),
      context: { ...context, mappings: [mappingOf('mails', { FunctionArn: `${functionArn}:$LATEST` })] },
    },
    'and the window': { subject: hiding(65), context: { ...context, mappings: window(5) } },
    'a smaller factor is enough': { subject: hiding(20), context, options: { factor: 2 } },
    'for the slowest of two': { subject: hiding(360), context: two },
  },
  fails: {
    'not quite six times': {
      subject: hiding(59),
      context,
      because: `hides messages for 59 seconds; ${functionArn}, which may take 10, needs 60`,
      evidence: { VisibilityTimeout: 59, FunctionArn: functionArn, Timeout: 10 },
    },
    'the window comes on top': { subject: hiding(60), context: { ...context, mappings: window(5) } },
    'as long as the function may take': { subject: hiding(10), context },
    'a shorter time than that': { subject: hiding(9), context, severity: 'high' },
    'a shorter time than that and the window': {
      subject: hiding(14),
      context: { ...context, mappings: window(5) },
      severity: 'high',
    },
    'not for the slowest of two': { subject: hiding(60), context: two, because: slow },
    'too short for the other of two': {
      subject: hiding(100),
      context: {
        ...two,
        mappings: [
          mappingOf('mails', { MaximumBatchingWindowInSeconds: 200 }),
          mappingOf('mails', { UUID: 'two', FunctionArn: slow }),
        ],
      },
      because: slow,
      severity: 'high',
    },
  },
  notApplicable: {
    'no function reads it': {
      subject: hiding(1),
      context: { ...context, mappings: [mappingOf('orders')] },
      because: 'no function',
    },
    'it reads it no more': {
      subject: hiding(1),
      context: { ...context, mappings: [mappingOf('mails', { State: 'Disabling' })] },
    },
    'the mapping is being deleted': {
      subject: hiding(1),
      context: { ...context, mappings: [mappingOf('mails', { State: 'Deleting' })] },
    },
    'the function was deleted': {
      subject: hiding(1),
      context: { ...context, functions: [] },
    },
    'the version was deleted': {
      subject: hiding(1),
      context: {
        mappings: [mappingOf('mails', { FunctionArn: slow })],
        versions: [versionOf(slow, { exists: false, Timeout: undefined })],
      },
    },
    'deleted during the scan': { subject: queueOf('mails', 'gone'), context, because: 'deleted' },
  },
  unknown: {
    'a mapping that names no function': {
      subject: hiding(60),
      context: { ...context, mappings: [mappingOf('mails', { FunctionArn: undefined })] },
      because: 'FunctionArn',
    },
    'a version that was not asked about': { subject: hiding(60), context: { ...two, versions: [] } },
    'a function without a timeout': {
      subject: hiding(60),
      context: { ...context, functions: [taking(undefined)] },
      because: 'Timeout',
    },
    'the visibility timeout is not said': {
      subject: queueOf('mails', { VisibilityTimeout: undefined }),
      context,
      because: 'VisibilityTimeout',
    },
  },
});
