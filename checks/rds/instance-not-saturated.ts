import { defineCheck, fail, notApplicable, pass } from '#engine';
import { rdsLoad } from '../cloudwatch/resources/rds-load.ts';
import { covers, measuring, shareOf } from './lib/load.ts';
import { isIdle, isServerless, loadDays } from './lib/load-queries.ts';
import { leftOversOf, peaksOf, wayOut } from './lib/saturation.ts';
import { dbInstance } from './resources/db-instance.ts';

const fewestDays = 3;

export default defineCheck({
  id: 'rds/instance-not-saturated',
  title: 'DB instances are not at their limits',
  pillar: 'performance',
  severity: 'medium',
  confidence: 'likely',
  why: 'At the limit of processor, disk, memory or connections every request waits, and the next peak is an outage.',
  fix: {
    summary:
      'Look for the heaviest statements first; then take a larger class or faster storage, offload reads to replicas or a cache, or move to Aurora.',
    cli: 'aws rds modify-db-instance --db-instance-identifier {id} --db-instance-class <a larger class> --region {region}',
    terraform: 'instance_class = "<a larger class>"',
    cost: 'The next class costs about twice as much; Aurora costs more by the hour than the same class of RDS.',
    risk: 'Another class means a restart, or a failover where it is Multi-AZ: leave it to the maintenance window.',
    effort: 'hours',
  },
  refs: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_BestPractices.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-metrics.html',
  ],
  notes: ['000 §6', '001 §3.2.1', '004 §Aurora MySQL로 마이그레이션', '004 §quiz Q10'],
  wellArchitected: ['PERF03', 'PERF05'],
  subject: dbInstance,
  context: { load: rdsLoad },
  options: { days: loadDays, cpu: 80, queue: 20 },

  evaluate(instance, { load, options, now }) {
    const { arn, data } = instance;
    const exempt = isIdle(instance);
    if (exempt) return notApplicable(exempt);
    if (isServerless(instance)) return notApplicable('it grows by itself (rds/aurora-serverless-capacity)');
    const measure = measuring(arn, options.days, now)(load);
    const cpu = shareOf(measure('CPUUtilization'), 0.95);
    if (!covers(measure('CPUUtilization'), fewestDays)) {
      return notApplicable(`measured for less than ${fewestDays} days`, { CPUUtilization: cpu });
    }
    const atPeaks = peaksOf(measure, options);
    const reached = atPeaks.length > 0 ? atPeaks : leftOversOf(data, measure);
    if (reached.length === 0) return pass();
    const { DBInstanceClass } = data;
    return fail(
      `At its limits: ${reached.map(({ says }) => says).join(', ')}${wayOut(data.Engine)}`,
      Object.assign({ DBInstanceClass }, ...reached.map(({ evidence }) => evidence)),
    );
  },
});
