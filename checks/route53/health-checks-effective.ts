import { anywhere, defineCheck, fail, must, notApplicable, pass } from '#engine';
import { scannedRegion } from '../account/resources/region.ts';
import { valuesOf } from '../cloudwatch/lib/datapoints.ts';
import { byResource } from '../cloudwatch/lib/metric-data.ts';
import { alarm } from '../cloudwatch/resources/alarm.ts';

import { route53Health } from '../cloudwatch/resources/route53-health.ts';
import { byChild, byHealthCheck, exemption } from './lib/health.ts';
import { judgeAlarms } from './lib/judge-alarms.ts';
import { healthCheck } from './resources/health-check.ts';
import { recordSet } from './resources/record-set.ts';

export default defineCheck({
  id: 'route53/health-checks-effective',
  title: 'Health checks that records rely on are enabled, healthy, and watched by an alarm',
  pillar: 'reliability',
  severity: 'medium',
  why: 'A disabled health check counts as healthy, so that its records never fail over; one that fails without an alarm leaves the standby to serve, or nobody, and no one knows.',
  fix: {
    summary:
      'Enable the health check, mend what it finds, and set an alarm on its metric HealthCheckStatus in US East (N. Virginia).',
    cli: 'aws route53 update-health-check --health-check-id {id} --no-disabled\naws cloudwatch put-metric-alarm --region us-east-1 --alarm-name <name> --namespace AWS/Route53 --metric-name HealthCheckStatus --dimensions Name=HealthCheckId,Value={id} --statistic Minimum --period 60 --evaluation-periods 3 --threshold 1 --comparison-operator LessThanThreshold --alarm-actions <topic>',
    cost: 'An alarm costs a little each month.',
    risk: 'Enabling a health check whose endpoint is down moves its clients at once.',
    effort: 'minutes',
  },
  refs: [
    'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/health-checks-creating-values.html',
    'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/monitoring-health-checks.html',
  ],
  notes: ['003 >1,000,000', '004 §재해 복구'],
  wellArchitected: ['REL06-BP03'],
  subject: healthCheck,
  context: {
    alarms: alarm,
    health: route53Health,
    healthChecks: healthCheck,
    records: anywhere(recordSet),
    regions: scannedRegion,
  },

  evaluate(subject, { health, healthChecks, records, ...watch }) {
    const { id, arn, data } = subject;
    must(data.Type, 'Type');
    const exempt = exemption(data);
    if (exempt) return notApplicable(exempt);
    const parents = healthChecks.having(byChild, id).map((parent) => parent.id);
    if (parents.length === 0 && records.known(byHealthCheck, id).length === 0)
      return notApplicable('no record and no calculated health check uses it');
    if (data.Disabled)
      return fail('It is disabled, and so counts as healthy whatever happens', { parents }, 'high');
    if (data.Type !== 'CALCULATED') {
      const latest = valuesOf(health.known(byResource, arn)).at(-1);
      if (must(latest, 'HealthCheckStatus') < 1) return fail('It is failing', { latest }, 'high');
    }
    const verdict = judgeAlarms(subject, parents, watch);
    return verdict ?? pass();
  },
});
