import { readdirSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { type Client, Pool, type Request } from '../../src/collect/pool.ts';
import { type AnyCommandClass, operationOf } from '../../src/standin/operation.ts';
import { here } from '../support/resource.ts';

// Every command of every installed client that is not named as a read is given to the pool: none may be sent.

const clients = readdirSync('node_modules/@aws-sdk').filter((name) => name.startsWith('client-'));
const told = { clients: 0, reads: 0, writes: 0, sent: 0 };

afterAll(() => console.table([told]));

/** Written apart from the pool's own rule: what IAM calls reading and listing. */
const reads = /^(BatchDescribe|BatchGet|Describe|Get|Head|List|Lookup|Search|Select)(?=[A-Z])/;

async function refusalOf(command: AnyCommandClass): Promise<string | undefined> {
  const client: Client = {
    config: { serviceId: 'anything' },
    send: async () => {
      told.sent += 1;
      return {};
    },
  };
  const request: Request = {
    client: () => client,
    account: here.account,
    region: here.region,
    command: command as never,
    input: {},
    iam: ['any:Thing'],
    absentOn: [],
    refresh: async () => false,
  };
  const pool = new Pool({ concurrency: 1, share: 1, sleep: async () => undefined });
  return pool.send(request).then(
    () => undefined,
    (error: Error) => error.message,
  );
}

test.each(clients)('of %s nothing but reads is sent', async (name) => {
  const sdk: Readonly<Record<string, unknown>> = await import(`@aws-sdk/${name}`);
  const commands = Object.entries(sdk)
    .filter(([each, value]) => /^[A-Z]\w+Command$/.test(each) && typeof value === 'function')
    .map(([, value]) => value as AnyCommandClass)
    .filter((command) => reads.test(operationOf(command).name) === false);
  told.clients += 1;
  told.writes += commands.length;
  expect(commands.length).toBeGreaterThan(0);
  for (const command of commands) {
    const { name: operation } = operationOf(command);
    expect(await refusalOf(command), operation).toBe(`${operation} is not a read: Lintel never sends it`);
  }
  expect(told.sent).toBe(0);
});

test('what writes to AWS is among what was tried', async () => {
  const verbs = new Set<string>();
  for (const name of clients) {
    const sdk: Readonly<Record<string, unknown>> = await import(`@aws-sdk/${name}`);
    for (const each of Object.keys(sdk).filter((key) => /^[A-Z]\w+Command$/.test(key))) {
      if (reads.test(each)) told.reads += 1;
      else verbs.add(each.replace(/^([A-Z][a-z]+).*/, '$1'));
    }
  }
  for (const verb of ['Put', 'Create', 'Delete', 'Update', 'Modify', 'Terminate', 'Reboot', 'Attach', 'Run'])
    expect(verbs, verb).toContain(verb);
});
