import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { membersOf, placementGroupOf } from './lib/placement.ts';
import { balancing, poolsOf } from './lib/pools.ts';
import { instance } from './resources/instance.ts';
import { instanceType } from './resources/instance-type.ts';
import { placementGroup } from './resources/placement-group.ts';

export default defineCheck({
  id: 'ec2/cluster-placement-group-efa',
  title: 'Instances in a cluster placement group use the Elastic Fabric Adapter',
  pillar: 'performance',
  severity: 'medium',
  why: 'Without it, messages between the nodes pass through the operating system, and tightly coupled jobs wait on them.',
  fix: {
    summary:
      'Launch the nodes from a template with an EFA interface; in ParallelCluster, enable Efa in the queue.',
    cli: `aws ec2 create-launch-template-version --launch-template-id <id> --source-version <version> --launch-template-data '{"NetworkInterfaces":[{"DeviceIndex":0,"InterfaceType":"efa","SubnetId":"<subnet>","Groups":["<group>"]}]}' --region {region}`,
    cost: 'None.',
    risk: 'An EFA is attached at launch or while stopped; its security group must allow all traffic to and from itself.',
    effort: 'hours',
  },
  refs: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/efa.html'],
  notes: ['004 §HPC', '004 §QUIZ Q3', '001 §2.2.2'],
  subject: instance,
  context: {
    placementGroups: placementGroup,
    instanceTypes: instanceType,
    instances: instance,
    ...balancing,
  },
  options: { minMembers: 2 },

  evaluate(subject, { placementGroups, instanceTypes, instances, options, ...context }) {
    const { State, PlatformDetails, NetworkInterfaces } = subject.data;
    const state = must(State?.Name, 'State');
    if (state !== 'running') return notApplicable(`the instance is ${state}`);
    const group = placementGroupOf(subject, placementGroups);
    if (group?.data.Strategy !== 'cluster') return notApplicable('in no cluster placement group');
    if ('lintel:low-latency' in group.tags) return notApplicable('for low latency without MPI, by its tag');
    if (must(PlatformDetails, 'PlatformDetails').startsWith('Windows')) return notApplicable('runs Windows');
    const interfaces = must(NetworkInterfaces, 'NetworkInterfaces').map(({ InterfaceType }) => InterfaceType);
    if (interfaces.some((type) => type === 'efa' || type === 'efa-only')) return pass();

    const members = membersOf(group, instances).length;
    if (members < options.minMembers) return notApplicable('alone in its placement group');
    const InstanceType = must(subject.data.InstanceType, 'InstanceType');
    const type = must(instanceTypes.get(InstanceType), `the instance type ${InstanceType}`).data;
    if (!must(type.NetworkInfo?.EfaSupported, 'EfaSupported')) {
      return notApplicable(`${InstanceType} has no EFA; nodes that exchange messages want a type that has`);
    }
    if (poolsOf(subject, context).length > 0) {
      return notApplicable('behind a load balancer (ec2/cluster-placement-group-not-for-serving)');
    }
    const evidence = { InstanceType, GroupName: group.id, members };
    return fail('The instance could use an EFA, and has none', evidence);
  },
});
