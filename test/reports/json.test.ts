import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { json } from '../../reports/json.ts';
import type { Report } from '../../src/model/report.ts';
import { largeReport } from './large.ts';
import { sampleReport } from './sample.ts';

const textOf = (report: Report) => [...json(report)].join('');

const schema = JSON.parse(readFileSync(new URL('../../reports/report.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ allErrors: true, strictTypes: true }).compile(schema);

/** Objects whose keys are the users' or AWS's own. */
const open = /\/(tags|evidence|options|calls|operations)(\/|$)/;

function* objectsIn(value: unknown, path = ''): Generator<[path: string, object: Record<string, unknown>]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [path, value as Record<string, unknown>];
  for (const [key, inner] of Object.entries(value)) yield* objectsIn(inner, `${path}/${key}`);
}

test('is the report, and keeps to its schema', () => {
  const read = JSON.parse(textOf(sampleReport));
  expect(read).toEqual(JSON.parse(JSON.stringify(sampleReport)));
  expect(validate(read), JSON.stringify(validate.errors)).toBe(true);
});

test('a large report keeps to the schema too', () => {
  expect(validate(JSON.parse(textOf(largeReport(300))))).toBe(true);
});

test('the schema admits no key that it does not know', () => {
  const read = JSON.parse(textOf(sampleReport));
  for (const [path, object] of objectsIn(read)) {
    if (open.test(path)) continue;
    object.surprise = true;
    expect(validate(read), path).toBe(false);
    delete object.surprise;
  }
});

test.each([
  ['a fail without evidence', { status: 'fail', reason: 'why' }],
  ['an unknown without a gap', { status: 'unknown', reason: 'why' }],
  ['a suppressed pass', { status: 'pass', suppressed: { reason: 'why not' } }],
  ['a verdict of no known status', { status: 'suppressed' }],
])('the schema refuses %s', (_, words) => {
  const [finding] = sampleReport.findings;
  const { check, severity, environment, resource } = finding ?? {};
  const findings = [{ check, severity, environment, resource, ...words }];
  expect(validate({ ...sampleReport, findings })).toBe(false);
});

test('puts each finding on a line of its own', () => {
  const lines = textOf(sampleReport).split('\n');
  const findings = lines.filter((line) => line.startsWith('    {"check":') && line.includes('"status":'));
  expect(findings).toHaveLength(sampleReport.findings.length);
});

test('says the same of the same report', () => {
  expect(textOf(structuredClone(sampleReport))).toBe(textOf(sampleReport));
});
