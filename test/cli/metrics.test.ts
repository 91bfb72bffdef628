import { afterEach, expect, test, vi } from 'vitest';
import { shop } from '../../src/cli/demo/shop.ts';
import { exit, exitCodeOf } from '../../src/cli/exit.ts';
import { actions, allChecks, selectChecks } from '../../src/cli/registry.ts';
import { run } from '../../src/cli/run.ts';
import { asksMetrics, priceOf } from '../../src/metrics.ts';
import { standIn } from '../../src/standin/index.ts';
import { scanned } from '../support/world.ts';

const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
afterEach(() => {
  said.mockClear();
});

async function plan(...args: readonly string[]): Promise<string> {
  expect(await run(['plan', ...args])).toBe(0);
  return said.mock.calls.flat().join('\n');
}

test('the checks that ask for metrics are those whose plan needs GetMetricData', async () => {
  for (const check of await allChecks()) {
    expect(asksMetrics(check), check.id).toBe(actions[check.id]?.includes('cloudwatch:GetMetricData'));
  }
});

test('without metrics they are left out, and named', async () => {
  const { checks, leftOut } = await selectChecks({ services: ['rds'], metrics: false });
  expect(leftOut).toContain('rds/instance-not-saturated');
  expect(checks.filter(asksMetrics)).toEqual([]);
  expect(checks.map(({ id }) => id)).toContain('rds/instance-multi-az');
});

test('the configuration leaves them out as well, and those that it switches off are not counted', async () => {
  const config = { metrics: false, checks: { 'rds/storage-autoscaling': { enabled: false } } };
  const { leftOut } = await selectChecks({ services: ['rds'] }, config);
  expect(leftOut).toContain('rds/read-heavy-has-replica');
  expect(leftOut).not.toContain('rds/storage-autoscaling');
  expect((await selectChecks({ services: ['rds'] })).leftOut).toEqual([]);
});

test('only checks that are left out are no choice', async () => {
  await expect(selectChecks({ checks: ['rds/instance-not-saturated'], metrics: false })).rejects.toThrow(
    'No check is left',
  );
});

test('the plan says what metrics cost', async () => {
  const text = await plan('--checks', 'rds/instance-not-saturated,rds/instance-multi-az');
  expect(text).toMatch(/^2 checks read 4 types of resources/);
  expect(text).toContain('1 of them asks CloudWatch for metrics, at about $0.01 for a thousand');
  expect(text).toMatch(/ {2}rds\.db-instance {2}11 metrics {2}\$0\.11 for a thousand/);
});

test('the plan without metrics says what is left out', async () => {
  const text = await plan('--checks', 'rds/instance-*', '--no-metrics');
  expect(text).toContain(
    '1 check is left out for asking CloudWatch for metrics: rds/instance-not-saturated.',
  );
  expect(text).not.toContain('$');
});

test('the plan as JSON', async () => {
  const { metrics } = JSON.parse(
    await plan('--checks', 'rds/storage-autoscaling,s3/replication-healthy', '--format', 'json'),
  );
  expect(metrics).toMatchObject({
    checks: ['rds/storage-autoscaling', 's3/replication-healthy'],
    leftOut: [],
    dollarsPerThousand: 0.01,
  });
  expect(metrics.series).toContainEqual({
    of: 'rds.db-instance',
    metrics: ['FreeStorageSpace'],
    dollarsPerThousandOf: 0.01,
  });
});

test('the price of so many', () => {
  expect([0, 1, 1000, 123_456].map(priceOf)).toEqual([0, 0.00001, 0.01, 1.23456]);
});

test('a scan counts the metrics; without them it is complete all the same', async () => {
  const only = { checks: ['rds/instance-*', 'dynamodb/table-pitr'] };
  const now = () => new Date('2026-11-21T09:00:00Z');
  const scan = async (metrics: boolean) => {
    const aws = standIn({ ...shop, now });
    const report = await scanned(aws, ...(await chosen(metrics)));
    const asked = aws.calls.filter(({ operation }) => operation === 'GetMetricData');
    return { report, queries: asked.flatMap(({ input }) => Object(input).MetricDataQueries).length };
  };
  const chosen = async (metrics: boolean) => {
    const { checks, leftOut } = await selectChecks({ ...only, metrics });
    return [checks, { leftOut, now, share: 100 }] as const;
  };

  const whole = await scan(true);
  expect(whole.queries).toBeGreaterThan(30);
  expect(whole.report.metrics).toEqual({
    requested: whole.queries,
    dollars: priceOf(whole.queries),
    leftOut: [],
  });

  const { report, queries } = await scan(false);
  expect(queries).toBe(0);
  expect(report.metrics).toEqual({ requested: 0, dollars: 0, leftOut: ['rds/instance-not-saturated'] });
  expect(report.complete).toBe(true);
  expect(exitCodeOf(report, { failOn: 'none', allowIncomplete: false })).toBe(exit.clean);
});
