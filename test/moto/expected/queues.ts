import type { Seed } from '../seed.ts';
import type { Expectations } from './verdicts.ts';

export function queues(seed: Seed): Expectations {
  return {
    'sqs/queue-dead-letter-queue': {
      pass: ['orders'],
      // Set aside after a single receive; nothing is set aside.
      fail: ['returns', 'mails'],
      'not-applicable': ['orders-dlq', 'rejected', 'invoices'],
    },
    'sqs/dlq-usable': {
      pass: ['orders-dlq'],
      fail: ['rejected'],
      'not-applicable': ['orders', 'returns', 'mails', 'invoices'],
    },
    'sqs/visibility-timeout-fits-consumer': {
      pass: ['orders'],
      fail: ['mails'],
      'not-applicable': ['orders-dlq', 'returns', 'rejected', 'invoices'],
    },
    'sns/subscription-dead-letter-queue': {
      pass: [seed.queues.subscriptions.kept],
      fail: [seed.queues.subscriptions.lost, seed.functions.subscription],
      'not-applicable': [seed.queues.subscriptions.mail],
    },
    'sns/topic-has-confirmed-subscribers': {
      pass: ['alerts'],
      fail: ['silent', 'silent-and-deleted'],
    },
  };
}
