import type { Selected } from '#engine';
import check from '../../../checks/mq/broker-multi-az.ts';
import { broker } from '../../../checks/mq/resources/broker.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

type Data = Selected<typeof broker>['data'];

const named = (data: Data) =>
  resource(broker, {
    BrokerName: 'orders',
    BrokerArn: 'arn:aws:mq:ap-northeast-2:111122223333:broker:orders:b-1',
    BrokerState: 'RUNNING',
    HostInstanceType: 'mq.m5.large',
    PubliclyAccessible: false,
    SubnetIds: ['subnet-a', 'subnet-c'],
    ...data,
  });
const rabbit = (data: Data = {}) =>
  named({ EngineType: 'RABBITMQ', DeploymentMode: 'CLUSTER_MULTI_AZ', StorageType: 'EBS', ...data });
const active = (data: Data = {}) =>
  named({ EngineType: 'ACTIVEMQ', DeploymentMode: 'ACTIVE_STANDBY_MULTI_AZ', StorageType: 'EFS', ...data });
const single: Data = { DeploymentMode: 'SINGLE_INSTANCE', SubnetIds: ['subnet-a'] };

testCheck(check, {
  passes: {
    'an active/standby pair of ActiveMQ': { subject: active() },
    'a cluster of RabbitMQ with endpoints in two zones': { subject: rabbit() },
    'a public cluster, which has no endpoint in a VPC': {
      subject: rabbit({ PubliclyAccessible: true, SubnetIds: [] }),
    },
    'a pair whose reboot is due, for it is redundant': {
      subject: active({ BrokerState: 'CRITICAL_ACTION_REQUIRED' }),
    },
    'the replica of a broker in another Region': { subject: active({ BrokerState: 'REPLICA' }) },
  },
  fails: {
    'a single instance of ActiveMQ': {
      subject: active({ ...single, StorageType: 'EBS' }),
      because: 'single instance',
      evidence: {
        EngineType: 'ACTIVEMQ',
        DeploymentMode: 'SINGLE_INSTANCE',
        HostInstanceType: 'mq.m5.large',
        StorageType: 'EBS',
        SubnetIds: ['subnet-a'],
      },
    },
    'a single instance of ActiveMQ whose data are in several zones': { subject: active(single) },
    'a single instance of RabbitMQ, public': { subject: rabbit({ ...single, PubliclyAccessible: true }) },
    'a single instance that restarts': { subject: rabbit({ ...single, BrokerState: 'REBOOT_IN_PROGRESS' }) },
    'a private cluster with its endpoint in one zone': {
      subject: rabbit({ SubnetIds: ['subnet-a'] }),
      because: 'only endpoint in the VPC is in one',
      severity: 'medium',
      evidence: { DeploymentMode: 'CLUSTER_MULTI_AZ', SubnetIds: ['subnet-a'] },
    },
  },
  notApplicable: {
    'one that is being created': {
      subject: rabbit({ ...single, BrokerState: 'CREATION_IN_PROGRESS' }),
      because: 'CREATION_IN_PROGRESS',
    },
    'one whose creation failed': { subject: rabbit({ ...single, BrokerState: 'CREATION_FAILED' }) },
    'one that is being deleted': { subject: rabbit({ ...single, BrokerState: 'DELETION_IN_PROGRESS' }) },
  },
  unknown: {
    'AWS did not say its mode': {
      subject: rabbit({ DeploymentMode: undefined, BrokerState: undefined }),
      because: 'DeploymentMode',
    },
    'a mode that nobody knows yet': { subject: rabbit({ DeploymentMode: 'NEW' as never }), because: 'known' },
    'AWS did not say whether a cluster is public': { subject: rabbit({ PubliclyAccessible: undefined }) },
    'AWS did not say in which subnets a private cluster is': { subject: rabbit({ SubnetIds: [] }) },
    'AWS said nothing of subnets': { subject: rabbit({ SubnetIds: undefined }), because: 'SubnetIds' },
  },
});
