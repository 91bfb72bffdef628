import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { bySource } from '../lambda/lib/consumers.ts';
import { settingsOf } from '../lambda/lib/settings.ts';
import { eventSourceMapping } from '../lambda/resources/event-source-mapping.ts';
import { lambdaFunction } from '../lambda/resources/function.ts';
import { functionVersion } from '../lambda/resources/function-version.ts';
import { deleted, numberOf } from './lib/queue.ts';
import { queue } from './resources/queue.ts';

export default defineCheck({
  id: 'sqs/visibility-timeout-fits-consumer',
  title: 'Queues hide a message for six times as long as the function that reads it may take',
  pillar: 'reliability',
  severity: 'medium',
  why: 'A message that turns up again while a function still works on it is processed twice; and one that waits for a throttled function uses up its receives, and lands in the dead-letter queue though nothing is wrong with it.',
  fix: {
    summary:
      'Set the visibility timeout to six times the timeout of the function, plus its batching window; or shorten the timeout of the function to what it needs.',
    cli: 'aws sqs set-queue-attributes --queue-url <the URL of {id}> --attributes VisibilityTimeout=<seconds> --region {region}',
    cloudformation: 'VisibilityTimeout: 360 # for a function with a timeout of 60 seconds',
    terraform: 'visibility_timeout_seconds = 360 # for a function with a timeout of 60 seconds',
    cost: 'None.',
    risk: 'After a failure, it takes that long until the message is tried again.',
    effort: 'minutes',
  },
  refs: [
    'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html',
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-visibility-timeout.html',
  ],
  notes: ['004 §AWS 이벤트 처리', '003 >100,000'],
  wellArchitected: ['REL05-BP03'],
  subject: queue.with('attributes'),
  context: { mappings: eventSourceMapping, functions: lambdaFunction, versions: functionVersion },
  options: { factor: 6 },

  evaluate(subject, { mappings, options, ...functions }) {
    const consumers = mappings.having(bySource, subject.arn).flatMap(({ data }) => {
      const { FunctionArn, MaximumBatchingWindowInSeconds: window = 0 } = data;
      const arn = must(FunctionArn, 'FunctionArn');
      const settings = settingsOf(arn, functions);
      if (!settings) return [];
      const timeout = must(settings.Timeout, 'Timeout');
      return [{ arn, timeout, least: timeout + window, wanted: options.factor * timeout + window }];
    });
    const [slowest] = consumers.toSorted((a, b) => b.wanted - a.wanted);
    if (!slowest) return notApplicable('no function of the account reads from it');
    if (!subject.attributes) return notApplicable(deleted);
    const VisibilityTimeout = numberOf(subject, 'VisibilityTimeout');
    const { arn, timeout, wanted } = slowest;
    if (VisibilityTimeout >= wanted) return pass();
    const reason = `It hides messages for ${VisibilityTimeout} seconds; ${arn}, which may take ${timeout}, needs ${wanted}`;
    const isTooShort = consumers.some(({ least }) => VisibilityTimeout < least);
    return fail(
      reason,
      { VisibilityTimeout, FunctionArn: arn, Timeout: timeout },
      isTooShort ? 'high' : undefined,
    );
  },
});
