import type { Selected } from '#engine';
import check from '../../../checks/ec2/instance-in-auto-scaling-group.ts';
import { instance } from '../../../checks/ec2/resources/instance.ts';
import { classicLoadBalancer } from '../../../checks/elb/resources/load-balancer.ts';
import { targetGroup } from '../../../checks/elbv2/resources/target-group.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

type Data = Selected<typeof instance>['data'];

const server = (data: Data = {}, tags: Readonly<Record<string, string>> = {}) =>
  resource(instance, {
    InstanceId: 'i-1',
    VpcId: 'vpc-1',
    PrivateIpAddress: '10.0.0.10',
    State: { Name: 'running' },
    Placement: { AvailabilityZone: 'ap-northeast-2a', GroupName: '', Tenancy: 'default' },
    LaunchTime: new Date('2026-01-01T00:00:00Z'),
    Tags: Object.entries({ Name: 'erp', ...tags }).map(([Key, Value]) => ({ Key, Value })),
    ...data,
  });
const inZoneC = (data: Data = {}) =>
  server({
    InstanceId: 'i-2',
    PrivateIpAddress: '10.0.1.10',
    Placement: { AvailabilityZone: 'ap-northeast-2c' },
    ...data,
  });
const behind = (TargetType: 'instance' | 'ip', ...targets: string[]) =>
  resource(
    targetGroup.with('health'),
    { TargetGroupName: 'erp', TargetType, VpcId: 'vpc-1', LoadBalancerArns: ['balancer'] },
    { health: targets.map((Id) => ({ Target: { Id } })) },
  );
const classic = (...ids: string[]) =>
  resource(classicLoadBalancer, {
    LoadBalancerName: 'old',
    Instances: ids.map((InstanceId) => ({ InstanceId })),
  });

testCheck(check, {
  passes: {
    'in a group': {
      subject: server({}, { 'aws:autoscaling:groupName': 'web' }),
      because: 'Auto Scaling group web',
    },
    'of a service that replaces it': {
      subject: server({}, { 'aws:elasticmapreduce:job-flow-id': 'j-1' }),
      because: 'EMR cluster j-1',
    },
    'a Karpenter node': { subject: server({}, { 'karpenter.sh/nodepool': 'default' }) },
    'managed by AWS': { subject: server({ Operator: { Managed: true } }) },
  },
  fails: {
    alone: { subject: server(), severity: 'medium', because: 'Nothing replaces it' },
    'stopped at night, but an old one': {
      subject: server({
        LaunchTime: new Date('2026-11-19T22:00:00Z'),
        NetworkInterfaces: [
          { InterfaceType: 'interface', AttachTime: new Date('2024-05-01T00:00:00Z') },
          { InterfaceType: 'interface', AttachTime: new Date('2026-11-18T00:00:00Z') },
        ],
      }),
      severity: 'medium',
    },
    'all that a target group has': {
      subject: server(),
      context: { targetGroups: [behind('instance', 'i-1')] },
      severity: 'high',
      evidence: { registeredIn: ['target group erp'] },
    },
    'registered by its address': {
      subject: server(),
      context: { targetGroups: [behind('ip', '10.0.0.10')] },
      severity: 'high',
    },
    'an address of another VPC': {
      subject: server({ VpcId: 'vpc-2' }),
      context: { targetGroups: [behind('ip', '10.0.0.10')] },
      severity: 'medium',
    },
    'behind a Classic Load Balancer': {
      subject: server(),
      context: { classicLoadBalancers: [classic('i-1')] },
      severity: 'high',
      evidence: { registeredIn: ['load balancer old'] },
    },
    'its partner is in the same zone': {
      subject: server(),
      context: {
        targetGroups: [behind('instance', 'i-1', 'i-2')],
        instances: [server(), server({ InstanceId: 'i-2' })],
      },
      severity: 'high',
    },
    'its partner is stopped, or no longer there': {
      subject: server(),
      context: {
        targetGroups: [behind('instance', 'i-1', 'i-2', 'i-3')],
        instances: [server(), inZoneC({ State: { Name: 'stopped' } })],
      },
      severity: 'high',
    },
    'its partner serves in another zone': {
      subject: server(),
      context: {
        targetGroups: [behind('instance', 'i-1', 'i-2')],
        instances: [server(), inZoneC()],
      },
      severity: 'low',
      because: 'though i-2 serves on',
    },
    'its partner is known by its address': {
      subject: server(),
      context: {
        targetGroups: [behind('ip', '10.0.0.10', '10.0.1.10')],
        instances: [server(), inZoneC()],
      },
      severity: 'low',
    },
    'another thing with nat in its name': {
      subject: server({}, { Name: 'coordinator' }),
      severity: 'medium',
    },
  },
  notApplicable: {
    stopped: { subject: server({ State: { Name: 'stopped' } }), because: 'stopped' },
    'RDS Custom': { subject: server({}, { AWSRDSCustom: 'x' }), because: 'RDS Custom' },
    'a replication server': {
      subject: server({}, { AWSElasticDisasterRecoveryManaged: 'drs.amazonaws.com' }),
    },
    'a Spot Instance': { subject: server({ InstanceLifecycle: 'spot' }), because: 'spot' },
    'on a Dedicated Host': {
      subject: server({ Placement: { AvailabilityZone: 'ap-northeast-2a', Tenancy: 'host' } }),
      because: 'Dedicated Host',
    },
    'a bastion': { subject: server({}, { Name: 'prod-Bastion-1' }), because: 'by its tags' },
    'a NAT instance': { subject: server({}, { Name: 'nat-a' }) },
    'a runner by its role': { subject: server({}, { Role: 'gitlab-runner' }) },
    'single by its tag': { subject: server({}, { 'lintel:singleton': 'licence' }) },
    'by a pattern of one’s own': { subject: server(), options: { singletonTagPattern: '^erp$' } },
    'a few days old': {
      subject: server({ LaunchTime: new Date('2026-11-15T00:00:00Z') }),
      because: 'younger than 7 days',
    },
  },
  unknown: {
    'AWS did not say its state': { subject: server({ State: {} }), because: 'State' },
    'AWS did not say when it started': {
      subject: resource(instance, { InstanceId: 'i-1', State: { Name: 'running' } }),
      because: 'LaunchTime',
    },
  },
});
