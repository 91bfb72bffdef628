import { setTimeout as sleep } from 'node:timers/promises';
import { AwsError } from './aws-error.ts';
import type { Call } from './call.ts';
import type { Fault, Trouble } from './fault.ts';
import { isPageTrouble, type PageTrouble } from './pages.ts';
import type { Asked } from './protocol/asked.ts';
import { decode, encode } from './protocol/codec.ts';
import { encodeError } from './protocol/error.ts';
import { errorOf, isRefusal, throttledFor } from './refusal.ts';
import { routerOf } from './route.ts';
import { strayMember } from './stray-member.ts';
import type { WireReply, WireRequest } from './wire.ts';
import { accountsOf, answersOf, operationsOf, type World } from './world.ts';

/** A fake AWS: hand it to `requestHandlerFor` or to `serve`. */
export interface StandIn {
  /** Every request so far, retries included. */
  readonly calls: readonly Call[];
  /** What goes wrong; may be changed at any time. */
  readonly faults: Fault[];
  respond(request: WireRequest): Promise<WireReply>;
}

/** Builds a fake AWS from the answers of its accounts. */
export function standIn(world: World): StandIn {
  const { otherwise, now = () => new Date() } = world;
  const route = routerOf(operationsOf(world));
  const accountOf = accountsOf(world);
  const answerTo = answersOf(world);
  const calls: Call[] = [];
  const faults = [...(world.faults ?? [])];
  let requests = 0;

  async function respond(request: WireRequest): Promise<WireReply> {
    requests += 1;
    const requestId = `stand-in-${requests}`;
    const asked = route(request);
    const reply = await answered(asked, requestId).catch((error: unknown) =>
      encodeError(asAwsError(error), asked, requestId),
    );
    const headers = { ...reply.headers, 'x-amzn-requestid': requestId, 'x-amz-request-id': requestId };
    // https://www.rfc-editor.org/rfc/rfc9110#name-head
    return { ...reply, headers, ...(request.method === 'HEAD' && { body: new Uint8Array() }) };
  }

  async function answered(asked: Asked, requestId: string): Promise<WireReply> {
    const call = await callOf(asked);
    calls.push(call);
    const trouble = await troubleFor(call);
    if (trouble instanceof AwsError) throw trouble;
    if (isRefusal(trouble)) throw errorOf(trouble, asked.protocol, call);
    if (typeof trouble === 'object') throw throttledFor(trouble.retryAfter, asked.protocol, call);
    if (trouble === 'reset' || trouble === 'hang') return { ...NEVER_ARRIVES, broken: trouble };
    const pageTrouble = isPageTrouble(trouble) ? trouble : undefined;
    const reply = await encode(asked, await outputFor(call, asked, pageTrouble), requestId);
    if (trouble === 'malformed-body') return { ...reply, body: Buffer.from('<html><p>{"Bad') };
    return trouble === 'half-body' ? { ...reply, broken: trouble } : reply;
  }

  async function callOf(asked: Asked): Promise<Call> {
    const { accessKeyId, region } = asked.caller;
    const { service, name } = asked.operation;
    return { account: accountOf(accessKeyId), region, service, operation: name, input: await decode(asked) };
  }

  async function troubleFor(call: Call): Promise<Exclude<Trouble, { latency: number }> | undefined> {
    for (const fault of faults) {
      const trouble = fault(call);
      if (typeof trouble === 'object' && 'latency' in trouble) await sleep(trouble.latency);
      else if (trouble) return trouble;
    }
    return undefined;
  }

  async function outputFor(call: Call, { operation }: Asked, trouble?: PageTrouble): Promise<object> {
    const { account, region, service } = call;
    const at = { account, region, now: now() };
    const output = (await answerTo(call)?.reply(call.input, at, trouble)) ?? otherwise?.(call, at);
    const question = `${service}:${call.operation} in ${region} of account ${account}`;
    if (!output) throw new AwsError('StandInHasNoAnswer', `the stand-in has no answer to ${question}`);
    const stray = strayMember(operation.schema.output, output);
    if (stray)
      throw new AwsError('StandInFailed', `the answer to ${question} has ${stray}, the schema has not`);
    return output;
  }

  return { calls, faults, respond };
}

const NEVER_ARRIVES: WireReply = { status: 200, headers: {}, body: new Uint8Array() };

/** A mistake in an answer reaches the caller too, as an error that no client retries. */
function asAwsError(error: unknown): AwsError {
  if (error instanceof AwsError) return error;
  return new AwsError(
    'StandInFailed',
    error instanceof Error ? (error.stack ?? error.message) : String(error),
  );
}
