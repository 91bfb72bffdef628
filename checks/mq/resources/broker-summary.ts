import { defineCollector } from '#engine';

/** That there is a broker, and by which id it is described. */
export const brokerSummary = defineCollector({
  type: 'mq.broker-summary',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { ListBrokersCommand }) =>
    ask(ListBrokersCommand, {
      iam: 'mq:ListBrokers',
      input: () => ({ MaxResults: 100 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ BrokerSummaries = [] }) => BrokerSummaries,
    }),
  keep: ['BrokerArn', 'BrokerId'],
  identify: ({ BrokerId = '', BrokerArn = '' }) => ({ id: BrokerId, arn: BrokerArn }),
});
