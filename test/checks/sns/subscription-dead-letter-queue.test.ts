import { subscription } from '../../../checks/sns/resources/subscription.ts';
import check from '../../../checks/sns/subscription-dead-letter-queue.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { queueArn, queueOf } from '../sqs/fixtures.ts';

const TopicArn = 'arn:aws:sns:ap-northeast-2:111122223333:orders';
const to = (Protocol: string | undefined, RedrivePolicy?: string) =>
  resource(
    subscription.with('attributes'),
    { Endpoint: undefined, SubscriptionArn: `${TopicArn}:0b5e`, TopicArn, Protocol },
    { attributes: { RedrivePolicy } },
  );
const policy = (name: string) => JSON.stringify({ deadLetterTargetArn: queueArn(name) });
const context = { queues: [queueOf('undelivered')] };

testCheck(check, {
  passes: { 'it has one': { subject: to('sqs', policy('undelivered')), context } },
  fails: {
    'a queue without': { subject: to('sqs'), because: 'no dead-letter queue', evidence: { Protocol: 'sqs' } },
    'a function without': { subject: to('lambda') },
    'an endpoint without': { subject: to('https') },
    'a plain endpoint without': { subject: to('http') },
    'a delivery stream without': { subject: to('firehose', '') },
    'one that was deleted': {
      subject: to('sqs', policy('deleted')),
      context,
      because: 'does not exist',
      evidence: { deadLetterTargetArn: queueArn('deleted') },
    },
  },
  notApplicable: {
    mails: { subject: to('email'), because: 'email' },
    'text messages': { subject: to('sms') },
    'a mobile app': { subject: to('application') },
    'deleted during the scan': {
      subject: resource(
        subscription.with('attributes'),
        { Endpoint: undefined, SubscriptionArn: `${TopicArn}:0b5e`, Protocol: 'sqs' },
        { attributes: undefined },
      ),
      because: 'deleted',
    },
  },
  unknown: {
    'the protocol is not said': { subject: to(undefined), because: 'Protocol' },
    'a policy that names nobody': { subject: to('sqs', '{}'), because: 'deadLetterTargetArn' },
    'a policy that is no object': { subject: to('sqs', 'null') },
  },
});
