import { describe, expect, test } from 'vitest';
import { type Check, fail } from '#engine';
import { Inventory } from '../../src/inventory.ts';
import { type Judging, judge } from '../../src/judge.ts';
import { here } from '../support/resource.ts';
import { notDefault } from './house.ts';

const { account, region, partition, now } = here;

function inventoryOf(...vpcs: readonly { readonly id: string; readonly tags?: Record<string, string> }[]) {
  return new Inventory({
    startedAt: now,
    partition,
    regions: [{ account, region, status: 'scanned' }],
    units: [
      {
        account,
        region,
        type: 'test.vpc',
        details: [],
        gaps: [],
        inherited: [],
        calls: {},
        readAt: now,
        resources: vpcs.map(({ id, tags = {} }) => ({
          type: 'test.vpc' as const,
          id,
          arn: `arn:${id}`,
          account,
          region,
          tags,
          data: { VpcId: id, IsDefault: true },
          details: {},
        })),
      },
    ],
  });
}

const judged = (judging: Partial<Judging> & Pick<Judging, 'inventory'>) =>
  judge({ checks: [notDefault], now, ...judging }).map((finding) => ({
    id: finding.resource.id,
    status: finding.status,
    severity: finding.severity,
    because: finding.severityReason,
  }));

describe('judge', () => {
  const dev = inventoryOf({ id: 'vpc-1', tags: { env: 'dev' } });

  test('a fail outside production is a step milder, and says why', () => {
    expect(judged({ inventory: dev })).toEqual([
      {
        id: 'vpc-1',
        status: 'fail',
        severity: 'medium',
        because: 'high, but outside production (the tag env=dev)',
      },
    ]);
  });

  test('or it is skipped, or the same, as the check or the configuration says', () => {
    const skipping: Check = { ...notDefault, nonProduction: 'skip' };
    expect(judged({ inventory: dev, checks: [skipping] })).toMatchObject([{ status: 'not-applicable' }]);
    expect(judged({ inventory: dev, nonProduction: 'skip' })).toMatchObject([{ status: 'not-applicable' }]);
    expect(judged({ inventory: dev, nonProduction: 'same' })).toMatchObject([
      { status: 'fail', severity: 'high' },
    ]);
  });

  test('the configuration sets a severity, which a verdict does not override', () => {
    const settings = { 'test/not-default': { severity: 'low' } } as const;
    const loud: Check = { ...notDefault, evaluate: () => fail('Bad', {}, 'critical') };
    const inventory = inventoryOf({ id: 'vpc-1' });
    expect(judged({ inventory, settings })).toMatchObject([
      { severity: 'low', because: 'set by the configuration' },
    ]);
    expect(judged({ inventory, checks: [loud] })).toMatchObject([{ severity: 'critical' }]);
    expect(judged({ inventory, checks: [loud], settings })).toMatchObject([{ severity: 'low' }]);
  });

  test('an error of the check itself is an unknown, never a verdict', () => {
    const broken: Check = {
      ...notDefault,
      evaluate: () => {
        throw new TypeError('Cannot read properties of undefined');
      },
    };
    const [finding] = judge({ checks: [broken], now, inventory: dev });
    expect(finding).toMatchObject({
      status: 'unknown',
      gap: { cause: 'check-error', operation: 'test/not-default' },
    });
  });

  test('the order is by status, severity, check and ARN, whatever the order of reading', () => {
    const inventory = inventoryOf({ id: 'vpc-2' }, { id: 'vpc-3', tags: { env: 'dev' } }, { id: 'vpc-1' });
    expect(judged({ inventory }).map(({ id }) => id)).toEqual(['vpc-1', 'vpc-2', 'vpc-3']);
  });
});
