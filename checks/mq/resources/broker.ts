import { defineCollector } from '#engine';
import { brokerSummary } from './broker-summary.ts';

/** An Amazon MQ broker; its subnets and tags come only with its description. */
export const broker = defineCollector({
  type: 'mq.broker',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  per: brokerSummary,
  list: (ask, { DescribeBrokerCommand }) =>
    ask(DescribeBrokerCommand, {
      iam: 'mq:DescribeBroker',
      input: ({ id }) => ({ BrokerId: id }),
      select: (broker) => [broker],
      absentOn: ['NotFoundException'],
    }),
  keep: [
    'BrokerArn',
    'BrokerName',
    'BrokerState',
    'DeploymentMode',
    'EngineType',
    'HostInstanceType',
    'PubliclyAccessible',
    'StorageType',
    'SubnetIds',
    'Tags',
  ],
  identify: ({ BrokerName = '', BrokerArn = '', Tags = {} }) => ({
    id: BrokerName,
    arn: BrokerArn,
    tags: Tags,
  }),
});
