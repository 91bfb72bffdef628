import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { capacityByZone, serving, wanted } from './lib/capacity.ts';
import { hasTraffic } from './lib/traffic.ts';
import { group } from './resources/group.ts';

export default defineCheck({
  id: 'autoscaling/group-survives-zone-loss',
  title: 'The group keeps enough in-service instances when its largest Availability Zone disappears',
  pillar: 'reliability',
  severity: 'high',
  why: 'While a zone fails everybody launches instances in the others, and launching may fail: what is already running must carry the load.',
  fix: {
    summary: 'Run at least two instances, in at least two zones; with three zones less is lost at once.',
    cli: 'aws autoscaling update-auto-scaling-group --auto-scaling-group-name {id} --min-size 2 --desired-capacity 2 --region {region}',
    cloudformation: "MinSize: '2'",
    terraform: 'min_size = 2',
    cost: 'One more instance, or half of one in each of three zones instead of a whole one in each of two.',
    risk: 'An application that keeps state in its memory may not expect a second instance.',
    effort: 'minutes',
  },
  refs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_withstand_component_failures_static_stability.html',
  ],
  notes: ['000 §4', '003 도입부'],
  wellArchitected: ['REL11-BP05', 'REL10-BP01'],
  subject: group,
  options: { minRemainingRatio: 0.5, includeWorkers: false },

  evaluate({ data }, { options }) {
    const { DesiredCapacityType = 'units', Instances = [] } = data;
    const MinSize = must(data.MinSize, 'MinSize');
    const DesiredCapacity = must(data.DesiredCapacity, 'DesiredCapacity');
    if (DesiredCapacity === 0) return notApplicable('the group is scaled to zero');
    const serves = hasTraffic(data);
    if (!serves && !options.includeWorkers)
      return notApplicable('no load balancer sends traffic to the group');
    if (serves && DesiredCapacity < 2) {
      return fail('The group runs a single instance', { MinSize, DesiredCapacity });
    }
    const { length } = must(data.AvailabilityZones, 'AvailabilityZones');
    if (length < 2) return notApplicable('the group has one zone only (autoscaling/group-multi-az)');

    const zones = capacityByZone(serving(Instances));
    const total = Object.values(zones).reduce((sum, capacity) => sum + capacity, 0);
    const [largest, lost] = Object.entries(zones).sort(([, a], [, b]) => b - a)[0] ?? ['', 0];
    // Capacity counted in vCPUs or memory cannot be compared with that of the instances.
    const desired = DesiredCapacityType === 'units' ? DesiredCapacity : total;
    const evidence = { MinSize, DesiredCapacity, capacityByZone: zones };
    if (total === 0) return fail(`None of ${DesiredCapacity} desired instances is in service`, evidence);
    if (total - lost < wanted(desired, options.minRemainingRatio, length)) {
      return fail(`Without ${largest}, ${total - lost} of ${desired} remain`, evidence);
    }
    if (serves && MinSize < 2) return fail(`The group may scale in to ${MinSize}`, evidence);
    return pass();
  },
});
