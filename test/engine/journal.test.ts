import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { appendJournal, createJournal, type Header, readJournal } from '../../src/collect/journal.ts';
import type { Unit } from '../../src/model/unit.ts';
import { here } from '../support/resource.ts';

const { account, region, now } = here;
const header: Header = {
  format: 'lintel-inventory',
  version: 1,
  tool: '0.0.0',
  startedAt: now,
  account,
  partition: 'aws',
  home: 'us-east-1',
  regions: [],
};

function unit(type: Unit['type'], bytes = 0): Unit {
  const tags = { padding: 'x'.repeat(bytes) };
  const resource = { type, id: 'a', arn: `arn:${type}`, account, region, tags, data: {}, details: {} };
  return {
    account,
    region,
    type,
    details: [],
    resources: [resource],
    gaps: [],
    inherited: [],
    calls: {},
    readAt: now,
  };
}

describe('the journal', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lintel-'));
    path = join(folder, 'inventory.ndjson');
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('keeps large units apart that are finished at once', async () => {
    const journal = await createJournal(path, header);
    const types = ['a.one', 'a.two', 'a.three', 'a.four'] as const;
    await Promise.all(types.map((type) => journal.unit(unit(type, 3_000_000))));
    await journal.close();
    expect((await readJournal(path)).units.map(({ type }) => type)).toEqual(types);
  });

  test('takes the place of an older file only when there is something in it, and leaves nothing beside it', async () => {
    await writeFile(path, 'older');
    const journal = await createJournal(path, header);
    expect(await readJournal(path)).toEqual({ header, units: [], end: undefined });
    expect(await readdir(folder)).toEqual(['inventory.ndjson']);
    await journal.close();
  });

  test('is unfinished again as soon as a scan goes on in it', async () => {
    const journal = await createJournal(path, header);
    await journal.unit(unit('a.one'));
    await journal.end({ finishedAt: now, regions: [] });
    await journal.close();
    const again = await appendJournal(path);
    expect((await readJournal(path)).end).toBeDefined();
    await again.unit(unit('a.two'));
    await again.close();
    expect((await readJournal(path)).end).toBeUndefined();
  });

  test('says in words that the disk is full', async () => {
    const journal = await createJournal('/dev/full', header).catch((error: Error) => error);
    expect(journal).toMatchObject({
      name: 'UsageError',
      message: expect.stringContaining('the disk is full'),
    });
  });
});
