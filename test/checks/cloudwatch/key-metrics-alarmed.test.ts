import { expect, test } from 'vitest';
import check from '../../../checks/cloudwatch/key-metrics-alarmed.ts';
import { type KeyMetrics, keyMetrics } from '../../../checks/cloudwatch/resources/key-metrics.ts';
import { type Gap, Unreadable } from '../../../src/model/gap.ts';
import { here, resourceIn } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const of = (data: Partial<KeyMetrics>) =>
  resourceIn({ id: 'database' }, keyMetrics, {
    label: 'RDS or Aurora instance',
    metrics: ['CPUUtilization'],
    count: 3,
    unwatched: [],
    ...data,
  });

testCheck(check, {
  passes: { 'all are watched': { subject: of({}) } },
  fails: {
    'some are not': {
      subject: of({ unwatched: ['a', 'b'] }),
      because: '2 of 3: RDS or Aurora instance',
      evidence: { unwatched: ['a', 'b'], metrics: ['CPUUtilization'] },
    },
  },
  notApplicable: {
    'another tool watches': { subject: of({ unwatched: ['a'] }), options: { externalMonitoring: true } },
  },
});

test('of a list that was not read, nothing is said', () => {
  const unread: Gap = { operation: 'rds:X', actions: [], ...here, cause: 'access-denied', message: '' };
  const { context: _, options, evaluate } = check;
  expect(() => evaluate(of({ count: 0, unread }), { options, now: here.now })).toThrow(Unreadable);
});
