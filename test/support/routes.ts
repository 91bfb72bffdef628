import { eventBus } from '../../checks/eventbridge/resources/event-bus.ts';
import { rule } from '../../checks/eventbridge/resources/rule.ts';
import { alertTopic } from '../../checks/sns/resources/alert-topic.ts';
import { here, resource, resourceIn } from './resource.ts';

/** A default event bus with a rule of that name, and topics by their ARNs with the states of their mail subscriptions. */
export function routes(
  name: string,
  topics: Readonly<Record<string, readonly string[]>>,
  region = here.region,
) {
  const arn = (what: string) => `arn:aws:events:${region}:${here.account}:${what}`;
  const alertTopics = Object.entries(topics).map(([TopicArn, states]) =>
    resource(alertTopic, {
      TopicArn,
      hasMore: false,
      subscriptions: states.map((SubscriptionArn) => ({
        SubscriptionArn,
        Protocol: 'email',
        Endpoint: undefined,
      })),
    }),
  );
  const buses = [resourceIn({ region }, eventBus, { Name: 'default', Arn: arn('event-bus/default') })];
  const ruled = (pattern: object, target: string, data: object = {}) => ({
    buses,
    alertTopics,
    rules: [
      resourceIn(
        { region },
        rule.with('targets'),
        {
          Name: name,
          Arn: arn(`rule/${name}`),
          State: 'ENABLED',
          EventPattern: JSON.stringify(pattern),
          ...data,
        },
        { targets: [{ Arn: target, DeadLetterArn: undefined }] },
      ),
    ],
  });
  return { buses, ruled };
}
