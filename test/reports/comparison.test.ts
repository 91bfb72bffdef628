import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { pack } from '../../reports/html/pack.ts';
import { Data } from '../../reports/html/page/data.ts';
import { facetsOf } from '../../reports/html/page/facets.ts';
import { filter } from '../../reports/html/page/filter.ts';
import { json } from '../../reports/json.ts';
import { columnsOf } from '../../reports/terminal/text.ts';
import { terminal } from '../../reports/terminal.ts';
import type { Report } from '../../src/model/report.ts';
import { comparedReport } from './compared.ts';
import { sampleReport } from './sample.ts';

const textOf = (report: Report) => [...json(report)].join('');

const schema = JSON.parse(readFileSync(new URL('../../reports/report.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ allErrors: true, strictTypes: true }).compile(schema);
const since = comparedReport.comparison ?? expect.fail();

describe('the JSON report', () => {
  const read = () => JSON.parse(textOf(comparedReport));

  test('holds the comparison, and keeps to its schema', () => {
    expect(read().comparison).toEqual(since);
    expect(validate(read()), JSON.stringify(validate.errors)).toBe(true);
  });

  const [gone, ...others] = since.resolved;
  const pass = comparedReport.findings.find(({ status }) => status === 'pass');

  test.each<[string, object]>([
    ['a key that it does not know', { comparison: { ...since, surprise: 1 } }],
    [
      'another way to be resolved',
      { comparison: { ...since, resolved: [{ ...gone, how: 'luck' }, ...others] } },
    ],
    [
      'a resolved one without its resource',
      { comparison: { ...since, resolved: [{ ...gone, resource: 1 }] } },
    ],
    ['another change', { findings: [{ ...comparedReport.findings[0], change: 'better' }] }],
    ['a changed pass', { findings: [{ ...pass, change: 'new' }] }],
  ])('the schema refuses %s', (_, damage) => {
    expect(validate({ ...read(), ...damage })).toBe(false);
  });

  test('the schema admits a single finding', () => {
    expect(validate({ ...read(), findings: [pass] })).toBe(true);
  });
});

describe('the summary', () => {
  test('says what became of the fails since', () => {
    expect(terminal({ width: 140 })(comparedReport)).toContain(
      'Since 2026-11-14 (Lintel 0.0.9): 2 new, 1 worse, 1 no longer suppressed, 2 resolved, 1 not comparable, 3 lost from sight\n',
    );
  });

  test('does not say what did not happen', () => {
    const comparison = {
      ...since,
      earlier: { ...since.earlier, version: sampleReport.tool.version },
      ...{ new: 0, worse: 0, unsuppressed: 0, notCompared: 0, lostFromSight: 0 },
      resolved: [],
    };
    expect(terminal()({ ...sampleReport, comparison })).toContain('Since 2026-11-14: 0 new, 0 resolved\n');
  });

  test('marks what is new, and puts it where the list is not cut', () => {
    const multiAz = sampleReport.findings.filter(
      ({ check, status, suppressed }) =>
        check === 'rds/instance-multi-az' && status === 'fail' && !suppressed,
    );
    expect(multiAz.slice(0, 5).map(({ resource }) => resource.id)).not.toContain('shop-search');
    const lines = terminal({ width: 140 })(comparedReport).split('\n');
    expect(lines.find((line) => line.includes('shop-search'))).toContain('[new] The only copy runs in');
    expect(lines.find((line) => line.includes('partners'))).toContain('[worse] Listens on');
    expect(lines.filter((line) => line.includes('[')).length).toBe(5);
  });

  test.each([60, 100])('keeps to %i columns', (width) => {
    const longest = Math.max(...terminal({ width })(comparedReport).split('\n').map(columnsOf));
    expect(longest).toBeLessThanOrEqual(width);
  });
});

describe('the page', () => {
  const data = new Data(JSON.parse(JSON.stringify(pack(comparedReport))));

  test('finds how each fail stands to the earlier report', () => {
    const changes = comparedReport.findings.map((_, row) => data.finding(row).change);
    expect(changes).toEqual(comparedReport.findings.map(({ change }) => change));
  });

  test('filters by it', () => {
    const { rows } = filter(facetsOf(data), { change: ['new'] }, data.order);
    expect([...rows].map((row) => data.finding(row).resource.id)).toEqual([
      'shop-search',
      'subnet-0a1b2c3d4e5f60001',
    ]);
  });

  test('carries nothing of it where nothing was compared', () => {
    const packed = pack(sampleReport);
    expect(packed).not.toHaveProperty('comparison');
    expect(packed.findings).not.toHaveProperty('change');
    expect(facetsOf(new Data(packed)).change.values).toEqual(['']);
  });
});
