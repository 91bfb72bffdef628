import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { redrivePolicyOf } from '../sqs/lib/redrive-policy.ts';
import { queue } from '../sqs/resources/queue.ts';
import { mayLose } from './lib/protocol.ts';
import { subscription } from './resources/subscription.ts';

export default defineCheck({
  id: 'sns/subscription-dead-letter-queue',
  title: 'Subscriptions of queues, functions and endpoints have a dead-letter queue',
  pillar: 'reliability',
  severity: 'medium',
  why: 'Where the endpoint of a subscription was deleted, or lets the topic in no more, SNS does not try again: every message is gone, and nobody is told.',
  fix: {
    summary:
      'Make a queue in the Region of the subscription (FIFO for a FIFO topic) whose policy lets sns.amazonaws.com send to it, name it in the redrive policy of the subscription, and set an alarm on its messages.',
    cli: 'aws sns set-subscription-attributes --subscription-arn {arn} --attribute-name RedrivePolicy --attribute-value \'{"deadLetterTargetArn":"<the ARN of a queue>"}\' --region {region}',
    cloudformation: 'RedrivePolicy:\n  deadLetterTargetArn: !GetAtt DeadLetterQueue.Arn',
    terraform: 'redrive_policy = jsonencode({ deadLetterTargetArn = aws_sqs_queue.dlq.arn })',
    cost: 'None but the requests to the queue, and an alarm.',
    risk: 'None. Without the right policy the queue stays empty, and the messages are lost as before.',
    effort: 'minutes',
  },
  refs: [
    'https://docs.aws.amazon.com/sns/latest/dg/sns-dead-letter-queues.html',
    'https://docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html',
  ],
  notes: ['003 >100,000', '004 §AWS 이벤트 처리'],
  wellArchitected: ['REL04-BP02'],
  subject: subscription.with('attributes'),
  context: { queues: queue },

  evaluate(subject, { queues }) {
    const Protocol = must(subject.data.Protocol, 'Protocol');
    if (!mayLose({ Protocol })) return notApplicable(`it tells people: its protocol is ${Protocol}`);
    if (!subject.attributes) return notApplicable('it was deleted during the scan');
    const { RedrivePolicy } = subject.attributes;
    if (!RedrivePolicy) return fail('It has no dead-letter queue', { Protocol, RedrivePolicy: 'none' });
    const { target } = redrivePolicyOf(RedrivePolicy);
    if (queues.get(target)) return pass();
    return fail(`Its dead-letter queue ${target} does not exist`, { Protocol, deadLetterTargetArn: target });
  },
});
