import { type Collections, must, type Selected } from '#engine';
import type { MetricQuery } from '../../cloudwatch/lib/metric-data.ts';
import type { dynamodbTraffic } from '../../cloudwatch/resources/dynamodb-traffic.ts';
import type { DescribedTable } from './table.ts';
import { trafficQueriesOf } from './traffic-queries.ts';

type Traffic = Collections<{ traffic: typeof dynamodbTraffic }>['traffic'];

/** The events that were throttled of the reads or the writes of a table or of one of its indexes. */
export interface Throttled {
  readonly metric: string;
  readonly index: string | undefined;
  readonly events: number;
}

const byQuery = ({ data }: Selected<typeof dynamodbTraffic>) => keyOf(data);

function keyOf({ of, metric, dimensions }: Pick<MetricQuery, 'of' | 'metric' | 'dimensions'>): string {
  return [of, metric, dimensions.GlobalSecondaryIndexName].join(' ');
}

/** What was throttled since a moment, most first. */
export function throttledOf(table: DescribedTable, traffic: Traffic, since: Date): readonly Throttled[] {
  return sumsOf(table, traffic, since, 'ThrottleEvents')
    .map(({ query, sum }) => ({
      metric: query.metric,
      index: query.dimensions.GlobalSecondaryIndexName,
      events: sum,
    }))
    .filter(({ events }) => events > 0)
    .sort((a, b) => b.events - a.events);
}

/** Whether anybody read or wrote since a moment. */
export function isUsed(table: DescribedTable, traffic: Traffic, since: Date): boolean {
  return sumsOf(table, traffic, since, 'CapacityUnits').some(({ sum }) => sum > 0);
}

function sumsOf(table: DescribedTable, traffic: Traffic, since: Date, suffix: string) {
  return trafficQueriesOf(table)
    .filter(({ metric }) => metric.endsWith(suffix))
    .map((query) => {
      const parts = traffic.known(byQuery, keyOf(query));
      must(parts[0], query.metric);
      const values = parts.flatMap(({ data: { Values, Timestamps = [] } }) =>
        must(Values, query.metric).filter((_, index) => (Timestamps[index] ?? since) >= since),
      );
      return { query, sum: values.reduce((total, value) => total + value, 0) };
    });
}
