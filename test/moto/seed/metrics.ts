import { CloudWatchClient, type Dimension, PutMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import type { Place } from '../cloud.ts';

const PERIOD = 300_000;
const TWO_DAYS = (48 * 3_600_000) / PERIOD;

/** One datapoint every five minutes for the last two days, as AWS's services would have published them. */
export async function publish(
  place: Place,
  Namespace: string,
  MetricName: string,
  dimensions: Readonly<Record<string, string>>,
  value: number,
) {
  const Dimensions: Dimension[] = Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value }));
  const now = Date.now();
  await new CloudWatchClient(place).send(
    new PutMetricDataCommand({
      Namespace,
      MetricData: Array.from({ length: TWO_DAYS }, (_, number) => ({
        MetricName,
        Dimensions,
        Value: value,
        Timestamp: new Date(now - number * PERIOD),
      })),
    }),
  );
}
