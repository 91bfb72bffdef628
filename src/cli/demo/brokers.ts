import type { DeploymentMode, EngineType } from '@aws-sdk/client-mq';
import { DescribeBrokerCommand, ListBrokersCommand } from '../../../checks/mq/sdk.ts';
import { answer } from '../../standin/index.ts';
import { subnetId } from './network.ts';
import { arnOf, daysAgo, pagesOf, seoul, shop, uuidOf } from './places.ts';
import { unset } from './storage.ts';

interface Broker {
  readonly name: string;
  readonly engine: EngineType;
  readonly mode: DeploymentMode;
  readonly size: string;
  readonly subnets: readonly string[];
  readonly age: number;
  readonly tags: Readonly<Record<string, string>>;
}

/** Orders and the warehouse have redundant brokers; the one of the ERP came over from the old data center as it was. */
const brokers: readonly Broker[] = [
  {
    name: 'haneul-shop-prod-orders',
    engine: 'RABBITMQ',
    mode: 'CLUSTER_MULTI_AZ',
    size: 'mq.m7g.large',
    subnets: ['prod-app-a', 'prod-app-c'],
    age: 310,
    tags: shop('prod'),
  },
  {
    name: 'haneul-wms',
    engine: 'ACTIVEMQ',
    mode: 'ACTIVE_STANDBY_MULTI_AZ',
    size: 'mq.m5.large',
    subnets: ['prod-db-a', 'prod-db-c'],
    age: 640,
    tags: { team: '물류', env: 'prod' },
  },
  {
    name: 'haneul-erp-queue',
    engine: 'ACTIVEMQ',
    mode: 'SINGLE_INSTANCE',
    size: 'mq.m5.large',
    subnets: ['prod-db-c'],
    age: 990,
    tags: { team: '경영지원' },
  },
  {
    name: 'haneul-shop-dev-orders',
    engine: 'RABBITMQ',
    mode: 'SINGLE_INSTANCE',
    size: 'mq.t3.micro',
    subnets: ['dev-app-a'],
    age: 300,
    tags: shop('dev'),
  },
];

const idOf = (name: string) => `b-${uuidOf(`broker ${name}`)}`;

function summaryOf({ name, engine, mode, size, age }: Broker, now: Date) {
  return {
    BrokerArn: arnOf('mq', seoul, `broker:${name}:${idOf(name)}`),
    BrokerId: idOf(name),
    BrokerName: name,
    BrokerState: 'RUNNING' as const,
    Created: daysAgo(now, age),
    DeploymentMode: mode,
    EngineType: engine,
    HostInstanceType: size,
  };
}

/** Amazon MQ brokers, all of them in Seoul. */
export const brokerAnswers = [
  answer(
    ListBrokersCommand,
    (_, { region, now }) => ({
      BrokerSummaries: (region === seoul ? brokers : []).map((broker) => summaryOf(broker, now)),
    }),
    pagesOf('BrokerSummaries', 100),
  ),
  answer(DescribeBrokerCommand, ({ BrokerId }, { now }) => {
    const broker = brokers.find(({ name }) => idOf(name) === BrokerId) ?? unset('NotFoundException');
    return {
      ...summaryOf(broker, now),
      PubliclyAccessible: false,
      StorageType: broker.mode === 'ACTIVE_STANDBY_MULTI_AZ' ? ('EFS' as const) : ('EBS' as const),
      SubnetIds: broker.subnets.map(subnetId),
      Tags: { ...broker.tags },
    };
  }),
];
