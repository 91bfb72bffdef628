import { defineCheck, fail, notApplicable, pass } from '#engine';
import { hasTraffic } from '../autoscaling/lib/traffic.ts';
import { group } from '../autoscaling/resources/group.ts';
import { groupsIn, membersOf } from './lib/placement.ts';
import { balancing, poolsOf } from './lib/pools.ts';
import { instance } from './resources/instance.ts';
import { placementGroup } from './resources/placement-group.ts';

export default defineCheck({
  id: 'ec2/cluster-placement-group-not-for-serving',
  title: 'Cluster placement groups hold no instances behind a load balancer',
  pillar: 'reliability',
  severity: 'high',
  nonProduction: 'skip',
  why: 'A cluster placement group packs its instances close together in one zone: they fail together.',
  fix: {
    summary: 'Move the service to a spread or partition group, or to none, over several zones.',
    cli: 'aws autoscaling update-auto-scaling-group --auto-scaling-group-name <group> --placement-group <spread group> --vpc-zone-identifier <subnet>,<subnet> --region {region}',
    cost: 'Traffic between zones is charged.',
    risk: 'Latency between the nodes grows a little; instances are replaced to move.',
    effort: 'hours',
  },
  refs: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/placement-strategies.html'],
  notes: ['004 §HPC', '002 §EC2'],
  wellArchitected: ['REL10-BP01'],
  subject: placementGroup,
  context: { instances: instance, groups: group, ...balancing },

  evaluate(subject, { instances, groups, ...context }) {
    const { Strategy } = subject.data;
    if (Strategy !== 'cluster') return notApplicable(`a ${Strategy} placement group`);
    const members = membersOf(subject, instances);
    const launching = groupsIn(subject, members, groups).filter(({ data }) => hasTraffic(data));
    const serving = members
      .map((member) => ({ id: member.id, pools: poolsOf(member, context).map(({ name }) => name) }))
      .filter(({ pools }) => pools.length > 0);
    const evidence = {
      instances: serving.map(({ id }) => id).sort(),
      registeredIn: [...new Set(serving.flatMap(({ pools }) => pools))].sort(),
      autoScalingGroups: launching.map(({ id }) => id).sort(),
    };
    if (serving.length > 0)
      return fail(`${serving.length} of its instances are behind a load balancer`, evidence);
    if (launching.length === 0) return pass();
    return fail('An Auto Scaling group behind a load balancer launches into it', evidence);
  },
});
