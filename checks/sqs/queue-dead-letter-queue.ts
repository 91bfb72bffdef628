import { defineCheck, fail, must, notApplicable } from '#engine';
import { valuesOf } from '../cloudwatch/lib/datapoints.ts';
import { byResource } from '../cloudwatch/lib/metric-data.ts';
import { sqsReceives } from '../cloudwatch/resources/sqs-receives.ts';
import { byDeadLetterQueue, deleted, isFifo, redriveOf, roleByName } from './lib/queue.ts';
import { judgeRedrive } from './lib/redrive.ts';
import { receiveDays } from './lib/traffic-queries.ts';
import { queue } from './resources/queue.ts';

export default defineCheck({
  id: 'sqs/queue-dead-letter-queue',
  title: 'Queues set aside what cannot be processed, in a dead-letter queue',
  pillar: 'reliability',
  severity: 'high',
  confidence: 'likely',
  why: 'A message that its consumer fails on comes back again and again, takes the place of others, and is gone when it expires: nobody can look at it any more.',
  fix: {
    summary:
      'Make a queue of the same kind (standard or FIFO) in the same Region, and name it in the redrive policy, after 3 receives at least.',
    cli: 'aws sqs create-queue --queue-name {id}-dlq --attributes MessageRetentionPeriod=1209600 --region {region}\naws sqs set-queue-attributes --queue-url <the URL of {id}> --attributes \'{"RedrivePolicy":"{\\"deadLetterTargetArn\\":\\"{arn}-dlq\\",\\"maxReceiveCount\\":\\"5\\"}"}\' --region {region}',
    cloudformation:
      'RedrivePolicy:\n  deadLetterTargetArn: !GetAtt DeadLetterQueue.Arn\n  maxReceiveCount: 5',
    terraform:
      'redrive_policy = jsonencode({\n  deadLetterTargetArn = aws_sqs_queue.dlq.arn\n  maxReceiveCount     = 5\n})',
    cost: 'None but the requests to the second queue.',
    risk: 'Of a FIFO queue, the messages behind the one that is set aside are processed before it: not where each builds on the last. The name of the second queue must end in .fifo then.',
    effort: 'minutes',
  },
  refs: [
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html',
  ],
  notes: ['004 §QUIZ Q1', '004 §AWS 이벤트 처리', '003 >100,000', '002 §Amazon SQS'],
  wellArchitected: ['REL04-BP02', 'REL05-BP03'],
  subject: queue.with('attributes'),
  context: { queues: queue.with('attributes'), receives: sqsReceives },
  options: { minReceive: 3, maxReceive: 100 },

  evaluate(subject, { queues, receives, options }) {
    const role = roleByName(subject.id);
    if (role) return notApplicable(`its name says that it is ${role}`);
    if (!subject.attributes) return notApplicable(deleted);
    const redrive = redriveOf(subject);
    if (redrive) return judgeRedrive(redrive, queues, options);
    const parts = receives.known(byResource, subject.arn);
    must(parts[0], 'NumberOfMessagesReceived');
    if (!valuesOf(parts).some((received) => received > 0)) {
      return notApplicable(`no message was received from it in the last ${receiveDays} days`);
    }
    const [source] = queues.having(byDeadLetterQueue, subject.arn);
    return source
      ? notApplicable(`it is the dead-letter queue of ${source.id}`)
      : fail(
          'It has no dead-letter queue',
          { RedrivePolicy: 'none' },
          isFifo(subject) ? 'medium' : undefined,
        );
  },
});
