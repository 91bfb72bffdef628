import { ACCOUNT, AWAY, HOME } from '../cloud.ts';
import type { Seed } from '../seed.ts';
import type { Expectations } from './verdicts.ts';

/** Whom signals reach: in the account's home people are told by a rule, elsewhere nobody is. */
export function alerts({ buckets, rules }: Seed): Expectations {
  const bus = (region: string) => `arn:aws:events:${region}:${ACCOUNT}:event-bus/default`;
  const shop = `arn:aws:events:${HOME}:${ACCOUNT}:event-bus/shop`;
  const kind = (name: string, region = HOME) => `arn:aws:cloudwatch:${region}:${ACCOUNT}:key-metrics/${name}`;
  const kinds = [
    'application-load-balancer',
    'network-load-balancer',
    'database',
    'auto-scaling-group',
    'cache',
    'ecs-service',
    'nat-gateway',
  ];
  return {
    'eventbridge/rule-targets-reliable': { pass: ['health'], fail: ['lost', 'nobody', 'shop/paid'] },
    'account/health-events-routed': { pass: [bus(HOME)], fail: [bus(AWAY)], 'not-applicable': [shop] },
    'cloudtrail/s3-change-detection': { fail: [bus(HOME), bus(AWAY)], 'not-applicable': [shop] },
    // The trail was never started, and its bucket keeps no versions.
    'cloudtrail/multi-region-logging': { fail: [ACCOUNT] },
    'cloudtrail/log-bucket-protected': { 'not-applicable': Object.values(buckets) },
    'cloudwatch/alarm-has-actions': {
      pass: ['orders-dlq-not-empty', 'recover-billing-batch'],
      fail: ['orders-iterator-age'],
      'not-applicable': ['orders-not-empty', 'mails-not-empty', ...rules.tracking],
    },
    // The alarms look at queues, a stream and a server.
    'cloudwatch/key-metrics-alarmed': { fail: [...kinds.map((each) => kind(each)), kind('database', AWAY)] },
  };
}
