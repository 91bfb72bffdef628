import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { launchesOf, launching } from './lib/spot.ts';
import { hasTraffic } from './lib/traffic.ts';
import { group } from './resources/group.ts';

export default defineCheck({
  id: 'autoscaling/group-spot-used-safely',
  title: 'Groups using Spot are diversified and keep an On-Demand base',
  pillar: 'reliability',
  severity: 'medium',
  why: 'AWS takes back a whole Spot pool at a time: a group that lives on one or two pools loses all of its instances with two minutes’ notice.',
  fix: {
    summary:
      'Use a mixed instances policy with several instance types, a strategy that looks at capacity, capacity rebalancing and, behind a load balancer, an On-Demand base.',
    cli: 'aws autoscaling update-auto-scaling-group --auto-scaling-group-name {id} --capacity-rebalance --mixed-instances-policy file://policy.json --region {region}',
    cost: 'Slightly more than the cheapest Spot pool, and the On-Demand price for the base.',
    risk: 'The application meets other instance types than before.',
    effort: 'hours',
  },
  refs: [
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-best-practices.html',
    'https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-mixed-instances-groups.html',
  ],
  notes: ['000 §6', '001 §4.4.8'],
  subject: group,
  context: launching,
  options: { minPools: 6 },

  evaluate({ data }, { options, ...context }) {
    const MaxSize = must(data.MaxSize, 'MaxSize');
    const { spotPercentage, onDemandBase, strategy, instanceTypes } = launchesOf(data, context);
    if (spotPercentage === 0 || onDemandBase >= MaxSize) return notApplicable('the group uses no Spot');
    const zones = must(data.AvailabilityZones, 'AvailabilityZones').length;
    const pools = instanceTypes * zones;
    const { CapacityRebalance = false } = data;
    const missing = [
      pools < options.minPools && `${pools} Spot pools instead of ${options.minPools}`,
      !strategy.includes('capacity-optimized') && `allocation strategy ${strategy}`,
      !CapacityRebalance && 'no capacity rebalancing',
      hasTraffic(data) && onDemandBase === 0 && spotPercentage === 100 && 'no On-Demand base',
    ].filter(Boolean);
    if (missing.length === 0) return pass();
    return fail(`Spot is used with ${missing.join(', ')}`, {
      instanceTypes: Number.isFinite(instanceTypes) ? instanceTypes : 'by attributes',
      zones,
      SpotAllocationStrategy: strategy,
      CapacityRebalance,
      OnDemandBaseCapacity: onDemandBase,
      spotPercentage,
    });
  },
});
