import type { Selected } from '#engine';
import type { MetricQuery } from '../../cloudwatch/lib/metric-data.ts';
import type { accountSettings } from '../resources/account-settings.ts';

/** How many days are looked at. */
export const concurrencyDays = 14;

/** The two series of all functions together, where there are any. */
export function concurrencyQueriesOf({
  arn,
  data,
}: Selected<typeof accountSettings>): readonly MetricQuery[] {
  if (!data.FunctionCount) return [];
  const shared = { of: arn, namespace: 'AWS/Lambda', dimensions: {} };
  return [
    { ...shared, metric: 'ConcurrentExecutions', stat: 'Maximum' },
    { ...shared, metric: 'Throttles', stat: 'Sum' },
  ];
}
