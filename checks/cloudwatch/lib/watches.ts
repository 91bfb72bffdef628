import type { Selected } from '#engine';
import type { alarm } from '../resources/alarm.ts';

/**
 * Whether an alarm that may act looks at a metric of one thing: directly, in its arithmetic, or in a query over
 * many things (Metrics Insights).
 */
export function watches(
  { data }: Pick<Selected<typeof alarm>, 'data'>,
  namespace: string,
  metric: string,
  [dimension, thing]: readonly [name: string, value: string],
): boolean {
  const { Metrics = [] } = data;
  if (data.ActionsEnabled === false) return false;
  return (
    [data, ...Metrics.flatMap(({ MetricStat }) => MetricStat?.Metric ?? [])].some(
      ({ Namespace, MetricName, Dimensions = [] }) =>
        Namespace === namespace &&
        MetricName === metric &&
        Dimensions.some(({ Name, Value }) => Name === dimension && Value === thing),
    ) ||
    Metrics.some(
      ({ Expression = '' }) =>
        Expression.includes(`(${metric})`) &&
        Expression.includes(`"${namespace}"`) &&
        (!/\bWHERE\b/i.test(Expression) || Expression.includes(`'${thing}'`)),
    )
  );
}
