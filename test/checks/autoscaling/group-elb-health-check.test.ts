import check from '../../../checks/autoscaling/group-elb-health-check.ts';
import { capacityProvider } from '../../../checks/ecs/resources/capacity-provider.ts';
import { targetGroup } from '../../../checks/elbv2/resources/target-group.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { asg, webTargets } from './fixtures.ts';

const http = resource(targetGroup, {
  TargetGroupName: 'web',
  TargetGroupArn: webTargets,
  Protocol: 'HTTP',
  Port: 80,
  HealthCheckProtocol: 'HTTP',
});
const tcp = (Port: number) =>
  resource(targetGroup, { ...http.data, Protocol: 'TCP', Port, HealthCheckProtocol: 'TCP' });
const attached = { TargetGroupARNs: [webTargets], HealthCheckGracePeriod: 300 };
const lattice = {
  TrafficSources: [{ Identifier: 'arn:aws:vpc-lattice:…:targetgroup/tg-1', Type: 'vpc-lattice' }],
};
const classic = { LoadBalancerNames: ['old'], HealthCheckGracePeriod: 300 };

testCheck(check, {
  passes: {
    'the check of the load balancer': { subject: asg({ ...attached, HealthCheckType: 'ELB' }) },
    'one of several checks': { subject: asg({ ...attached, HealthCheckType: 'EC2,ELB,EBS' }) },
    'the check of VPC Lattice': {
      subject: asg({ ...lattice, HealthCheckType: 'EC2,VPC_LATTICE', HealthCheckGracePeriod: 60 }),
    },
    'a short grace period is said': {
      subject: asg({ ...attached, HealthCheckType: 'ELB', HealthCheckGracePeriod: 30 }),
      because: 'grace period of 30 s',
    },
    'no grace period at all is said': {
      subject: asg({ TargetGroupARNs: [webTargets], HealthCheckType: 'ELB' }),
      because: 'grace period of 0 s',
    },
  },
  fails: {
    'only the check of EC2': {
      subject: asg(attached),
      context: { targetGroups: [http] },
      because: 'ELB',
      evidence: { HealthCheckType: 'EC2' },
    },
    'behind a Classic Load Balancer': { subject: asg(classic), because: 'ELB' },
    'attached as a traffic source': {
      subject: asg({ TrafficSources: [{ Identifier: webTargets, Type: 'elbv2' }] }),
      context: { targetGroups: [http] },
    },
    'a Classic Load Balancer as a traffic source': {
      subject: asg({ TrafficSources: [{ Identifier: 'old', Type: 'elb' }] }),
    },
    'the check of the load balancer is not that of VPC Lattice': {
      subject: asg({ ...lattice, HealthCheckType: 'ELB' }),
      because: 'VPC_LATTICE',
    },
    'a TCP check of what is not HTTP is as good as it gets': {
      subject: asg(attached),
      context: { targetGroups: [tcp(6379)] },
    },
    'an open port behind one load balancer, a Classic one beside it': {
      subject: asg({ ...attached, ...classic }),
      context: { targetGroups: [tcp(80)] },
    },
    'one of two target groups is checked by HTTP': {
      subject: asg({ ...attached, TargetGroupARNs: [webTargets, 'api'] }),
      context: { targetGroups: [tcp(80), resource(targetGroup, { ...http.data, TargetGroupArn: 'api' })] },
    },
    'a capacity provider of another group': {
      subject: asg(attached),
      context: {
        targetGroups: [http],
        capacityProviders: [
          resource(capacityProvider, { autoScalingGroupProvider: { autoScalingGroupArn: 'another' } }),
        ],
      },
    },
  },
  notApplicable: {
    'no load balancer': { subject: asg() },
    'HTTP that is checked as an open port: another check says so': {
      subject: asg(attached),
      context: { targetGroups: [tcp(80)] },
      because: 'elbv2/target-group-http-health-check',
    },
    'a group that ECS runs tasks on': {
      subject: asg(attached),
      context: {
        targetGroups: [http],
        capacityProviders: [
          resource(capacityProvider, { autoScalingGroupProvider: { autoScalingGroupArn: asg().arn } }),
        ],
      },
      because: 'ECS',
    },
  },
  unknown: {
    'AWS did not say the type': { subject: asg({ ...attached, HealthCheckType: undefined }) },
    'a target group that was not listed': { subject: asg({ TargetGroupARNs: ['gone'] }) },
  },
});
