import type { Selected } from '#engine';
import type { group } from '../resources/group.ts';

type Suspended = NonNullable<Selected<typeof group>['data']['SuspendedProcesses']>[number];

const essential = [
  'Launch',
  'Terminate',
  'HealthCheck',
  'ReplaceUnhealthy',
  'AZRebalance',
  'AlarmNotification',
  'AddToLoadBalancer',
];

/** Whether a group neither heals nor scales well without a process. */
export function isEssential({ ProcessName = '' }: Suspended): boolean {
  return essential.includes(ProcessName);
}

// AWS itself suspends what has failed for a day, with another reason:
// https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-suspend-resume-processes.html
const byUser = /^User suspended at (\S+)$/;

/** Whether somebody suspended a process after a moment, in milliseconds. */
export function isSuspendedSince({ SuspensionReason = '' }: Suspended, moment: number): boolean {
  return Date.parse(byUser.exec(SuspensionReason)?.[1] ?? '') > moment;
}
