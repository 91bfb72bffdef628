import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { lintel } from '../support/command-line.ts';

// Nothing may be read but what the test wrote: no credentials, no configuration of the machine's owner.
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lintel-'));
  vi.stubEnv('AWS_CONFIG_FILE', join(folder, 'none'));
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', join(folder, 'none'));
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
  for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_PROFILE', 'AWS_REGION'])
    vi.stubEnv(name, undefined);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const otherAccounts = JSON.stringify({
  format: 'lintel-report',
  version: 1,
  tool: { version: '0.1.0' },
  scan: { startedAt: '2026-11-14T09:00:00.000Z', accounts: [{ id: '999988887777' }], regions: [] },
  checks: [],
  findings: [],
});

describe('bad input is one clear line and exit 2', () => {
  test.each([
    ['an unknown command', ['scam'], /unknown command 'scam'[\s\S]*scan/],
    ['an unknown option', ['scan', '--region', 'x'], /unknown option '--region'[\s\S]*--regions/],
    [
      'an unknown check',
      ['scan', '--demo', '--checks', 'rds/custom-automation-activ'],
      /Did you mean 'rds\/custom-automation-active'/,
    ],
    ['a glob that matches nothing', ['scan', '--demo', '--checks', 'rsd/*'], /Unknown check 'rsd\/\*'/],
    [
      'an unknown service',
      ['scan', '--demo', '--services', 'rdss'],
      /Unknown service 'rdss'. Did you mean 'rds'/,
    ],
    [
      'an unknown pillar',
      ['scan', '--demo', '--pillar', 'sturdiness'],
      /Unknown pillar 'sturdiness'. There are reliability/,
    ],
    ['an unknown severity', ['scan', '--demo', '--severity', 'severe'], /Allowed choices are critical/],
    ['an unknown threshold', ['scan', '--demo', '--fail-on', 'severe'], /Allowed choices are critical/],
    ['an empty entry', ['scan', '--demo', '--regions', 'a,,b'], /An entry is empty/],
    ['a share that is none', ['scan', '--demo', '--rate', '2'], /share of the limits/],
    [
      'filters that exclude each other',
      ['scan', '--demo', '--services', 'rds', '--checks', 's3/*'],
      /No check is left|Unknown check/,
    ],
    ['an unknown format', ['scan', '--demo', '--format', 'htm'], /Unknown format 'htm'. Did you mean 'html'/],
    [
      'two reports in one file',
      ['scan', '--demo', '--format', 'html,json', '--output', 'x.json'],
      /holds one report/,
    ],
    [
      'an unknown Region',
      ['scan', '--demo', '--regions', 'ap-northeast-9', '--output', '-', '--format', 'json'],
      /Unknown Region 'ap-northeast-9'. Did you mean 'ap-northeast-/,
    ],
    ['an endpoint that is no URL', ['scan', '--endpoint-url', 'localhost'], /is not a URL/],
    ['an external id without a role', ['scan', '--external-id', 'x'], /goes with --role-arn/],
    ['no credentials', ['scan'], /No AWS credentials[\s\S]*aws sso login/],
    ['a profile that does not exist', ['scan', '--profile', 'nobody'], /Unknown profile 'nobody'/],
    [
      'a configuration that is missing',
      ['scan', '--demo', '--config', 'missing.json'],
      /missing\.json cannot be read/,
    ],
    [
      'an earlier report that is missing',
      ['scan', '--demo', '--compare', 'missing.json'],
      /earlier report missing\.json cannot be read/,
    ],
    ['an inventory that is missing', ['judge', 'missing.ndjson'], /missing\.ndjson cannot be read/],
    [
      'an unknown check to explain',
      ['explain', 'rds/custom-automation'],
      /Did you mean 'rds\/custom-automation-active'/,
    ],
  ])('%s', async (_, args, message) => {
    const output = args.includes('--output') || args[0] !== 'scan' ? [] : ['--output', folder];
    const { code, err } = await lintel(...args, ...output);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
    expect(code).toBe(2);
  });

  test('a configuration that is broken or says what Lintel does not know', async () => {
    const config = join(folder, 'config.json');
    await writeFile(config, '{ "failOn": }');
    expect(await lintel('scan', '--demo', '--config', config)).toMatchObject({
      code: 2,
      err: expect.stringContaining('config.json:1'),
    });
    await writeFile(config, '{ "failon": "high" }');
    expect(await lintel('scan', '--demo', '--config', config)).toMatchObject({
      code: 2,
      err: expect.stringContaining('failon'),
    });
  });

  test('a report that cannot be written, before anything is scanned', async () => {
    const file = join(folder, 'file');
    await writeFile(file, 'kept');
    const { code, err } = await lintel('scan', '--demo', '--output', join(file, 'report.json'));
    expect(err).toContain('cannot be written');
    expect(code).toBe(2);
    expect(await readFile(file, 'utf8')).toBe('kept');
    await mkdir(join(folder, 'report.json'));
    expect(await lintel('scan', '--demo', '--output', join(folder, 'report.json'))).toMatchObject({
      code: 2,
    });
  });

  test.each([
    ['not JSON', '<!doctype html>', /is not JSON/],
    ['no report', '{ "format": "sarif" }', /is not a JSON report of Lintel/],
    ['a newer one', '{ "format": "lintel-report", "version": 2 }', /written by a newer Lintel/],
    ['of other accounts', otherAccounts, /is of other accounts \(999988887777\) than this scan/],
  ])('an earlier report that is %s, before anything is scanned or overwritten', async (_, text, message) => {
    const path = join(folder, 'lintel-report.json');
    await writeFile(path, text);
    const inventory = join(folder, 'account.ndjson');
    const { code, err } = await lintel(
      ...['scan', '--demo', '--compare', path, '--output', folder, '--save-inventory', inventory],
    );
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
    expect(code).toBe(2);
    expect(await readFile(path, 'utf8')).toBe(text);
    await expect(readFile(inventory)).rejects.toThrow('ENOENT');
  });

  test('an inventory that is none, or was cut short', async () => {
    const path = join(folder, 'inventory.ndjson');
    await writeFile(path, 'hello\n');
    expect(await lintel('judge', path)).toMatchObject({
      code: 2,
      err: expect.stringContaining('not an inventory'),
    });
  });

  test('--debug shows where an error comes from', async () => {
    const { err } = await lintel('judge', 'missing.ndjson', '--debug');
    expect(err).toMatch(/\n\s+at /);
  });
});
