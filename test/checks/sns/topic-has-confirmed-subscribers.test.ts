import { backupVault } from '../../../checks/backup/resources/backup-vault.ts';
import { alarm } from '../../../checks/cloudwatch/resources/alarm.ts';
import { rule } from '../../../checks/eventbridge/resources/rule.ts';
import { alertTopic } from '../../../checks/sns/resources/alert-topic.ts';
import { notifiedTopic } from '../../../checks/sns/resources/notified-topic.ts';
import check from '../../../checks/sns/topic-has-confirmed-subscribers.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const TopicArn = 'arn:aws:sns:ap-northeast-2:111122223333:alerts';
const topicOf = (states: readonly (string | undefined)[] | undefined, hasMore = false) => ({
  subject: resource(alertTopic, {
    TopicArn,
    hasMore,
    subscriptions: states?.map((SubscriptionArn) => ({
      SubscriptionArn,
      Protocol: 'email',
      Endpoint: undefined,
    })),
  }),
});
const confirmed = `${TopicArn}:0b5e`;

const arnOf = (service: string, name: string) => `arn:aws:${service}:ap-northeast-2:111122223333:${name}`;
const alarms = [
  resource(alarm, { AlarmName: 'cpu', AlarmArn: arnOf('cloudwatch', 'alarm:cpu'), AlarmActions: [TopicArn] }),
  resource(alarm, { AlarmName: 'all', AlarmArn: arnOf('cloudwatch', 'alarm:all'), AlarmRule: 'ALARM(cpu)' }),
];
const vaults = [
  resource(
    backupVault.with('notifications'),
    { BackupVaultName: 'daily', BackupVaultArn: arnOf('backup', 'backup-vault:daily') },
    { notifications: { SNSTopicArn: TopicArn, BackupVaultEvents: [] } },
  ),
];
const rulesBy = (hasRole?: true) => [
  resource(
    rule.with('targets'),
    { Name: 'health', Arn: arnOf('events', 'rule/health'), State: 'ENABLED' },
    { targets: [{ Arn: TopicArn, DeadLetterArn: undefined, ...(hasRole && { hasRole }) }] },
  ),
];
const rules = rulesBy();
/** What a topic is made with. */
const first = {
  Effect: 'Allow',
  Principal: { AWS: '*' },
  Action: ['SNS:GetTopicAttributes', 'SNS:Publish'],
  Resource: TopicArn,
  Condition: { StringEquals: { 'AWS:SourceOwner': '111122223333' } },
};
const letIn = (...Service: string[]) => ({
  Effect: 'Allow',
  Principal: { Service },
  Action: 'sns:Publish',
  Resource: TopicArn,
});
const access = (statements: readonly object[], KmsMasterKeyId?: string, exists = true) => [
  resource(notifiedTopic, {
    TopicArn,
    exists,
    Policy: JSON.stringify({ Statement: statements }),
    KmsMasterKeyId,
  }),
];
const told = (by: object, ...topic: Parameters<typeof access>) => ({
  ...topicOf([confirmed]),
  context: { ...by, topics: access(...topic) },
});
const byAll = { alarms, vaults, rules };
const everybody = letIn('cloudwatch.amazonaws.com', 'events.amazonaws.com', 'backup.amazonaws.com');

testCheck(check, {
  passes: {
    'an alarm, by the first policy': told({ alarms }, [first]),
    'a vault, by the first policy, of which nobody knows': told({ vaults }, [first]),
    'all of them are let in': told(byAll, [first, everybody]),
    'with a key of one’s own': told(byAll, [everybody], 'arn:aws:kms:ap-northeast-2:111122223333:key/1'),
    'a rule that publishes by a role': told({ rules: rulesBy(true) }, [first], 'alias/aws/sns'),
    'nobody tells it any more': told({}, [], 'alias/aws/sns'),
    'deleted in between': told(byAll, [], undefined, false),
    'this rule is let in, if EventBridge says which it is': told({ rules }, [
      { ...everybody, Condition: { ArnLike: { 'aws:SourceArn': arnOf('events', 'rule/*') } } },
    ]),
    'a Deny of other organizations, to which a service may or may not belong': told({ alarms }, [
      everybody,
      { ...first, Effect: 'Deny', Condition: { StringNotEquals: { 'aws:PrincipalOrgID': 'o-1' } } },
    ]),
    'conditions that there are not': told({ alarms }, [
      { ...everybody, Condition: { constructor: { a: 'b' }, StringEquals: { constructor: 'x' } } },
    ]),
    'a condition that nobody can decide': told({ rules }, [
      { ...everybody, Condition: { StringEquals: { 'aws:SourceOrgID': 'o-1' } } },
    ]),
    'the account may, as whom CloudWatch perhaps acts': told({ alarms }, [
      { ...first, Principal: { AWS: 'arn:aws:iam::111122223333:root' }, Condition: {} },
    ]),
    'a Deny of what is not encrypted': told(byAll, [
      everybody,
      { ...first, Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
    ]),
    'one who confirmed': topicOf([confirmed]),
    'one of several': topicOf(['PendingConfirmation', confirmed], true),
  },
  fails: {
    'a rule, by the first policy': {
      ...told(byAll, [first]),
      because: /^It has no policy that lets events.amazonaws.com publish$/,
      severity: 'high',
      evidence: { publishers: [arnOf('events', 'rule/health')] },
    },
    'encrypted with AWS’s own key': {
      ...told(byAll, [first, everybody], 'alias/aws/sns'),
      because:
        'alias/aws/sns, which cloudwatch.amazonaws.com may not use; it is encrypted with alias/aws/sns, which backup',
      evidence: {
        publishers: [
          arnOf('cloudwatch', 'alarm:cpu'),
          arnOf('backup', 'backup-vault:daily'),
          arnOf('events', 'rule/health'),
        ],
      },
    },
    'the ARN of that alias': told(
      { alarms },
      [first],
      'arn:aws:kms:ap-northeast-2:111122223333:alias/aws/sns',
    ),
    'nobody is let in': { ...told({ vaults }, []), because: 'backup.amazonaws.com' },
    'only another account’s alarms are': told({ alarms }, [
      { ...first, Condition: { StringEquals: { 'aws:SourceAccount': '999988887777' } } },
    ]),
    'only another rule is': told({ rules }, [
      { ...everybody, Condition: { ArnEquals: { 'aws:SourceArn': arnOf('events', 'rule/orders') } } },
    ]),
    'CloudWatch is denied': told({ alarms }, [first, { ...everybody, Effect: 'Deny', Action: 'sns:P*' }]),
    'perhaps confirmed beyond the first hundred, but refused': {
      ...told({ alarms }, []),
      ...topicOf(['PendingConfirmation'], true),
    },
    'nobody subscribed': { ...topicOf([]), because: 'Nobody', evidence: { subscriptions: 0 } },
    'nobody confirmed': {
      ...topicOf(['PendingConfirmation', 'PendingConfirmation']),
      because: /confirmed: PendingConfirmation$/,
      evidence: { subscriptions: 2 },
    },
    'what was there is gone': { ...topicOf(['Deleted', undefined]), because: 'Deleted, unsaid' },
    'the topic was deleted': { ...topicOf(undefined), because: 'does not exist', evidence: { TopicArn } },
  },
  unknown: {
    'none of the first hundred': { ...topicOf(['PendingConfirmation'], true), because: 'first hundred' },
  },
});
