import type { Check } from './define/check.ts';
import { type Plan, planOf } from './plan.ts';

/**
 * US dollars for a thousand metrics that GetMetricData asks for, in most Regions, as of 2026-11-21.
 * https://aws.amazon.com/cloudwatch/pricing/
 */
export const dollarsPerThousand = 0.01;

/** What it costs to ask for so many metrics, in US dollars. */
export function priceOf(metrics: number): number {
  return Number(((metrics / 1000) * dollarsPerThousand).toFixed(5));
}

/** Whether a check asks CloudWatch for metrics. */
export function asksMetrics(check: Check): boolean {
  return planOf([check]).readings.some(({ collector }) => collector.metrics);
}

/** The series that a plan asks for, by the type that they are about: at most one of each for each thing. */
export function seriesOf({ readings }: Plan): ReadonlyMap<string, readonly string[]> {
  const series = new Map<string, string[]>();
  for (const { collector } of readings) {
    for (const { source } of collector.metrics ? (collector.per?.needs ?? []) : []) {
      series.set(source.type, [...(series.get(source.type) ?? []), ...(collector.metrics ?? [])]);
    }
  }
  return new Map([...series].sort(([a], [b]) => (a < b ? -1 : 1)));
}
