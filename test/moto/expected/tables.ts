import type { Expectations } from './verdicts.ts';

export function tables(): Expectations {
  return {
    'dynamodb/table-pitr': {
      pass: ['orders', 'invoices'],
      fail: ['basket', 'dev-basket'],
      'not-applicable': ['web-sessions'],
    },
    'dynamodb/table-deletion-protection': {
      pass: ['orders', 'invoices'],
      fail: ['basket'],
      'not-applicable': ['web-sessions', 'dev-basket'],
    },
    'dynamodb/table-scales-automatically': {
      pass: ['orders', 'basket', 'web-sessions'],
      fail: ['invoices'],
      'not-applicable': ['dev-basket'],
    },
    'dynamodb/table-no-throttling': {
      pass: ['orders'],
      fail: ['basket'],
      'not-applicable': ['invoices', 'web-sessions', 'dev-basket'],
    },
    'dynamodb/global-table-consistent': {
      fail: ['basket'],
      'not-applicable': ['orders', 'invoices', 'web-sessions', 'dev-basket'],
    },
  };
}
