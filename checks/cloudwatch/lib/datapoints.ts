import { must, type Resource } from '#engine';
import type { MetricData } from './metric-data.ts';

type Part = Resource<Pick<MetricData, 'Values' | 'Timestamps'>>;

/** The values of a metric, oldest first, from all the parts that CloudWatch sent; one for each time. */
export function valuesOf(parts: readonly Part[]): readonly number[] {
  const values = new Map<number, number>();
  for (const { data } of parts) {
    const read = must(data.Values, 'the values of a metric');
    data.Timestamps?.forEach((time, index) => {
      const value = read[index];
      if (value !== undefined) values.set(time.getTime(), value);
    });
  }
  return [...values].sort(([a], [b]) => a - b).map(([, value]) => value);
}

/** The smallest value that `share` of the values do not exceed: `percentile(values, 0.95)`. */
export function percentile(values: readonly number[], share: number): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1];
}
