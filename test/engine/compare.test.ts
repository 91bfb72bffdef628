import { describe, expect, test } from 'vitest';
import { compare } from '../../src/compare.ts';
import { parseEarlier } from '../../src/earlier.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Gap } from '../../src/model/gap.ts';
import type { Report } from '../../src/model/report.ts';
import { reportOf } from '../reports/report-of.ts';
import { sampleChecks } from '../reports/sample-checks.ts';

const account = '111122223333';
const seoul = 'ap-northeast-2';
const tokyo = 'ap-northeast-1';
const check = 'rds/instance-multi-az';
const other = 's3/bucket-versioning';

type Resource = Finding['resource'];

const orders: Resource = {
  type: 'rds.db-instance',
  id: 'orders',
  arn: `arn:aws:rds:${seoul}:${account}:db:orders`,
  account,
  region: seoul,
  tags: {},
};
const bucket: Resource = { ...orders, type: 's3.bucket', id: 'b', arn: 'arn:aws:s3:::b' };
const gap: Gap = { operation: 'x', actions: [], account, region: seoul, cause: 'throttled', message: '' };

type Words = Partial<Finding> & { readonly resource?: Resource };

const base = { check, severity: 'high', environment: 'production', resource: orders } as const;
const fails = (words: Words = {}) =>
  ({ ...base, status: 'fail', reason: 'alone', evidence: {}, ...words }) as Finding;
const passes = (words: Words = {}) => ({ ...base, status: 'pass', ...words }) as Finding;
const isNot = (words: Words = {}) =>
  ({ ...base, status: 'not-applicable', reason: 'x', ...words }) as Finding;
const unknown = (words: Words = {}) =>
  ({ ...base, status: 'unknown', reason: 'x', gap, ...words }) as Finding;
const suppressed = { reason: 'Rebuilt every night' };

/** What stands for a list that could not be read. */
const unlisted = (of: Resource, region: string) =>
  unknown({
    check: of === bucket ? other : check,
    resource: { ...of, id: 'every one', region, arn: `arn:aws:x:${region}:${account}:x/*` },
  });

interface Situation {
  readonly findings: readonly Finding[];
  readonly checks?: readonly string[];
  readonly regions?: readonly string[];
  readonly skipped?: readonly string[];
  readonly options?: Readonly<Record<string, number>>;
}

function scanOf(startedAt: string, situation: Situation): Report {
  const { findings, checks = [check, other], regions = [seoul, tokyo], skipped = [], options } = situation;
  return reportOf({
    scan: {
      startedAt,
      finishedAt: startedAt,
      judgedAt: startedAt,
      accounts: [{ id: account, partition: 'aws' }],
      regions: [
        ...regions.map((region) => ({ account, region, status: 'scanned' as const })),
        ...skipped.map((region) => ({ account, region, status: 'skipped' as const, reason: 'closed' })),
      ],
      options: {},
    },
    checks: sampleChecks
      .filter(({ id }) => checks.includes(id))
      .map((each) => ({ ...each, options: options ?? each.options })),
    findings,
    coverage: [],
  });
}

function compared(then: Situation, now: Situation): Report {
  const earlier = scanOf('2026-11-14T09:00:00.000Z', then);
  return compare(
    scanOf('2026-11-21T09:00:00.000Z', now),
    parseEarlier(JSON.stringify(earlier), 'earlier.json'),
  );
}

const nothing: Situation = { findings: [] };
const now: Situation = { findings: [fails()] };
const elsewhere = { ...orders, region: 'eu-west-1' };
const worldwide = { ...orders, type: 'account.account', region: 'global' } as const;

describe('a fail', () => {
  test.each<[string, Situation, Situation, Finding['change']]>([
    ['that passed is new', { findings: [passes()] }, now, 'new'],
    ['that did not apply is new', { findings: [isNot()] }, now, 'new'],
    ['of a resource that was not there is new', nothing, now, 'new'],
    ['that failed is no change', { findings: [fails()] }, now, undefined],
    ['that failed more mildly is worse', { findings: [fails({ severity: 'medium' })] }, now, 'worse'],
    [
      'that failed more gravely is no change',
      { findings: [fails({ severity: 'critical' })] },
      now,
      undefined,
    ],
    ['that was suppressed is unsuppressed', { findings: [fails({ suppressed })] }, now, 'unsuppressed'],
    ['that was unknown is not compared', { findings: [unknown()] }, now, 'not-compared'],
    ['of a check that did not run is not compared', { findings: [], checks: [other] }, now, 'not-compared'],
    [
      'in a Region that was not asked for is not compared',
      { ...nothing, regions: [tokyo] },
      now,
      'not-compared',
    ],
    [
      'in a Region that was skipped is not compared',
      { ...nothing, regions: [tokyo], skipped: [seoul] },
      now,
      'not-compared',
    ],
    [
      'whose list could not be read is not compared',
      { findings: [unlisted(orders, seoul)] },
      now,
      'not-compared',
    ],
    ['is new though another Region’s list was unread', { findings: [unlisted(orders, tokyo)] }, now, 'new'],
    [
      'of a global list that could not be read is not compared',
      { findings: [unlisted(bucket, 'global')] },
      { findings: [fails({ check: other, resource: bucket })] },
      'not-compared',
    ],
    ['is new though another check’s list was unread', { findings: [unlisted(bucket, 'global')] }, now, 'new'],
    [
      'of a resource that only another check judged is not compared',
      { findings: [passes({ check: other })] },
      now,
      'not-compared',
    ],
    [
      'that passed under other options is not compared',
      { findings: [passes()], options: { days: 7 } },
      { ...now, options: { days: 14 } },
      'not-compared',
    ],
    [
      'is new though the check has an option more',
      { findings: [passes()], options: { days: 7 } },
      { ...now, options: { days: 7, hours: 1 } },
      'new',
    ],
    [
      'that failed under other options is no change',
      { findings: [fails()], options: { days: 7 } },
      { ...now, options: { days: 14 } },
      undefined,
    ],
    ['that is suppressed has no mark', nothing, { findings: [fails({ suppressed })] }, undefined],
    [
      'of a global resource is new',
      { ...nothing, regions: [tokyo] },
      { findings: [fails({ resource: worldwide })] },
      'new',
    ],
  ])('%s', (_, then, present, change) => {
    const { findings, comparison } = compared(then, present);
    expect(findings[0]?.change).toBe(change);
    const counts = {
      new: comparison?.new,
      worse: comparison?.worse,
      unsuppressed: comparison?.unsuppressed,
      'not-compared': comparison?.notCompared,
    };
    expect(counts).toEqual({
      new: 0,
      worse: 0,
      unsuppressed: 0,
      'not-compared': 0,
      ...(change && { [change]: 1 }),
    });
  });

  test.each([passes, isNot, unknown])('is what is marked, and nothing else', (verdict) => {
    expect(compared(nothing, { findings: [verdict()] }).findings[0]?.change).toBeUndefined();
  });
});

