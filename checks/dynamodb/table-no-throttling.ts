import { defineCheck, fail, notApplicable, pass } from '#engine';
import { dynamodbTraffic } from '../cloudwatch/resources/dynamodb-traffic.ts';
import { inTransit } from './lib/table.ts';
import { isUsed, throttledOf } from './lib/traffic.ts';
import { trafficDays } from './lib/traffic-queries.ts';
import { table } from './resources/table.ts';

export default defineCheck({
  id: 'dynamodb/table-no-throttling',
  title: 'Tables are not throttled',
  pillar: 'performance',
  severity: 'medium',
  confidence: 'likely',
  why: 'Throttled requests are slow or fail: the capacity is too small, or one partition key takes most of the load.',
  fix: {
    summary:
      'Find the hot keys with CloudWatch Contributor Insights and spread them; else raise the capacity or its limits, or let DAX answer the repeated reads.',
    cli: 'aws dynamodb update-contributor-insights --table-name {id} --contributor-insights-action ENABLE --contributor-insights-mode THROTTLED_KEYS --region {region}',
    cost: 'Contributor Insights is billed by events; capacity and DAX nodes by the hour.',
    risk: 'A new partition key means a new table, and moving the items there.',
    effort: 'days',
  },
  refs: [
    'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TroubleshootingThrottling-cloudwatch.html',
    'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html',
  ],
  notes: ['001 §3.3.1', '001 §3.3.6'],
  wellArchitected: ['REL05-BP02', 'PERF03'],
  subject: table.with('description'),
  context: { traffic: dynamodbTraffic },
  options: { days: trafficDays, maxEvents: 0 },

  evaluate(subject, { traffic, options, now }) {
    const transit = inTransit(subject.description);
    if (transit) return notApplicable(transit);
    const days = Math.min(options.days, trafficDays);
    const since = new Date(now.getTime() - days * 24 * 3_600_000);
    const throttled = throttledOf(subject, traffic, since);
    const events = throttled.reduce((sum, each) => sum + each.events, 0);
    if (events > options.maxEvents) {
      const where = throttled.map(({ metric, index, events }) => {
        const what = metric === 'ReadThrottleEvents' ? 'reads' : 'writes';
        return `${events} ${what} of ${index ? `the index ${index}` : 'the table'}`;
      });
      const reason = `Throttled in the last ${days} days: ${where.join(', ')}`;
      return fail(reason, { events });
    }
    if (events > 0) return pass(`${events} events were throttled in ${days} days`);
    return isUsed(subject, traffic, since) ? pass() : notApplicable(`no traffic in the last ${days} days`);
  },
});
