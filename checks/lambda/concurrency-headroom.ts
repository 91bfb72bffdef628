import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { lambdaConcurrency } from '../cloudwatch/resources/lambda-concurrency.ts';
import { seriesOf } from './lib/concurrency.ts';
import { concurrencyDays } from './lib/concurrency-queries.ts';
import { accountSettings } from './resources/account-settings.ts';

export default defineCheck({
  id: 'lambda/concurrency-headroom',
  title: 'Functions run well below the limit of concurrent executions',
  pillar: 'reliability',
  severity: 'medium',
  nonProduction: 'same',
  why: 'All functions of a Region share one limit: where one of them takes it up, every other is refused too, and requests fail that have nothing to do with it.',
  fix: {
    summary:
      'Ask for a higher limit; reserve concurrency for what must not be refused, and limit what may wait. Which function is throttled, its metric Throttles says.',
    cli: 'aws service-quotas request-service-quota-increase --service-code lambda --quota-code L-B99A9384 --desired-value <a limit> --region {region}',
    cost: 'None: only what runs is charged.',
    risk: 'More functions at once may be more than a database behind them takes.',
    effort: 'minutes',
  },
  refs: [
    'https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/monitoring-concurrency.html',
  ],
  notes: ['003 >100,000'],
  wellArchitected: ['REL01-BP04', 'REL05-BP02'],
  subject: accountSettings,
  context: { metrics: lambdaConcurrency },
  options: { warnRatio: 0.8, days: concurrencyDays },

  evaluate({ arn, data }, { metrics, options, now }) {
    if (must(data.FunctionCount, 'FunctionCount') === 0) return notApplicable('it has no functions');
    const limit = must(data.ConcurrentExecutions, 'ConcurrentExecutions');
    const days = Math.min(options.days, concurrencyDays);
    const since = new Date(now.getTime() - days * 24 * 3_600_000);
    const runs = seriesOf(metrics, arn, 'ConcurrentExecutions', since);
    if (runs.length === 0) return notApplicable(`no function ran in the last ${days} days`);
    const throttled = seriesOf(metrics, arn, 'Throttles', since).reduce((sum, value) => sum + value, 0);
    const peak = Math.max(...runs);
    const evidence = { peak, ConcurrentExecutions: limit, Throttles: throttled };
    if (peak > limit * options.warnRatio) {
      return fail(`Up to ${peak} ran at once; ${limit} are the limit`, evidence);
    }
    // Refused though there was room: by what is reserved for a function, or as it rose too fast.
    if (throttled > 0) return fail(`${throttled} invocations were throttled`, evidence, 'low');
    if (limit < 100) return fail(`Only ${limit} may run at once, as in a new account`, evidence, 'low');
    const free = must(data.UnreservedConcurrentExecutions, 'UnreservedConcurrentExecutions');
    if (free >= 100) return pass();
    return fail(`What is reserved leaves ${free} to all other functions`, {
      ...evidence,
      UnreservedConcurrentExecutions: free,
    });
  },
});
