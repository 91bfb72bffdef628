import type { Selected } from '#engine';
import type { MetricQuery } from '../../cloudwatch/lib/metric-data.ts';
import type { instance } from '../resources/instance.ts';
import { applianceOf, fleetOf } from './fleet.ts';

/** An instance with what Compute Optimizer says of it. */
export type AdvisedInstance = Selected<ReturnType<typeof instance.with<['advice']>>>;

/** How many days of load are read. */
export const loadDays = 14;

/** How many seconds each datapoint of it covers. */
export const loadPeriod = 3600;

/** Why the size of an instance is not judged by itself. */
export function notSized(subject: AdvisedInstance): string | undefined {
  const state = subject.data.State?.Name;
  if (state !== 'running') return `it is ${state}`;
  const fleet = fleetOf(subject);
  if (fleet) return `${fleet} is sized as a whole`;
  const appliance = applianceOf(subject);
  return appliance && `a machine of ${appliance}`;
}

/** Whether an instance earns and spends CPU credits. */
export function isBurstable({ data }: Pick<AdvisedInstance, 'data'>): boolean {
  return /^t\d/.test(data.InstanceType ?? '');
}

/** What an instance that nobody else has an opinion of is busy with. */
export function loadQueriesOf(subject: AdvisedInstance): readonly MetricQuery[] {
  if (notSized(subject) !== undefined || subject.advice !== undefined) return [];
  const query = (metric: string, stat: MetricQuery['stat']): MetricQuery => ({
    of: subject.arn,
    namespace: 'AWS/EC2',
    metric,
    dimensions: { InstanceId: subject.id },
    stat,
  });
  const credits = [query('CPUCreditBalance', 'Average'), query('CPUSurplusCreditsCharged', 'Sum')];
  return [query('CPUUtilization', 'Average'), ...(isBurstable(subject) ? credits : [])];
}
