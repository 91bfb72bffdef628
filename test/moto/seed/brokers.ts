import { CreateBrokerCommand, type DeploymentMode, type EngineType, MqClient } from '@aws-sdk/client-mq';
import type { Place } from '../cloud.ts';

/** Brokers with subnets in the zones of a network; gives their names. */
export async function seedBrokers(
  home: Place,
  { appA, appC }: { readonly appA: string; readonly appC: string },
) {
  const mq = new MqClient(home);
  const create = async (
    BrokerName: string,
    EngineType: EngineType,
    DeploymentMode: DeploymentMode,
    SubnetIds: string[],
  ) => {
    await mq.send(
      new CreateBrokerCommand({
        BrokerName,
        EngineType,
        DeploymentMode,
        SubnetIds,
        HostInstanceType: 'mq.m5.large',
        PubliclyAccessible: false,
        AutoMinorVersionUpgrade: true,
        Tags: { env: 'prod' },
        Users: [],
      }),
    );
    return BrokerName;
  };
  return {
    orders: await create('orders', 'RABBITMQ', 'CLUSTER_MULTI_AZ', [appA, appC]),
    /** Nodes in three zones behind one endpoint. */
    narrow: await create('narrow', 'RABBITMQ', 'CLUSTER_MULTI_AZ', [appA]),
    events: await create('events', 'ACTIVEMQ', 'ACTIVE_STANDBY_MULTI_AZ', [appA, appC]),
    lone: await create('lone', 'ACTIVEMQ', 'SINGLE_INSTANCE', [appC]),
  };
}
