import { expect, test } from 'vitest';
import { launchesOf } from '../../../checks/autoscaling/lib/spot.ts';
import { ReadCollection } from '../../../src/model/collection.ts';
import { asg } from '../../checks/autoscaling/fixtures.ts';

const context = { templates: new ReadCollection<never>([]), configurations: new ReadCollection<never>([]) };

test('a mixed instances policy has AWS’s defaults where it says nothing', () => {
  expect(launchesOf(asg({ MixedInstancesPolicy: {} }).data, context)).toEqual({
    spotPercentage: 0,
    onDemandBase: 0,
    strategy: 'lowest-price',
    instanceTypes: 1,
  });
});

test('it has what it says', () => {
  const MixedInstancesPolicy = {
    InstancesDistribution: {
      OnDemandBaseCapacity: 2,
      OnDemandPercentageAboveBaseCapacity: 25,
      SpotAllocationStrategy: 'capacity-optimized',
    },
    LaunchTemplate: { Overrides: [{ InstanceType: 'm7i.large' }, { InstanceType: 'm7a.large' }] },
  };
  expect(launchesOf(asg({ MixedInstancesPolicy }).data, context)).toEqual({
    spotPercentage: 75,
    onDemandBase: 2,
    strategy: 'capacity-optimized',
    instanceTypes: 2,
  });
});
