import { defineCheck, fail, notApplicable, pass } from '#engine';
import { alarm } from '../cloudwatch/resources/alarm.ts';
import { eventSourceMapping } from '../lambda/resources/event-source-mapping.ts';
import { keepingOf, nobodyLooks } from './lib/dead-letters.ts';
import { byDeadLetterQueue, deleted } from './lib/queue.ts';
import { queue } from './resources/queue.ts';

export default defineCheck({
  id: 'sqs/dlq-usable',
  title: 'Dead-letter queues keep messages as long as their sources do, and somebody is told when they fill',
  pillar: 'reliability',
  severity: 'medium',
  confidence: 'likely',
  why: 'A message takes its age with it into the dead-letter queue of a standard queue: where that keeps messages for a shorter time, they are gone before anybody looks. And nobody looks who is not told.',
  fix: {
    summary:
      'Let the dead-letter queue keep messages for 14 days, and set an alarm with an action on the number of its messages.',
    cli: 'aws sqs set-queue-attributes --queue-url <the URL of {id}> --attributes MessageRetentionPeriod=1209600 --region {region}\naws cloudwatch put-metric-alarm --alarm-name {id}-not-empty --namespace AWS/SQS --metric-name ApproximateNumberOfMessagesVisible --dimensions Name=QueueName,Value={id} --statistic Maximum --period 60 --evaluation-periods 1 --threshold 0 --comparison-operator GreaterThanThreshold --alarm-actions <the topic> --region {region}',
    cloudformation: 'MessageRetentionPeriod: 1209600',
    terraform: 'message_retention_seconds = 1209600',
    cost: 'An alarm costs cents a month; keeping messages, nothing.',
    risk: 'None.',
    effort: 'minutes',
  },
  refs: [
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/dead-letter-queues-alarms-cloudwatch.html',
  ],
  notes: ['004 §QUIZ Q1', '000 §3'],
  wellArchitected: ['REL06-BP03'],
  subject: queue.with('attributes'),
  context: { queues: queue.with('attributes'), alarms: alarm, mappings: eventSourceMapping },

  evaluate(subject, { queues, alarms, mappings }) {
    const sources = queues.having(byDeadLetterQueue, subject.arn);
    if (sources.length === 0) return notApplicable('no queue of the account has it as its dead-letter queue');
    if (!subject.attributes) return notApplicable(deleted);
    const { kept, longest, isShort } = keepingOf(subject, sources);
    const isSilent = nobodyLooks(subject, alarms, mappings);
    const reasons = [
      isShort && `It keeps messages for ${kept} seconds, a source of its messages for ${longest}`,
      isSilent && 'No alarm with an action watches whether it fills, and no function reads it',
    ].filter((reason) => reason !== false);
    if (reasons.length === 0) return pass();
    const { ApproximateNumberOfMessages } = subject.attributes;
    return fail(reasons.join('; '), { MessageRetentionPeriod: kept, ApproximateNumberOfMessages });
  },
});
