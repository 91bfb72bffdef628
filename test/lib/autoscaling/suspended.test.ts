import { expect, test } from 'vitest';
import { isEssential, isSuspendedSince } from '../../../checks/autoscaling/lib/suspended.ts';

test('a group misses its essential processes', () => {
  expect(isEssential({ ProcessName: 'ReplaceUnhealthy' })).toBe(true);
  expect(isEssential({ ProcessName: 'InstanceRefresh' })).toBe(false);
  expect(isEssential({})).toBe(false);
});

test.each([
  [true, 'User suspended at 2026-11-20T00:00:01Z'],
  [false, 'User suspended at 2026-11-19T23:59:59Z'],
  [false, 'User suspended'],
  [false, 'Suspended by AWS at 2026-11-20T00:00:01Z'],
  [false, undefined],
])('suspended by somebody since midnight: %s: %s', (since, SuspensionReason) => {
  expect(isSuspendedSince({ SuspensionReason }, Date.parse('2026-11-20T00:00:00Z'))).toBe(since);
});
