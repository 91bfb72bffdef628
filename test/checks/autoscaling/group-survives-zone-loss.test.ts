import check from '../../../checks/autoscaling/group-survives-zone-loss.ts';
import { testCheck } from '../../support/test-check.ts';
import { asg, type Instance, node, webTargets } from './fixtures.ts';

const web = (nodes: readonly Instance[], more: Parameters<typeof asg>[0] = {}) =>
  asg({ TargetGroupARNs: [webTargets], DesiredCapacity: nodes.length, Instances: [...nodes], ...more });

const zones = (letters: string) => [...letters].map((letter) => node(letter));

testCheck(check, {
  passes: {
    'half remains': { subject: web(zones('ac')) },
    'three instances cannot be spread better over two zones': { subject: web(zones('aac')) },
    'two thirds remain in three zones': {
      subject: web(zones('abc')),
      options: { minRemainingRatio: 0.66 },
    },
    'five instances neither': { subject: web(zones('aaacc')) },
    'four instances cannot be spread better over three zones': {
      subject: web(zones('aabc'), { AvailabilityZones: ['a', 'b', 'c'] }),
      options: { minRemainingRatio: 0.66 },
    },
    'instances that start count': {
      subject: web([...zones('aac'), node('c', { LifecycleState: 'Pending:Wait' })]),
    },
    'weights count instead of instances': {
      subject: web([node('a', { WeightedCapacity: '2' }), ...zones('cc')], { DesiredCapacity: 4 }),
    },
    'capacity in vCPUs is not compared with instances': {
      subject: web(zones('ac'), { DesiredCapacity: 16, DesiredCapacityType: 'vcpu' }),
    },
    'workers, where they are judged, may scale in to none': {
      subject: asg({ MinSize: 0 }),
      options: { includeWorkers: true },
    },
    'behind a Classic Load Balancer': { subject: asg({ LoadBalancerNames: ['old'] }) },
  },
  fails: {
    'too much in one zone': {
      subject: web(zones('aaac')),
      because: 'Without ap-northeast-2a, 1 of 4 remain',
      evidence: { capacityByZone: { 'ap-northeast-2a': 3, 'ap-northeast-2c': 1 } },
    },
    'all in one zone': { subject: web(zones('aa')), because: '0 of 2 remain' },
    'evenly spread, but half of them never came': {
      subject: web(zones('ac'), { DesiredCapacity: 4 }),
      because: '1 of 4',
    },
    'the largest zone comes second': { subject: web(zones('caaa')), because: 'Without ap-northeast-2a' },
    'a ratio that two zones cannot reach': {
      subject: web(zones('aacc')),
      options: { minRemainingRatio: 0.66 },
      because: '2 of 4 remain',
    },
    'unhealthy instances do not count': {
      subject: web([...zones('aac'), node('c', { HealthStatus: 'Unhealthy' })]),
      because: '1 of 4',
    },
    'instances in standby do not count': {
      subject: web([...zones('aac'), node('c', { LifecycleState: 'Standby' })]),
      because: '1 of 4',
    },
    'none in service': {
      subject: web([node('a', { LifecycleState: 'Terminating' }), node('c', { HealthStatus: 'Unhealthy' })]),
      because: 'None of 2',
    },
    'a single instance behind a load balancer': {
      subject: web(zones('a'), { MinSize: 1, MaxSize: 1 }),
      because: 'single instance',
    },
    'a single instance, whatever the zones of the group': {
      subject: web(zones('a'), { AvailabilityZones: ['ap-northeast-2a'] }),
      because: 'single instance',
    },
    'enough now, but it may scale in to one': {
      subject: web(zones('ac'), { MinSize: 1 }),
      because: 'scale in to 1',
    },
    'workers, where they are judged': {
      subject: asg({ Instances: zones('aa') }),
      options: { includeWorkers: true },
    },
  },
  notApplicable: {
    'workers, which fetch their work themselves': {
      subject: asg({ Instances: zones('aa') }),
      because: 'no load balancer',
    },
    'scaled to zero for the night': { subject: web([], { MinSize: 0, DesiredCapacity: 0 }), because: 'zero' },
    'one zone only: another check says so': {
      subject: web(zones('aa'), { AvailabilityZones: ['ap-northeast-2a'] }),
      because: 'autoscaling/group-multi-az',
    },
  },
  unknown: {
    'AWS did not say the size': { subject: web(zones('ac'), { DesiredCapacity: undefined }) },
    'AWS did not say the state of an instance': {
      subject: web([...zones('aa'), node('c', { LifecycleState: undefined })]),
    },
    'AWS did not say the zone of an instance': {
      subject: web([...zones('aa'), node('c', { AvailabilityZone: undefined })]),
    },
  },
});
