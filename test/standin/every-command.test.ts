import { readdirSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { NormalizedSchema } from '@smithy/core/schema';
import { expect, test } from 'vitest';
import { answer, type CommandClass, standIn } from '../../src/standin/index.ts';
import { operationOf } from '../../src/standin/operation.ts';
import { configOf, inProcess } from './doors.ts';
import { sampleOf } from './sample.ts';

type AnyCommand = CommandClass<object, object>;
type AnyClient = new (config: object) => { send(command: object): Promise<object>; destroy(): void };

const clients = readdirSync('node_modules/@aws-sdk').filter((name) => name.startsWith('client-'));

/** What the SDK itself makes different on the way. */
const ALTERED_OUTPUTS = ['s3#HeadObject']; // ExpiresString repeats Expires
const ALTERED_INPUTS = ['s3#GetObjectAttributes', 's3#HeadObject', 's3#ListParts']; // SSECustomerKey is hashed

test('every reading command of the installed clients arrives, and its answer comes back, field by field', async () => {
  const tally = { commands: 0, alteredOutputs: [] as string[], alteredInputs: [] as string[] };
  for (const name of clients) await tryClient(await import(`@aws-sdk/${name}`), tally);

  expect(tally.alteredOutputs).toEqual(ALTERED_OUTPUTS);
  expect(tally.alteredInputs).toEqual(ALTERED_INPUTS);
  expect(tally.commands, 'an update may add commands; fewer would be a loss').toBeGreaterThanOrEqual(1238);
}, 60_000);

async function tryClient(
  sdk: Readonly<Record<string, unknown>>,
  tally: { commands: number; alteredOutputs: string[]; alteredInputs: string[] },
): Promise<void> {
  const commands = readingCommandsOf(sdk);
  let output = {};
  const world = standIn({
    accounts: { '111122223333': { global: commands.map((command) => answer(command, () => output)) } },
  });
  const client = new (clientOf(sdk))(configOf(inProcess(world)));
  for (const command of commands) {
    const { service, name, schema } = operationOf(command);
    output = sampleOf(schema.output);
    const input = sampleOf(schema.input);
    const received = await client
      .send(new command(structuredClone(input) as never))
      .catch((error: unknown) => ({ error }));
    const { $metadata, ...rest } = received as { $metadata?: unknown };
    tally.commands += 1;
    if (!isDeepStrictEqual(rest, output)) tally.alteredOutputs.push(`${service}#${name}`);
    if (!isDeepStrictEqual(world.calls.at(-1)?.input, input)) tally.alteredInputs.push(`${service}#${name}`);
  }
  client.destroy();
}

function clientOf(sdk: Readonly<Record<string, unknown>>): AnyClient {
  const [found] = Object.entries(sdk).filter(([name]) => /^[A-Z]\w+Client$/.test(name));
  return found?.[1] as AnyClient;
}

/** The commands that only read, but for those that answer with a file or a stream. */
function readingCommandsOf(sdk: Readonly<Record<string, unknown>>): AnyCommand[] {
  const names = Object.keys(sdk).filter((name) => /^(BatchGet|Get|List|Describe|Head)\w*Command$/.test(name));
  return names.map((name) => sdk[name] as AnyCommand).filter((command) => !answersBytes(command));
}

function answersBytes(command: AnyCommand): boolean {
  const members = Object.values(NormalizedSchema.of(operationOf(command).schema.output).getMemberSchemas());
  return members.some(
    (member) => member.isStreaming() || (member.isBlobSchema() && member.getMergedTraits().httpPayload),
  );
}
