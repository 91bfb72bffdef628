import { expect, test } from 'vitest';
import { capacityByZone, serving, wanted } from '../../../checks/autoscaling/lib/capacity.ts';
import { node } from '../../checks/autoscaling/fixtures.ts';

test('healthy instances serve, or soon will', () => {
  const nodes = [
    node('a'),
    node('b', { LifecycleState: 'Pending:Proceed' }),
    node('c', { LifecycleState: 'Warmed:Stopped' }),
    node('d', { LifecycleState: 'Terminating' }),
    node('e', { HealthStatus: 'Unhealthy' }),
  ];
  expect(serving(nodes).map(({ InstanceId }) => InstanceId)).toEqual(['i-a', 'i-b']);
});

test('capacity is counted in weights', () => {
  expect(capacityByZone([node('a', { WeightedCapacity: '4' }), node('a'), node('c')])).toEqual({
    'ap-northeast-2a': 5,
    'ap-northeast-2c': 1,
  });
});

test.each([
  [1, 2, 0.5, 2],
  [1, 3, 0.5, 2],
  [2, 5, 0.5, 2],
  [2.64, 4, 0.66, 2],
  [2, 4, 0.66, 3],
  [1, 4, 0.25, 2],
])('%d must remain of %d at %d in %d zones', (remaining, desired, ratio, zones) => {
  expect(wanted(desired, ratio, zones)).toBeCloseTo(remaining);
});
