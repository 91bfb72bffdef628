import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  checkIds,
  importModule,
  loadChecks,
  resourceModules,
  root,
  services,
} from '../scripts/check-files.ts';
import { operationOf } from '../src/collect/operation.ts';
import type { Collector } from '../src/define/collector.ts';
import type { Source } from '../src/define/selection.ts';

const ids = checkIds();
const checks = await loadChecks();
const sources = await loadSources();
const collectors = sources.filter(({ source }) => source.kind === 'collector') as readonly Found<Collector>[];
const sdks = services().filter((service) => existsSync(join(root, `checks/${service}/sdk.ts`)));

const sentence = /^[\p{Lu}\d‘“`].*[.)]$/su;
const readOnly = /^(BatchGet|Describe|Get|Head|List)[A-Z]/;

describe.each(checks.map((check, index) => ({ id: ids[index] ?? '', check })))('$id', ({ id, check }) => {
  test('is named by its path, and has a test', () => {
    expect(check.id).toBe(id);
    expect(existsSync(join(root, `test/checks/${id}.test.ts`))).toBe(true);
  });

  test('its title states the good condition', () => {
    expect(check.title).toMatch(/^[\p{Lu}\d].*[^.…]$/u);
    expect(check.title).not.toMatch(/^(Avoid|Check|Ensure|Make sure|Use|Verify)\b/);
    expect(checks.filter(({ title }) => title === check.title)).toEqual([check]);
  });

  test('why and fix are sentences', () => {
    for (const text of [check.why, check.fix.summary, check.fix.cost, check.fix.risk])
      expect(text).toMatch(sentence);
  });

  test('the commands of the fix are the AWS CLI’s, about the resource', () => {
    const { cli, cloudformation, terraform } = check.fix;
    if (cli !== undefined) expect(cli).toMatch(/^(#.*\n)*aws /);
    const texts = [cli, cloudformation, terraform].filter((text) => text !== undefined).join('\n');
    const placeholders = [...texts.matchAll(/(?<!\$)\{(\w+)\}/g)].map(([, name]) => name);
    const known = ['id', 'arn', 'account', 'region', 'partition'];
    expect(placeholders.filter((name = '') => !known.includes(name))).toEqual([]);
  });

  test('what it refers to exists', () => {
    const [first = ''] = check.refs;
    expect(first).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/[^…\s]+$/);
    for (const note of check.notes) expect(note).toMatch(/^00[0-4] \S/);
    for (const practice of check.wellArchitected)
      expect(practice).toMatch(/^(COST|OPS|PERF|REL|SEC|SUS)\d\d(-BP\d\d)?$/);
    const text = readFileSync(join(root, `checks/${id}.ts`), 'utf8');
    const named = [...text.matchAll(/\(([a-z0-9]+\/[a-z0-9]+(?:-[a-z0-9]+)+)\)/g)].map(([, other]) => other);
    expect(named.filter((other = '') => !ids.includes(other))).toEqual([]);
  });

  test('its options have names that a configuration can hold', () => {
    for (const name of Object.keys(check.options)) expect(name).toMatch(/^[a-z][A-Za-z]+$/);
  });
});

describe.each(sources)('$path', ({ path, source }) => {
  test('its type is its path', () => {
    expect(source.type).toBe(path.replace('/resources/', '.'));
    expect(sources.filter((other) => other.source.type === source.type)).toHaveLength(1);
  });
});

describe.each(collectors)('$path', ({ source }) => {
  test('only reads', async () => {
    for (const call of await callsOf(source)) {
      expect(operationOf(call.command)).toMatch(readOnly);
      expect(call.iam.length).toBeGreaterThan(0);
      for (const action of call.iam)
        expect(action).toMatch(
          /^([a-z0-9-]+:(BatchGet|Describe|Get|Head|List)[A-Za-z0-9]+|apigateway:GET|budgets:ViewBudget)$/,
        );
    }
  });

  test('says which metrics it asks for, and only then', async () => {
    const isCharged = (await callsOf(source)).some(({ iam }) => iam.includes('cloudwatch:GetMetricData'));
    expect(source.metrics !== undefined).toBe(isCharged);
  });

  test('keeps no field twice', () => {
    expect(new Set(source.keep).size).toBe(source.keep.length);
  });
});

describe.each(sdks)('checks/%s/sdk.ts', (service) => {
  test('names the client, and only commands that read and that a collector sends', async () => {
    const sent = (await Promise.all(collectors.map(({ source }) => callsOf(source)))).flat();
    const exports = Object.entries(await importModule(`${service}/sdk`));
    expect(exports.map(([name]) => name)).toContain('Client');
    for (const [name, command] of exports.filter(([name]) => !name.endsWith('Client'))) {
      expect(name).toMatch(/^(BatchGet|Describe|Get|Head|List)\w+Command$/);
      expect(
        sent.some((call) => call.command === command),
        `no collector sends ${name}`,
      ).toBe(true);
    }
  });
});

interface Found<S extends Source = Source> {
  readonly path: string;
  readonly source: S;
}

async function loadSources(): Promise<readonly Found[]> {
  const found = await Promise.all(
    resourceModules().map(async (path) => {
      const exports: readonly unknown[] = Object.values(await importModule(path));
      return exports.filter(isSource).map((source) => ({ path, source }));
    }),
  );
  return found.flat();
}

function isSource(value: unknown): value is Source {
  return typeof value === 'object' && value !== null && 'kind' in value && 'needs' in value;
}

async function callsOf(collector: Collector) {
  const { list, details } = await collector.requests();
  return 'known' in list ? Object.values(details) : [list, ...Object.values(details)];
}
