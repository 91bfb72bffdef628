import { must, type Resource } from '#engine';
import type { MetricData } from './metric-data.ts';

type Part = Resource<Pick<MetricData, 'Values' | 'Timestamps'>>;

/** The values of a metric since a time, oldest first, from all the parts that CloudWatch sent; one for each time. */
export function valuesOf(parts: readonly Part[], since = new Date(0)): readonly number[] {
  const values = new Map<number, number>();
  for (const { data } of parts) {
    const read = must(data.Values, 'the values of a metric');
    data.Timestamps?.forEach((time, index) => {
      const value = read[index];
      if (value !== undefined && time >= since) values.set(time.getTime(), value);
    });
  }
  return [...values].sort(([a], [b]) => a - b).map(([, value]) => value);
}

/** The smallest value that `share` of the values do not exceed: `percentile(values, 0.95)`. */
export function percentile(values: readonly number[], share: number): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1];
}

/** Their mean; `unknown` for the whole verdict where there are none. */
export function mean(values: readonly number[], name: string): number {
  return must(
    values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : undefined,
    name,
  );
}

/** Whether values that each cover `seconds` cover so many days, less the tenth that maintenance may take. */
export function cover(values: readonly number[], seconds: number, days: number): boolean {
  return values.length * seconds >= 0.9 * days * 86_400;
}
