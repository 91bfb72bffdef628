import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { valuesOf } from '../cloudwatch/lib/datapoints.ts';
import { byResource } from '../cloudwatch/lib/metric-data.ts';
import { sqsSends } from '../cloudwatch/resources/sqs-sends.ts';
import { busiest, ceilingFor } from './lib/ceiling.ts';
import { deleted, isFifo } from './lib/queue.ts';
import { isHighThroughput, sendDays } from './lib/traffic-queries.ts';
import { queue } from './resources/queue.ts';

export default defineCheck({
  id: 'sqs/fifo-throughput-headroom',
  title: 'FIFO queues stay below their throughput ceiling',
  pillar: 'reliability',
  severity: 'medium',
  confidence: 'likely',
  why: 'Above 300 requests a second (3,000 messages, where they are sent in batches of ten) a FIFO queue refuses what is sent, and orders wait or are lost with the producer.',
  fix: {
    summary:
      'Switch the queue to high throughput mode and give messages many message group IDs; or send in batches.',
    cli: 'aws sqs set-queue-attributes --queue-url <the URL of {id}> --attributes DeduplicationScope=messageGroup,FifoThroughputLimit=perMessageGroupId --region {region}',
    cloudformation: 'DeduplicationScope: messageGroup\nFifoThroughputLimit: perMessageGroupId',
    terraform: 'deduplication_scope   = "messageGroup"\nfifo_throughput_limit = "perMessageGroupId"',
    cost: 'None: requests are priced the same.',
    risk: 'Duplicates are then recognized within a message group only. A queue with few groups gains nothing.',
    effort: 'minutes',
  },
  refs: [
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html',
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/high-throughput-fifo.html',
  ],
  notes: ['002 §Amazon SQS'],
  wellArchitected: ['REL01-BP03'],
  subject: queue.with('attributes'),
  context: { sends: sqsSends },
  options: { warnRatio: 0.8, burstFactor: 2, days: sendDays },

  evaluate(subject, { sends, options, now }) {
    if (!isFifo(subject)) return notApplicable('it is a standard queue, which has no such ceiling');
    if (!subject.attributes) return notApplicable(deleted);
    if (isHighThroughput(subject)) return notApplicable('it is in high throughput mode');
    const days = Math.min(options.days, sendDays);
    const parts = sends.known(byResource, subject.arn);
    must(parts[0], 'NumberOfMessagesSent');
    const since = new Date(now.getTime() - days * 24 * 3_600_000);
    const average = busiest(valuesOf(parts, since));
    if (average === 0) return notApplicable(`nothing was sent to it in the last ${days} days`);
    const { isBatched, ceiling } = ceilingFor(average);
    const peak = Math.round(average * options.burstFactor);
    if (peak <= ceiling * options.warnRatio) return pass();
    const how = isBatched ? 'in batches of ten' : 'without batches';
    const reason = `About ${peak} messages a second at the peak; ${ceiling} are the most ${how}`;
    return fail(reason, { peak, ceiling }, isBatched ? undefined : 'low');
  },
});
