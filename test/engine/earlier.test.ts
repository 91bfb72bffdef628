import { expect, test } from 'vitest';
import { assertComparable } from '../../src/compare.ts';
import { parseEarlier } from '../../src/earlier.ts';
import { sampleReport } from '../reports/sample.ts';

const read = (report: object) => parseEarlier(JSON.stringify(report), 'earlier.json');

test.each<[string, string, RegExp]>([
  ['that is not JSON', '<!doctype html>', /^earlier\.json is not JSON/],
  ['that is no report', '[]', /is not a JSON report of Lintel/],
  ['of another tool', '{"format":"sarif","version":1}', /is not a JSON report of Lintel/],
  [
    'of a newer version',
    JSON.stringify({ ...sampleReport, version: 2 }),
    /written by a newer Lintel \(report version 2; this one reads 1\)/,
  ],
  ['without checks', JSON.stringify({ ...sampleReport, checks: undefined }), /damaged report: checks: /],
  [
    'whose findings are none',
    JSON.stringify({ ...sampleReport, findings: {} }),
    /damaged report: findings: /,
  ],
  [
    'with a finding that is none',
    JSON.stringify({ ...sampleReport, findings: [null] }),
    /findings\.0 is none/,
  ],
])('a report %s is refused', (_, text, message) => {
  expect(() => parseEarlier(text, 'earlier.json')).toThrow(message);
});

test('of a report is kept what a comparison needs, and no evidence', () => {
  const { startedAt, accounts, findings } = read(sampleReport);
  expect(startedAt).toBe(sampleReport.scan.startedAt);
  expect(accounts).toEqual(sampleReport.scan.accounts.map(({ id }) => id));
  expect(findings).toHaveLength(sampleReport.findings.length);
  expect(findings.filter(({ suppressed }) => suppressed)).toHaveLength(sampleReport.tally.suppressed);
  expect(JSON.stringify(findings)).not.toContain('MultiAZ');
});

const account = '111122223333';
const later = new Date('2026-11-21T00:00:00Z');

test.each<[string, string, Date, RegExp]>([
  ['of other accounts', '999988887777', later, /other accounts \(1111.*\) than this scan \(999988887777\)/],
  ['of a later scan', account, new Date('2026-11-13T00:00:00Z'), /^earlier\.json is not earlier/],
])('a report %s is nothing to compare with', (_, id, startedAt, message) => {
  expect(() => assertComparable(read(sampleReport), { account: id, startedAt })).toThrow(message);
});

test('the same scan may be judged anew and compared', () => {
  const startedAt = new Date(sampleReport.scan.startedAt);
  expect(() => assertComparable(read(sampleReport), { account, startedAt })).not.toThrow();
});
