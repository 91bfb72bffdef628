import type { Seed } from '../seed.ts';
import type { Expectations } from './verdicts.ts';

export function functions({ queues }: Seed): Expectations {
  const readers = ['orders-reader', 'mails-reader'];
  return {
    'lambda/runtime-supported': { pass: ['orders-reader', 'spread', 'narrow'], fail: ['mails-reader'] },
    'lambda/vpc-multi-az': { pass: ['spread'], fail: ['narrow'], 'not-applicable': readers },
    // Moto knows no dead-letter queues, and fails to list destinations.
    'lambda/async-failure-destination': { fail: ['narrow'], 'not-applicable': ['spread', ...readers] },
    'lambda/stream-failure-destination': { pass: [queues.mappings.orders], fail: [queues.mappings.mails] },
  };
}
