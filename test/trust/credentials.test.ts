import { beforeAll, expect, test } from 'vitest';
import { exit, exitCodeOf } from '../../src/cli/exit.ts';
import type { Credentials } from '../../src/collect/session.ts';
import { type Fault, fault } from '../../src/standin/index.ts';
import { verdictsOf } from './shop.ts';
import { differences, type Outcome, scanIn } from './weather.ts';

// A token that expires in the middle of a scan.

let calm: Outcome;
beforeAll(async () => {
  calm = await scanIn();
});

/** Credentials that expire after so many requests, be there new ones or not. */
function expiring(after: number, renewable: boolean) {
  let fetched = 0;
  let requests = 0;
  const provider = () => {
    fetched += 1;
    const accessKeyId = renewable ? `AKIDTEST${fetched}` : 'AKIDTEST1';
    return async (): Promise<Credentials> => ({ accessKeyId, secretAccessKey: 'secret' });
  };
  const expires: Fault = () => {
    requests += 1;
    return requests > after && (!renewable || fetched === 1) ? 'expired-token' : undefined;
  };
  return { provider, expires, fetched: () => fetched };
}

test.each([30, 100, 250])(
  'with new credentials the scan goes on as if nothing were (after %i)',
  async (after) => {
    const { provider, expires, fetched } = expiring(after, true);
    const { report } = await scanIn({ provider, faults: [expires] });
    expect(verdictsOf(report)).toEqual(verdictsOf(calm.report));
    expect(fetched()).toBe(2);
  },
);

test('without, what was read stays, and the rest is unknown for that cause', async () => {
  const { provider, expires } = expiring(150, false);
  const { report, calls } = await scanIn({ provider, faults: [expires] });
  const gaps = report.coverage.flatMap((each) => each.gaps);
  expect(gaps.some(({ cause }) => cause === 'credentials')).toBe(true);
  const before = verdictsOf(calm.report);
  const changed = report.findings.filter((finding) => {
    const [[key, verdict] = ['', '']] = verdictsOf({ findings: [finding] });
    return before.get(key) !== verdict;
  });
  expect(changed.length).toBeGreaterThan(0);
  expect(
    changed.filter((finding) => finding.status !== 'unknown' || finding.gap.cause !== 'credentials'),
  ).toEqual([]);
  expect(exitCodeOf(report, { failOn: 'none', allowIncomplete: false })).toBe(exit.incomplete);
  expect(calls.length).toBeLessThanOrEqual(calm.calls.length);
});

test('an expired token that AWS tells of once only is no trouble', async () => {
  const { report } = await scanIn({
    provider: expiring(0, true).provider,
    faults: [fault('expired-token', { service: 'rds' }, 3)],
  });
  expect(verdictsOf(report)).toEqual(verdictsOf(calm.report));
  expect(differences(calm.report, calm.report)).toEqual([]);
});
