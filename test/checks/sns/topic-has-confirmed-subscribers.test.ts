import { alertTopic } from '../../../checks/sns/resources/alert-topic.ts';
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

testCheck(check, {
  passes: {
    'one who confirmed': topicOf([confirmed]),
    'one of several': topicOf(['PendingConfirmation', confirmed], true),
  },
  fails: {
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