const then: Situation = { findings: [fails()] };

describe('an earlier fail', () => {
  test.each<[string, Situation, Situation, string]>([
    ['that passes is resolved', then, { findings: [passes()] }, 'passes'],
    ['that does not apply is resolved', then, { findings: [isNot()] }, 'not-applicable'],
    ['that is suppressed is resolved', then, { findings: [fails({ suppressed })] }, 'suppressed'],
    ['whose resource is gone is resolved', then, nothing, 'gone'],
    ['that fails is not', then, now, 'fails'],
    ['that fails more gravely is not', { findings: [fails({ severity: 'low' })] }, now, 'fails'],
    ['that was suppressed is not counted', { findings: [fails({ suppressed })] }, nothing, 'fails'],
    ['that is unknown is lost', then, { findings: [unknown()] }, 'lost'],
    ['of a check that did not run is lost', then, { findings: [], checks: [other] }, 'lost'],
    ['in a Region that was not asked for is lost', then, { ...nothing, regions: [tokyo] }, 'lost'],
    [
      'in a Region that was skipped is lost',
      then,
      { ...nothing, regions: [tokyo], skipped: [seoul] },
      'lost',
    ],
    [
      'in a Region that neither names is lost',
      { findings: [fails({ resource: elsewhere })] },
      nothing,
      'lost',
    ],
    ['whose list could not be read is lost', then, { findings: [unlisted(orders, seoul)] }, 'lost'],
    [
      'is gone though another Region’s list was unread',
      then,
      { findings: [unlisted(orders, tokyo)] },
      'gone',
    ],
    [
      'of a global list that could not be read is lost',
      { findings: [fails({ check: other, resource: bucket })] },
      { findings: [unlisted(bucket, 'global')] },
      'lost',
    ],
    [
      'of a resource that only another check judges is lost',
      then,
      { findings: [passes({ check: other })] },
      'lost',
    ],
    [
      'that passes under other options is lost',
      { ...then, options: { days: 14 } },
      { findings: [passes()], options: { days: 7 } },
      'lost',
    ],
  ])('%s', (_, before, present, outcome) => {
    const { comparison } = compared(before, present);
    expect(comparison?.lostFromSight).toBe(outcome === 'lost' ? 1 : 0);
    expect(comparison?.resolved.map(({ how }) => how)).toEqual(
      outcome === 'lost' || outcome === 'fails' ? [] : [outcome],
    );
  });

  test('is told as it was then', () => {
    const { comparison } = compared({ findings: [fails({ severity: 'low' })] }, { findings: [passes()] });
    expect(comparison).toMatchObject({
      earlier: { startedAt: '2026-11-14T09:00:00.000Z', version: '0.1.0' },
      resolved: [{ check, severity: 'low', resource: orders, how: 'passes' }],
    });
  });
});

test('the fails of then and of now add up', () => {
  const states = [
    fails,
    passes,
    isNot,
    unknown,
    (words: Words) => fails({ suppressed, ...words }),
    () => undefined,
  ];
  const pairs = states.flatMap((before) => states.map((after) => [before, after] as const));
  const findingsOf = (side: 0 | 1) =>
    pairs.flatMap((pair, i) => pair[side]({ resource: { ...orders, arn: `${orders.arn}-${i}` } }) ?? []);
  const earlier = scanOf('2026-11-14T09:00:00.000Z', { findings: findingsOf(0) });
  const { tally, comparison } = compared({ findings: findingsOf(0) }, { findings: findingsOf(1) });
  const since = comparison ?? expect.fail();
  expect(
    earlier.tally.fail -
      since.resolved.length -
      since.lostFromSight +
      since.new +
      since.unsuppressed +
      since.notCompared,
  ).toBe(tally.fail);
});

test('a report that is compared with itself has nothing new and nothing resolved', () => {
  const { findings, comparison } = compared(then, now);
  expect(findings).toEqual(now.findings);
  expect(comparison).toMatchObject({ new: 0, worse: 0, notCompared: 0, lostFromSight: 0, resolved: [] });
});
