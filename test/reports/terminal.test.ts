import { expect, test } from 'vitest';
import { columnsOf } from '../../reports/terminal/text.ts';
import { terminal } from '../../reports/terminal.ts';
import type { Gap } from '../../src/model/gap.ts';
import type { Coverage } from '../../src/model/report.ts';
import { hostileReport } from './hostile.ts';
import { largeReport } from './large.ts';
import { reportOf } from './report-of.ts';
import { sampleReport } from './sample.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for.
const escapes = /\u001b\[\d+m/g;

test('says what could not be read, what fails, what to fix first and how much was checked', () => {
  expect(terminal()(sampleReport)).toMatchSnapshot();
});

test('fits a narrow terminal', () => {
  expect(terminal({ width: 64 })(sampleReport)).toMatchSnapshot();
});

test.each([60, 77, 100, 140])('keeps to %i columns', (width) => {
  for (const report of [sampleReport, hostileReport, largeReport(500)]) {
    const longest = Math.max(...terminal({ width })(report).split('\n').map(columnsOf));
    expect(longest).toBeLessThanOrEqual(width);
  }
});

test('is never narrower than 60 columns', () => {
  expect(terminal({ width: 20 })(sampleReport)).toBe(terminal({ width: 60 })(sampleReport));
});

test('colours only where colour is wanted, and changes nothing else', () => {
  const plain = terminal()(sampleReport);
  const coloured = terminal({ color: true })(sampleReport);
  expect(plain).not.toMatch(escapes);
  expect(coloured).toMatch(escapes);
  expect(coloured.replace(escapes, '')).toBe(plain);
});

test('lets no text of an account command the terminal', () => {
  expect(terminal()(hostileReport)).not.toMatch(/[^\P{C}\n]|[\u2028\u2029]/u);
});

test('cuts long lists and counts the rest', () => {
  const text = terminal()(largeReport(3000));
  expect(text).toMatch(/and \d+ more/);
  expect(text.split('\n').length).toBeLessThan(1200);
});

test('tells of a locked bucket in one paragraph: its name, and every action that it denies', () => {
  const actions = ['Acl', 'Policy', 'Tagging', 'Versioning', 'Logging', 'Encryption', 'Replication'].map(
    (what) => `s3:GetBucket${what}`,
  );
  const gaps = actions.map(
    (action): Gap => ({
      operation: action,
      actions: [action],
      account: '111122223333',
      region: 'ap-northeast-2',
      subject: 'hr-payroll',
      cause: 'access-denied',
      message: `AccessDenied: ${action}, with an explicit deny in a resource-based policy`,
    }),
  );
  const coverage: Coverage[] = [
    {
      account: '111122223333',
      region: 'global',
      service: 's3',
      status: 'denied',
      resources: 1,
      calls: {},
      gaps,
    },
  ];
  const text = terminal()(reportOf({ scan: sampleReport.scan, checks: [], findings: [], coverage }));
  expect(text.match(/access denied/g)).toHaveLength(1);
  expect(text).toContain('? s3 hr-payroll  access denied');
  for (const action of actions) expect(text).toContain(action);
});

test('says that nothing fails', () => {
  const { scan } = sampleReport;
  expect(terminal()(reportOf({ scan, checks: [], findings: [], coverage: [] }))).toContain(
    'Nothing that was checked fails.',
  );
});

test('says the same of the same report', () => {
  expect(terminal()(structuredClone(sampleReport))).toBe(terminal()(sampleReport));
});
