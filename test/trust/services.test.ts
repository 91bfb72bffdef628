import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actions } from '../../src/cli/registry.ts';
import { type Built, build, start } from './built.ts';

// What is shipped is cut into pieces that load each other: whichever comes first, the others must be there in time.

let built: Built;
beforeAll(async () => {
  built = await build();
});
afterAll(() => rm(built.folder, { recursive: true }));

const checkIds = Object.keys(actions);
const services = [...new Set(checkIds.map((id) => id.split('/')[0] ?? ''))];

test.each(services)('the checks of %s load without the others', async (service) => {
  const { ended } = start(process.execPath, [built.main, 'plan', '--services', service, '--format', 'json']);
  const { code, out, err } = await ended;
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(JSON.parse(out).checks).toBe(checkIds.filter((id) => id.startsWith(`${service}/`)).length);
});
