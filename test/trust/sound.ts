import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import { formats } from '../../reports/index.ts';
import { actions, allChecks, operations, picture } from '../../src/cli/registry.ts';
import type { Report } from '../../src/model/report.ts';
import { rejudge, type Scanning } from '../../src/scan.ts';
import { standIn, type World } from '../../src/standin/index.ts';
import { here } from '../support/resource.ts';
import { scanOverHttp } from './over-http.ts';

const schema = JSON.parse(readFileSync(new URL('../../reports/report.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ strictTypes: true }).compile(schema);

/** Scans a hostile world over HTTP and demands what holds of every scan, whatever the account. */
export async function soundScan(world: World, options: Partial<Scanning> = {}): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'lintel-hostile-'));
  try {
    const save = join(folder, 'inventory.ndjson');
    const aws = standIn({ now: () => here.now, ...world });
    const report = await scanOverHttp(aws, { save, sleep: async () => undefined, ...options });
    expect(defectsOf(report)).toEqual([]);
    for (const { load } of Object.values(formats))
      expect([...(await load())(report)].join('').length).toBeGreaterThan(500);
    const written = JSON.parse([...(await formats.json.load())(report)].join(''));
    expect(validate(written), JSON.stringify(validate.errors)).toBe(true);
    const again = await rejudge(
      {
        version: '0.0.0',
        checks: await allChecks(),
        actions,
        operations,
        picture: await picture(),
        config: {},
        options: {},
        now: () => new Date(report.scan.judgedAt),
      },
      save,
    );
    expect(JSON.parse(JSON.stringify(again.findings))).toEqual(written.findings);
    return report;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What a check or a collector broke on: each is a defect of Lintel's, whatever AWS said. */
function defectsOf({ findings, coverage }: Report): readonly string[] {
  const gaps = [
    ...coverage.flatMap((unit) => unit.gaps),
    ...findings.flatMap((finding) => (finding.status === 'unknown' ? [finding.gap] : [])),
  ];
  const broken = gaps.filter(({ cause, message }) => cause === 'check-error' || /stand-?in/i.test(message));
  return [...new Set(broken.map(({ operation, message }) => `${operation}: ${message.slice(0, 600)}`))];
}
