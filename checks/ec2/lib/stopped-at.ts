import type { Selected } from '#engine';
import type { instance } from '../resources/instance.ts';

/** When a stopped instance was stopped; EC2 says it in words only: `User initiated (2026-01-31 08:15:00 GMT)`. */
export function stoppedAt({
  State,
  StateTransitionReason = '',
}: Selected<typeof instance>['data']): Date | undefined {
  const [, day, time] = /\((\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) GMT\)/.exec(StateTransitionReason) ?? [];
  return State?.Name === 'stopped' && day && time ? new Date(`${day}T${time}Z`) : undefined;
}
