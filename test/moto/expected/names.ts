import type { Seed } from '../seed.ts';
import { type Expectations, without } from './verdicts.ts';

const records = [
  ...['www.shop.example A one', 'www.shop.example A two', 'old.shop.example A one'],
  ...['a', 'b', 'c', 'd'].map((id) => `api.shop.example A ${id}`),
  'spread.shop.example A',
];
const [primary = '', , lonely = '', watched = '', blind = '', failing = '', disabled = '', spread = ''] =
  records;

export function names({ names: { well, failing: sick, disabled: off, idle } }: Seed): Expectations {
  const failover = {
    pass: [primary],
    fail: [lonely],
    'not-applicable': without(records, primary, lonely),
  };
  return {
    'route53/failover-records-health-checked': failover,
    'route53/failover-pair-complete': failover,
    'route53/multi-answer-records-health-checked': {
      pass: [watched, failing, disabled],
      fail: [blind],
      'not-applicable': without(records, watched, failing, disabled, blind),
    },
    'route53/weighted-records-not-instead-of-load-balancer': {
      pass: [watched],
      fail: [spread],
      'not-applicable': without(records, watched, spread),
    },
    // Virginia, where their alarms are, is not scanned.
    'route53/health-checks-effective': { fail: [sick, off], 'not-applicable': [well, idle] },
  };
}
