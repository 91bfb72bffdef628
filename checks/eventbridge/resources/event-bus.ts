import { defineCollector } from '#engine';

/** An event bus: in every Region there is one called `default`, which AWS sends its own events to. */
export const eventBus = defineCollector({
  type: 'eventbridge.event-bus',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { ListEventBusesCommand }) =>
    ask(ListEventBusesCommand, {
      iam: 'events:ListEventBuses',
      input: () => ({ Limit: 100 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ EventBuses = [] }) => EventBuses,
    }),
  keep: ['Arn', 'Name'],
  identify: ({ Name = '', Arn = '' }) => ({ id: Name, arn: Arn }),
});
