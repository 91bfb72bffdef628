import { oneOf } from '#engine';
import { loadDays, loadMetrics, loadPeriod, loadQueriesOf } from '../../rds/lib/load-queries.ts';
import { dbCluster } from '../../rds/resources/db-cluster.ts';
import { dbInstance } from '../../rds/resources/db-instance.ts';
import { defineMetricData } from '../lib/metric-data.ts';

/** What the databases were busy with in the last two weeks, and what they had left, hour by hour. */
export const rdsLoad = defineMetricData({
  type: 'cloudwatch.rds-load',
  per: oneOf(dbInstance, dbCluster),
  metrics: loadMetrics,
  hours: loadDays * 24,
  period: loadPeriod,
  queries: loadQueriesOf,
});
