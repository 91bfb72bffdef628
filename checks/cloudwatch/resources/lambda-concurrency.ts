import { concurrencyDays, concurrencyQueriesOf } from '../../lambda/lib/concurrency-queries.ts';
import { accountSettings } from '../../lambda/resources/account-settings.ts';
import { defineMetricData } from '../lib/metric-data.ts';

/** How many functions ran at once in a Region, and how many invocations were throttled, hour by hour. */
export const lambdaConcurrency = defineMetricData({
  type: 'cloudwatch.lambda-concurrency',
  per: accountSettings,
  metrics: ['ConcurrentExecutions', 'Throttles'],
  hours: concurrencyDays * 24,
  period: 3600,
  queries: concurrencyQueriesOf,
});
