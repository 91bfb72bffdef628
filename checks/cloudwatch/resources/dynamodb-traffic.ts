import { trafficDays, trafficQueriesOf } from '../../dynamodb/lib/traffic-queries.ts';
import { table } from '../../dynamodb/resources/table.ts';
import { defineMetricData } from '../lib/metric-data.ts';

/** What each table and its indexes consumed in the last week, and what was throttled, hour by hour. */
export const dynamodbTraffic = defineMetricData({
  type: 'cloudwatch.dynamodb-traffic',
  per: table.with('description'),
  metrics: [
    'ConsumedReadCapacityUnits',
    'ConsumedWriteCapacityUnits',
    'ReadThrottleEvents',
    'WriteThrottleEvents',
  ],
  hours: trafficDays * 24,
  period: 3600,
  queries: trafficQueriesOf,
});
