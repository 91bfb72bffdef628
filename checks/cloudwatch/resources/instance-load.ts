import { loadDays, loadPeriod, loadQueriesOf } from '../../ec2/lib/load-queries.ts';
import { instance } from '../../ec2/resources/instance.ts';
import { defineMetricData } from '../lib/metric-data.ts';

/** What the instances that Compute Optimizer says nothing of were busy with in the last two weeks, hour by hour. */
export const instanceLoad = defineMetricData({
  type: 'cloudwatch.instance-load',
  per: instance.with('advice'),
  metrics: ['CPUUtilization', 'CPUCreditBalance', 'CPUSurplusCreditsCharged'],
  hours: loadDays * 24,
  period: loadPeriod,
  queries: loadQueriesOf,
});
