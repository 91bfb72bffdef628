import { elapsed, must, type Selected } from '#engine';
import type { instance } from '../resources/instance.ts';

/**
 * The days since an instance was first launched. `LaunchTime` starts anew at every start; the first interface
 * was attached once.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Instance.html
 */
export function ageOf(
  { LaunchTime, NetworkInterfaces = [] }: Selected<typeof instance>['data'],
  now: Date,
): number {
  const started = must(LaunchTime, 'LaunchTime');
  const attached = NetworkInterfaces.flatMap(({ AttachTime }) => AttachTime?.getTime() ?? []);
  const first = new Date(Math.min(started.getTime(), ...attached));
  return elapsed(first, now, 'LaunchTime') / 86_400_000;
}
