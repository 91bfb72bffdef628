import check from '../../../checks/lambda/async-failure-destination.ts';
import { eventInvokeConfig } from '../../../checks/lambda/resources/event-invoke-config.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { queueOf } from '../sqs/fixtures.ts';
import { arnOf, flowOf, functionArn, functionOf, versionOf } from './fixtures.ts';

const failed = arnOf('sqs', 'failed');
const resize = functionArn('resize');
const live = `${resize}:live`;
const telling = (...to: string[]) =>
  flowOf(
    'arn:aws:s3:::photos',
    to.map((each) => ({ to: each, delivery: 's3-notification' as const })),
  );
const configOf = (FunctionArn: string, OnFailure?: string, MaximumRetryAttempts?: number) =>
  resource(eventInvokeConfig, {
    FunctionArn: resize,
    configs: [{ FunctionArn, OnFailure, OnSuccess: undefined, MaximumRetryAttempts }],
  });
const plain = functionOf('resize');
const withQueue = functionOf('resize', { DeadLetterTargetArn: failed });
const base = { flows: [telling(resize)], functions: [plain], queues: [queueOf('failed')] };
const keeping = { ...base, functions: [withQueue] };

testCheck(check, {
  passes: {
    'a dead-letter queue': { subject: withQueue, context: keeping },
    'a destination': {
      subject: plain,
      context: { ...base, configs: [configOf(`${resize}:$LATEST`, failed)] },
    },
    'a topic, of which nobody asks whether it is there': {
      subject: plain,
      context: { ...base, configs: [configOf(`${resize}:$LATEST`, arnOf('sns', 'failed'))] },
    },
    'a queue of another account': {
      subject: plain,
      context: {
        ...base,
        configs: [configOf(`${resize}:$LATEST`, 'arn:aws:sqs:ap-northeast-2:999988887777:failed')],
      },
    },
    'a queue in another Region': {
      subject: plain,
      context: {
        ...base,
        configs: [configOf(`${resize}:$LATEST`, 'arn:aws:sqs:us-east-1:111122223333:failed')],
      },
    },
    'an alias with a destination of its own': {
      subject: plain,
      context: {
        ...base,
        flows: [telling(live)],
        versions: [versionOf(live)],
        configs: [configOf(live, failed)],
      },
    },
    'an alias of a version with a dead-letter queue': {
      subject: plain,
      context: {
        ...base,
        flows: [telling(live)],
        versions: [versionOf(live, { DeadLetterTargetArn: failed })],
      },
    },
    'a dead-letter queue that is gone, but a destination': {
      subject: functionOf('resize', { DeadLetterTargetArn: arnOf('sqs', 'gone') }),
      context: {
        ...base,
        functions: [functionOf('resize', { DeadLetterTargetArn: arnOf('sqs', 'gone') })],
        configs: [configOf(`${resize}:$LATEST`, failed)],
      },
    },
  },
  fails: {
    neither: {
      subject: plain,
      context: base,
      because: 'What it fails on is lost after 2 retries: it has neither',
      evidence: { invoked: resize, MaximumRetryAttempts: 2 },
    },
    'not even a retry': {
      subject: plain,
      context: { ...base, configs: [configOf(`${resize}:$LATEST`, undefined, 0)] },
      because: 'after 0 retries',
    },
    'the queue is gone': {
      subject: withQueue,
      context: { ...keeping, queues: [] },
      because: `${failed} does not exist`,
    },
    'the function has what its alias has not': {
      subject: withQueue,
      context: {
        ...keeping,
        flows: [telling(live)],
        versions: [versionOf(live)],
        configs: [configOf(`${resize}:$LATEST`, failed)],
      },
      evidence: { invoked: live },
    },
    'one of two ways': {
      subject: withQueue,
      context: { ...keeping, flows: [telling(resize, live)], versions: [versionOf(live)] },
      evidence: { invoked: live },
    },
    'an alias that is gone': {
      subject: plain,
      context: { ...base, flows: [telling(live)], versions: [versionOf(live, { exists: false })] },
    },
  },
  notApplicable: {
    'nothing invokes it so': {
      subject: functionOf('api'),
      context: { ...base, flows: [telling(resize, arnOf('sqs', 'photos'))] },
      because: 'no bucket, subscription or rule',
    },
  },
  unknown: {
    'whom a bucket tells is not known': {
      subject: plain,
      context: {
        ...base,
        flows: [
          flowOf(
            'arn:aws:s3:::closed',
            [],
            [
              {
                operation: 's3:GetBucketNotificationConfiguration',
                actions: [],
                account: '111122223333',
                region: 'ap-northeast-2',
                cause: 'missing-field',
                message: 'closed',
              },
            ],
          ),
        ],
      },
    },
    'a version that was not asked about': {
      subject: plain,
      context: { ...base, flows: [telling(live)] },
      because: live,
    },
  },
});
