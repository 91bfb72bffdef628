import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { broker } from './resources/broker.ts';

export default defineCheck({
  id: 'mq/broker-multi-az',
  title: 'Amazon MQ brokers run redundantly in several Availability Zones',
  pillar: 'reliability',
  severity: 'high',
  nonProduction: 'skip',
  why: 'A single-instance broker stops in every maintenance window, and with its Availability Zone; whoever sends messages or waits for them stops with it.',
  fix: {
    summary:
      'The mode of a broker cannot be changed: create one that is redundant, an active/standby pair of ActiveMQ or a cluster of RabbitMQ, with subnets in several zones; then move the queues and the clients.',
    cli: 'aws mq create-broker --cli-input-json file://redundant-broker.json --region {region}   # DeploymentMode CLUSTER_MULTI_AZ; of ActiveMQ ACTIVE_STANDBY_MULTI_AZ',
    cloudformation: 'DeploymentMode: CLUSTER_MULTI_AZ   # ActiveMQ: ACTIVE_STANDBY_MULTI_AZ',
    terraform: 'deployment_mode = "CLUSTER_MULTI_AZ" # ActiveMQ: "ACTIVE_STANDBY_MULTI_AZ"',
    cost: 'Two instances instead of one with ActiveMQ, three with RabbitMQ.',
    risk: 'The endpoints change, and what the old broker still holds when it is deleted is lost: move it by a shovel or federation, or by a network of brokers. The mirrors of a cluster cost throughput.',
    effort: 'days',
  },
  refs: [
    'https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/rabbitmq-broker-architecture.html',
    'https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/amazon-mq-broker-architecture.html',
  ],
  notes: ['000 §4'],
  wellArchitected: ['REL10-BP01'],
  subject: broker,

  evaluate({ data }) {
    const { BrokerState = '', EngineType, HostInstanceType, StorageType, SubnetIds } = data;
    if (/^(CREATION|DELETION)_/.test(BrokerState)) return notApplicable(`its state is ${BrokerState}`);
    const DeploymentMode = must(data.DeploymentMode, 'DeploymentMode');
    const evidence = { EngineType, DeploymentMode, HostInstanceType, StorageType, SubnetIds };
    if (DeploymentMode === 'SINGLE_INSTANCE') {
      return fail('It is a single instance, in one Availability Zone', evidence);
    }
    if (DeploymentMode === 'ACTIVE_STANDBY_MULTI_AZ') return pass();
    must(DeploymentMode === 'CLUSTER_MULTI_AZ' || undefined, 'a DeploymentMode that is known');
    if (must(data.PubliclyAccessible, 'PubliclyAccessible')) return pass();
    const subnets = must(SubnetIds?.length ? SubnetIds : undefined, 'SubnetIds');
    // Each subnet is in a zone of its own: AWS refuses two of the same.
    if (subnets.length >= 2) return pass();
    return fail(
      'Its nodes are in several zones, but its only endpoint in the VPC is in one',
      evidence,
      'medium',
    );
  },
});
