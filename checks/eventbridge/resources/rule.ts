import { defineCollector } from '#engine';
import { isOwnAndEnabled } from '../lib/rule.ts';
import { eventBus } from './event-bus.ts';

/** A rule of an event bus, and where it sends what it matches. */
export const rule = defineCollector({
  type: 'eventbridge.rule',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  per: eventBus,
  list: (ask, { ListRulesCommand }) =>
    ask(ListRulesCommand, {
      iam: 'events:ListRules',
      input: ({ id }) => ({ EventBusName: id, Limit: 100 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ Rules = [] }) => Rules,
      absentOn: ['ResourceNotFoundException'], // the bus was deleted since it was listed
    }),
  keep: ['Arn', 'EventBusName', 'EventPattern', 'ManagedBy', 'Name', 'ScheduleExpression', 'State'],
  // The ARN of a rule of the default bus does not name the bus.
  identify: ({ Name = '', Arn = '', EventBusName = 'default' }) => ({
    id: EventBusName === 'default' ? Name : `${EventBusName}/${Name}`,
    arn: Arn,
  }),
  details: (ask, { ListTargetsByRuleCommand }) => ({
    targets: ask(ListTargetsByRuleCommand, {
      iam: 'events:ListTargetsByRule',
      only: ({ data }) => isOwnAndEnabled(data),
      input: ({ data }) => ({ Rule: data.Name, EventBusName: data.EventBusName, Limit: 100 }),
      pages: ({ NextToken }) => ({ NextToken }),
      // What is sent along with an event may hold secrets, so that nothing else of a target is kept.
      select: ({ Targets = [] }) =>
        Targets.map(({ Arn, DeadLetterConfig, RoleArn }) => ({
          Arn,
          DeadLetterArn: DeadLetterConfig?.Arn,
          ...(RoleArn && { hasRole: true }),
        })),
      absentOn: ['ResourceNotFoundException'], // deleted since it was listed
    }),
  }),
});
