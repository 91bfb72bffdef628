import { NodeHttpHandler } from '@smithy/node-http-handler';
import pLimit from 'p-limit';
import { allChecks } from '../src/cli/registry.ts';
import type { Call } from '../src/define/call.ts';
import { planOf } from '../src/plan.ts';
import { regions } from './account.ts';

// The first list of each type, in so many Regions, sent by the SDK's bare clients as fast as they go: what no program
// that calls AWS through the SDK in one process can be much faster than, whatever the buckets allow.
// `tsx bench/sdk-alone.ts <endpoint> <Regions>`; the server says how long it took.
const [endpoint = '', count = '1'] = process.argv.slice(2);
const { readings } = planOf(await allChecks());
const lists = await Promise.all(
  readings
    .filter(({ collector }) => !collector.per)
    .map(async ({ collector }) => ({ collector, list: (await collector.requests()).list })),
);
const requestHandler = new NodeHttpHandler({ httpAgent: { maxSockets: 100, keepAlive: true } });
const settings = {
  // S3 Control puts the account before the host, which an address does not bear.
  endpoint: endpoint.replace('127.0.0.1', 'localhost'),
  requestHandler,
  maxAttempts: 1,
  credentials: { accessKeyId: 'AKIDBENCH', secretAccessKey: 'x' },
};
const at = { account: '111122223333', partition: 'aws', now: new Date() };
const sent = regions.slice(0, Number(count)).flatMap((region) => {
  const clients = new Map<unknown, { send(command: object): Promise<unknown> }>();
  return lists.flatMap(({ collector, list }) => {
    if ('known' in list || (collector.scope === 'global' && region !== 'us-east-1')) return [];
    const call: Call = list;
    const client = clients.get(call.client) ?? new call.client({ ...settings, region });
    clients.set(call.client, client);
    return [() => client.send(new call.command(call.input(undefined, { ...at, region })))];
  });
});
// What is not configured answers with an error, which takes as long.
await pLimit(100).map(sent, (send) => send().catch(String));
