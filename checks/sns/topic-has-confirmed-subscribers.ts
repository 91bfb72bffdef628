import { defineCheck, fail, must, pass } from '#engine';
import { publishContext, refusedBy } from './lib/refused.ts';
import { alertTopic } from './resources/alert-topic.ts';

export default defineCheck({
  id: 'sns/topic-has-confirmed-subscribers',
  title: 'Topics that alarms, backup vaults and event rules tell let them publish, and have a subscriber',
  pillar: 'operations',
  severity: 'high',
  why: 'The alarm fires, the backup fails, the topic takes the message, and nobody hears of it. A subscription that nobody confirms within days is gone, without a word; and what a topic refuses is lost without one.',
  fix: {
    summary:
      'Subscribe a group address, a chat channel (Amazon Q Developer in chat applications) or an incident tool, and confirm the subscription; or name another topic in the alarms, vaults and rules. Where the topic refuses them, let the service publish by its policy, and encrypt it with a key of your own whose policy lets the service use it, not with alias/aws/sns.',
    cli: 'aws sns subscribe --topic-arn {arn} --protocol email --notification-endpoint <a group address> --region {region}',
    cloudformation:
      'Type: AWS::SNS::Subscription\nProperties:\n  TopicArn: {arn}\n  Protocol: email\n  Endpoint: <a group address>',
    terraform:
      'resource "aws_sns_topic_subscription" "alerts" {\n  topic_arn = "{arn}"\n  protocol  = "email"\n  endpoint  = "<a group address>"\n}',
    cost: 'None for mails in small numbers; a KMS key of your own, $1 a month.',
    risk: 'A new policy replaces the old one as a whole. Whoever has the mail can also unsubscribe by its link.',
    effort: 'minutes',
  },
  refs: [
    'https://docs.aws.amazon.com/sns/latest/dg/SendMessageToHttp.confirm.html',
    'https://docs.aws.amazon.com/sns/latest/dg/sns-email-notifications.html',
    'https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html',
  ],
  notes: ['000 §3', '002 §Amazon CloudWatch', '003 >100,000'],
  wellArchitected: ['REL06-BP03'],
  subject: alertTopic,
  context: publishContext,

  evaluate({ data: { TopicArn, subscriptions, hasMore } }, context) {
    if (!subscriptions)
      return fail('Alarms, backup vaults or event rules tell it, but it does not exist', { TopicArn });
    // Instead of an ARN, SNS says `PendingConfirmation` or `Deleted`.
    const confirmed = subscriptions.filter(({ SubscriptionArn }) => SubscriptionArn?.startsWith('arn:'));
    if (confirmed.length === 0 && !hasMore) {
      const states = subscriptions.map(({ SubscriptionArn = 'unsaid' }) => SubscriptionArn);
      const reason =
        states.length === 0
          ? 'Nobody has subscribed to it'
          : `No subscription to it is confirmed: ${[...new Set(states)].join(', ')}`;
      return fail(reason, { subscriptions: states.length });
    }
    const { refusals, publishers } = refusedBy(TopicArn, context);
    if (refusals.length > 0) return fail(`It ${refusals.join('; it ')}`, { publishers });
    must(confirmed[0], 'a confirmed subscription among the first hundred');
    return pass();
  },
});
