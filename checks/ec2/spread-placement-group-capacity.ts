import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { group } from '../autoscaling/resources/group.ts';
import { groupsIn, membersOf } from './lib/placement.ts';
import { countByZone, growthsOf } from './lib/spread.ts';
import { instance } from './resources/instance.ts';
import { placementGroup } from './resources/placement-group.ts';

/** https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/placement-strategies.html */
const perZone = 7;

export default defineCheck({
  id: 'ec2/spread-placement-group-capacity',
  title: 'A spread placement group can hold the instances that its groups may grow to',
  pillar: 'reliability',
  severity: 'medium',
  why: 'A spread placement group runs at most seven instances in a zone: the eighth does not start, just when it is needed.',
  fix: {
    summary:
      'Give the group more zones, split it over several spread placement groups, or use a partition group.',
    cli: 'aws autoscaling update-auto-scaling-group --auto-scaling-group-name <group> --vpc-zone-identifier <subnet>,<subnet>,<subnet> --region {region}',
    cost: 'None.',
    risk: 'Existing instances stay where they are until they are replaced.',
    effort: 'hours',
  },
  refs: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/placement-strategies.html'],
  notes: ['002 §EC2'],
  wellArchitected: ['REL01-BP03'],
  subject: placementGroup,
  context: { groups: group, instances: instance },
  options: { headroom: 1 },

  evaluate(subject, { groups, instances, options }) {
    const { Strategy, SpreadLevel } = subject.data;
    if (must(Strategy, 'Strategy') !== 'spread') return notApplicable(`a ${Strategy} placement group`);
    if (SpreadLevel === 'host')
      return notApplicable('spread over hosts of an Outpost, which has no such limit');
    const members = membersOf(subject, instances);
    const growths = growthsOf(groupsIn(subject, members, groups));
    const over = growths.find(({ instances, zones }) => instances > perZone * zones.length);
    if (over) {
      return fail(
        `${over.groups.join(' and ')} may grow to ${over.instances} instances, ${perZone * over.zones.length} fit`,
        { ...over, neededZones: Math.ceil(over.instances / perZone) },
      );
    }
    const running = countByZone(members);
    const [full] = Object.entries(running).filter(([, count]) => count > perZone - options.headroom);
    if (!full) return pass();
    return fail(`${full[1]} of at most ${perZone} instances run in ${full[0]}`, { running });
  },
});
