import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Collector } from '../../src/define/collector.ts';
import { rejudge } from '../../src/scan.ts';
import { fault } from '../../src/standin/index.ts';
import { here } from '../support/resource.ts';
import { scanned, world } from '../support/world.ts';
import { callsTo, dns, seoul, tokyo, vpcs } from './answers.ts';
import { dnsOn, notDefault, tagged } from './house.ts';

describe('an inventory', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lintel-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const assessing = {
    version: '0.0.0',
    checks: [dnsOn, notDefault],
    actions: {},
    operations: {},
    config: {},
    options: {},
    now: () => here.now,
  };
  const twoRegions = () =>
    world({ regions: { [seoul]: [vpcs('a', 'b', 'c'), dns], [tokyo]: [vpcs('quiet'), dns] } });

  test('is judged again to the same report, byte for byte', async () => {
    const save = join(folder, 'inventory.ndjson');
    const report = await scanned(twoRegions(), assessing.checks, { save });
    expect(JSON.stringify(await rejudge(assessing, save))).toBe(JSON.stringify(report));
  });

  test('says the same of a Region that turned out to be closed', async () => {
    const save = join(folder, 'inventory.ndjson');
    const aws = twoRegions();
    aws.faults.push(fault('deny-by-scp', { region: tokyo }));
    const report = await scanned(aws, assessing.checks, { save });
    expect(report.coverage.find(({ region }) => region === tokyo)).toMatchObject({ status: 'skipped' });
    expect(JSON.stringify(await rejudge(assessing, save))).toBe(JSON.stringify(report));
  });

  test('of an interrupted scan says nothing of what was not read, nor that a Region is closed', async () => {
    const save = join(folder, 'inventory.ndjson');
    const stop = new AbortController();
    const aws = twoRegions();
    aws.faults.push(({ operation, region }) => {
      if (operation !== 'DescribeVpcs' || region !== tokyo) return undefined;
      stop.abort();
      return 'deny-by-scp';
    });
    const report = await scanned(aws, assessing.checks, { save, signal: stop.signal });
    expect(report.complete).toBe(false);
    expect(report.scan.regions.map(({ status }) => status)).toEqual(['scanned', 'scanned']);
    expect(
      new Set(report.findings.flatMap((each) => (each.status === 'unknown' ? each.gap.cause : []))),
    ).toEqual(new Set(['interrupted']));
    await expect(rejudge(assessing, save)).rejects.toThrow('not finished');
    const resumed = await scanned(twoRegions(), assessing.checks, { resume: save });
    expect(resumed.complete).toBe(true);
    expect(JSON.stringify(await rejudge(assessing, save))).toBe(JSON.stringify(resumed));
  });

  test('of an interrupted scan does not take a Region for closed of which little was asked', async () => {
    const stop = new AbortController();
    const aws = twoRegions();
    aws.faults.push(({ operation, region }) => {
      if (operation !== 'DescribeVpcs' || region !== tokyo) return undefined;
      setTimeout(() => stop.abort(), 50);
      return 'deny-by-scp';
    });
    const late = tagged.subject.needs.map(({ source, details }) => {
      const requests = async () => {
        await once(stop.signal, 'abort');
        return (source as Collector).requests();
      };
      return { source: Object.assign(Object.create(source), { requests }) as Collector, details };
    });
    const checks = [notDefault, { ...tagged, subject: { ...tagged.subject, needs: late } }];
    const report = await scanned(aws, checks, { signal: stop.signal });
    expect(report.scan.regions.map(({ status }) => status)).toEqual(['scanned', 'scanned']);
    expect(report.findings.flatMap((each) => (each.status === 'unknown' ? each.gap.cause : []))).toContain(
      'denied-by-scp',
    );
  });

  test('of a broken scan is finished by reading only what is missing', async () => {
    const save = join(folder, 'inventory.ndjson');
    const report = await scanned(twoRegions(), assessing.checks, { save });
    const lines = (await readFile(save, 'utf8')).trimEnd().split('\n');
    const kept = lines.filter(
      (line) => !line.includes('"end"') && !line.includes(`"region":"${tokyo}","type"`),
    );
    await writeFile(save, `${kept.join('\n')}\n{"unit":{"account":"1`);
    await expect(rejudge(assessing, save)).rejects.toThrow('not finished');

    const aws = twoRegions();
    const resumed = await scanned(aws, assessing.checks, { resume: save });
    expect(JSON.stringify(resumed)).toBe(JSON.stringify(report));
    expect(callsTo(aws, 'DescribeVpcs').map(({ region }) => region)).toEqual([tokyo]);
    expect(JSON.stringify(await rejudge(assessing, save))).toBe(JSON.stringify(report));
  });

  test('keeps the time at which each answer arrived, however much later the scan goes on', async () => {
    const save = join(folder, 'inventory.ndjson');
    await scanned(twoRegions(), assessing.checks, { save });
    const lines = (await readFile(save, 'utf8')).trimEnd().split('\n');
    const kept = lines.filter(
      (line) => !line.includes('"end"') && !line.includes(`"region":"${tokyo}","type"`),
    );
    await writeFile(save, `${kept.join('\n')}\n`);
    const later = new Date(here.now.getTime() + 3_600_000);
    const { coverage } = await scanned(twoRegions(), assessing.checks, { resume: save, now: () => later });
    expect(coverage.find(({ region }) => region === seoul)?.readAt).toBe(here.now.toISOString());
    expect(coverage.find(({ region }) => region === tokyo)?.readAt).toBe(later.toISOString());
    expect((await rejudge(assessing, save)).coverage).toEqual(coverage);
  });

  test('does not vouch for what was collected for other checks', async () => {
    const save = join(folder, 'inventory.ndjson');
    await scanned(twoRegions(), [notDefault], { save });
    const report = await rejudge(assessing, save);
    expect(report.tally).toMatchObject({ pass: 4, unknown: 4 });
  });

  test.each([
    ['a foreign file', '{"hello": 1}\n', 'not an inventory'],
    ['not even JSON', 'hello', 'not an inventory'],
    ['an empty file', '', 'not an inventory'],
    ['a later version', '{"header":{"format":"lintel-inventory","version":2}}', 'version 2'],
  ])('refuses %s', async (_, text, message) => {
    const path = join(folder, 'file');
    await writeFile(path, text);
    await expect(rejudge(assessing, path)).rejects.toThrow(message);
  });
});
