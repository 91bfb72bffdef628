import { type Collection, must, type Selected } from '#engine';
import { cover, mean, percentile, valuesOf } from '../../cloudwatch/lib/datapoints.ts';
import { byResource } from '../../cloudwatch/lib/metric-data.ts';
import type { rdsLoad } from '../../cloudwatch/resources/rds-load.ts';
import { loadDays, loadPeriod } from './load-queries.ts';

/** What CloudWatch has of the databases. */
export type Load = Collection<Selected<typeof rdsLoad>>;

/** One metric of an instance, as far as a check looks back. */
export interface Measure {
  readonly metric: string;
  readonly values: readonly number[];
}

/** Measures the instance with an ARN over the last days, of which two weeks at most are read. */
export function measuring(arn: string, days: number, now: Date) {
  const since = new Date(now.getTime() - Math.min(days, loadDays) * 24 * 3_600_000);
  return (load: Load) =>
    (metric: string): Measure => {
      const parts = load.having(byResource, arn).filter(({ data }) => data.metric === metric);
      return { metric, values: valuesOf(parts, since) };
    };
}

/** Whether there are so many days of a metric. */
export function covers({ values }: Measure, days: number): boolean {
  return cover(values, loadPeriod, days);
}

/** What a metric stays at or below for a share of the time; `unknown` for the verdict with less than a day of it. */
export function shareOf(measure: Measure, share: number): number {
  return must(percentile(aDayOf(measure), share), measure.metric);
}

/** The mean of a metric; `unknown` for the verdict with less than a day of it. */
export function meanOf(measure: Measure): number {
  return mean(aDayOf(measure), measure.metric);
}

function aDayOf(measure: Measure): readonly number[] {
  return must(covers(measure, 1) ? measure.values : undefined, `${measure.metric} for a day`);
}
