import type { Selected } from '#engine';
import check from '../../../checks/autoscaling/group-spot-used-safely.ts';
import { launchConfiguration } from '../../../checks/autoscaling/resources/launch-configuration.ts';
import { launchTemplate } from '../../../checks/ec2/resources/launch-template.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { asg, webTargets } from './fixtures.ts';

type Policy = NonNullable<Parameters<typeof asg>[0]>['MixedInstancesPolicy'];
type Versions = Selected<ReturnType<typeof launchTemplate.with<['versions']>>>['versions'];

const types = (...names: string[]) => names.map((InstanceType) => ({ InstanceType }));
const three = types('m7i.large', 'm7a.large', 'm6i.large');
const onSpot = {
  OnDemandPercentageAboveBaseCapacity: 0,
  SpotAllocationStrategy: 'price-capacity-optimized',
};
const mixed = (
  InstancesDistribution: NonNullable<Policy>['InstancesDistribution'],
  Overrides: NonNullable<NonNullable<Policy>['LaunchTemplate']>['Overrides'] = three,
) => ({
  CapacityRebalance: true,
  MixedInstancesPolicy: { InstancesDistribution, LaunchTemplate: { Overrides } },
});
const serving = { TargetGroupARNs: [webTargets] };

const template = (versions: Versions, latest = versions.length) =>
  resource(
    launchTemplate.with('versions'),
    { LaunchTemplateId: 'lt-1', DefaultVersionNumber: 1, LatestVersionNumber: latest },
    { versions },
  );
const onDemandThenSpot = template([
  { VersionNumber: 1, ImageId: undefined, MarketType: undefined },
  { VersionNumber: 2, ImageId: undefined, MarketType: 'spot' },
]);
const launches = (Version?: string) =>
  asg({ LaunchTemplate: { LaunchTemplateId: 'lt-1', ...(Version && { Version }) } });

testCheck(check, {
  passes: {
    'six pools, a good strategy, rebalancing': { subject: asg(mixed(onSpot)) },
    'attributes choose among many types': {
      subject: asg(
        mixed(onSpot, [{ InstanceRequirements: { VCpuCount: { Min: 2 }, MemoryMiB: { Min: 4096 } } }]),
      ),
    },
    'capacity-optimized': {
      subject: asg(mixed({ ...onSpot, SpotAllocationStrategy: 'capacity-optimized' })),
    },
    'capacity-optimized-prioritized': {
      subject: asg(mixed({ ...onSpot, SpotAllocationStrategy: 'capacity-optimized-prioritized' })),
    },
    'an On-Demand base behind a load balancer': {
      subject: asg({ ...serving, ...mixed({ ...onSpot, OnDemandBaseCapacity: 1 }) }),
    },
    'a share of On-Demand behind a load balancer': {
      subject: asg({ ...serving, ...mixed({ ...onSpot, OnDemandPercentageAboveBaseCapacity: 50 }) }),
    },
    'fewer pools, where they suffice': {
      subject: asg(mixed(onSpot, types('m7i.large'))),
      options: { minPools: 2 },
    },
  },
  fails: {
    'too few pools': {
      subject: asg(mixed(onSpot, types('m7i.large', 'm7a.large'))),
      because: '4 Spot pools instead of 6',
    },
    'the same type twice is one pool': {
      subject: asg(mixed(onSpot, types('m7i.large', 'm7a.large', 'm7a.large'))),
      because: '4 Spot pools',
    },
    'no override is the type of the template': { subject: asg(mixed(onSpot, [])), because: '2 Spot pools' },
    'the cheapest pool': {
      subject: asg(mixed({ ...onSpot, SpotAllocationStrategy: 'lowest-price', SpotInstancePools: 4 })),
      because: 'allocation strategy lowest-price',
      evidence: { SpotAllocationStrategy: 'lowest-price' },
    },
    'the strategy is the cheapest pool, unless told otherwise': {
      subject: asg(mixed({ OnDemandPercentageAboveBaseCapacity: 20 })),
      because: 'lowest-price',
    },
    'no rebalancing': {
      subject: asg({ ...mixed(onSpot), CapacityRebalance: false }),
      because: 'no capacity rebalancing',
    },
    'nothing but Spot behind a load balancer': {
      subject: asg({ ...serving, ...mixed(onSpot) }),
      because: 'no On-Demand base',
    },
    'the latest version of the template is Spot': {
      subject: launches('$Latest'),
      context: { templates: [onDemandThenSpot] },
      because: /2 Spot pools.*lowest-price.*no capacity rebalancing/,
    },
    'the given version of the template is Spot': {
      subject: launches('2'),
      context: { templates: [onDemandThenSpot] },
    },
    'a launch configuration with a Spot price': {
      subject: asg({ LaunchConfigurationName: 'old' }),
      context: {
        configurations: [
          resource(launchConfiguration, {
            LaunchConfigurationName: 'old',
            ImageId: 'ami-1',
            InstanceType: 'm4.large',
            SpotPrice: '0.05',
          }),
        ],
      },
    },
  },
  notApplicable: {
    'a mixed instances policy is On-Demand, unless told otherwise': { subject: asg(mixed({})) },
    'a mixed instances policy without a distribution': { subject: asg(mixed(undefined)) },
    'the On-Demand base covers the maximum': {
      subject: asg(mixed({ ...onSpot, OnDemandBaseCapacity: 6 })),
    },
    'the default version of the template is On-Demand': {
      subject: launches(),
      context: { templates: [onDemandThenSpot] },
    },
    'the default version, by name': {
      subject: launches('$Default'),
      context: { templates: [onDemandThenSpot] },
    },
    'a launch configuration without a Spot price': {
      subject: asg({ LaunchConfigurationName: 'old' }),
      context: {
        configurations: [
          resource(launchConfiguration, {
            LaunchConfigurationName: 'old',
            ImageId: 'ami-1',
            InstanceType: 'm4.large',
          }),
        ],
      },
    },
  },
  unknown: {
    'a template that was not listed': { subject: launches('1') },
    'a version that was not listed': { subject: launches('7'), context: { templates: [onDemandThenSpot] } },
    'AWS did not say what it launches': { subject: asg() },
  },
});
