import { type Collection, must, type Selected } from '#engine';
import { valuesOf } from '../../cloudwatch/lib/datapoints.ts';
import { byResource } from '../../cloudwatch/lib/metric-data.ts';
import type { lambdaConcurrency } from '../../cloudwatch/resources/lambda-concurrency.ts';

/** The values of one of the series of a Region since a time. */
export function seriesOf(
  metrics: Collection<Selected<typeof lambdaConcurrency>>,
  arn: string,
  metric: string,
  since: Date,
): readonly number[] {
  const parts = metrics.known(byResource, arn).filter(({ data }) => data.metric === metric);
  must(parts[0], metric);
  return valuesOf(parts, since);
}
