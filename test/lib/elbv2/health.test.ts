import { expect, test } from 'vitest';
import { healthOf, isOutsideZones } from '../../../checks/elbv2/lib/health.ts';
import { groupWithHealth } from '../../../checks/elbv2/lib/zones.ts';
import { group, healthy, target } from '../../checks/elbv2/fixtures.ts';
import { resource } from '../../support/resource.ts';

test('targets are counted by state and reason', () => {
  const health = [
    ...healthy('ac'),
    target('i-1', 'unhealthy', 'Target.Timeout'),
    target('i-2', 'unhealthy', 'Target.Timeout'),
    target('i-3', 'unhealthy.draining'),
  ];
  expect(healthOf(resource(groupWithHealth, group(), { health }))).toEqual({
    healthy: 2,
    unhealthy: 2,
    evidence: { healthy: 2, 'unhealthy (Target.Timeout)': 2, 'unhealthy.draining': 1 },
  });
});

test.each([
  [true, target('i-1', 'unused', 'Target.NotInUse')],
  [false, target('i-1', 'unused', 'Target.InvalidState')],
  [false, target('i-1', 'healthy')],
  [false, {}],
])('in a zone that is not enabled: %s', (outside, one) => {
  expect(isOutsideZones(one)).toBe(outside);
});
