import { CloudWatchClient, type Dimension, PutMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import type { Place } from '../cloud.ts';

/**
 * The same value for the last days, one datapoint for each period that is asked about: moto looks at all of its
 * datapoints for every period of every query.
 */
export async function publish(
  place: Place,
  Namespace: string,
  MetricName: string,
  dimensions: Readonly<Record<string, string>>,
  value: number,
  { days = 2, minutes = 60 } = {},
) {
  const Dimensions: Dimension[] = Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value }));
  const now = Date.now();
  await new CloudWatchClient(place).send(
    new PutMetricDataCommand({
      Namespace,
      MetricData: Array.from({ length: (days * 24 * 60) / minutes }, (_, number) => ({
        MetricName,
        Dimensions,
        Value: value,
        Timestamp: new Date(now - number * minutes * 60_000),
      })),
    }),
  );
}
