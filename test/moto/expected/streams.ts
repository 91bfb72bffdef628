import type { Expectations } from './verdicts.ts';

export function streams(): Expectations {
  return {
    'kinesis/stream-resilient': {
      pass: ['orders', 'feed'],
      fail: ['clicks'],
      'not-applicable': ['raffle'],
    },
    'kinesis/consumer-not-lagging': {
      pass: ['orders'],
      fail: ['clicks', 'feed'],
      'not-applicable': ['raffle'],
    },
  };
}
