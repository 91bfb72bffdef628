import { setMaxListeners } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { getRetryAfterHint } from '@smithy/core/retry';
import type { Absent, AwsError, CommandClass, IamAction } from '../define/call.ts';
import type { Gap } from '../model/gap.ts';
import {
  causeOf,
  isAbsent,
  isExpiry,
  isRetryable,
  isThrottle,
  isTimeout,
  type SdkError,
  sdkError,
} from './errors.ts';
import { type Halt, Health } from './health.ts';
import { messageOf } from './message.ts';
import { operationName, operationOf } from './operation.ts';
import { Pace, type Sleep } from './pace.ts';
import type { Credentials } from './session.ts';

/** An SDK client, as far as the pool knows it. */
export interface Client {
  readonly config: { readonly serviceId: string; readonly credentials?: () => Promise<Credentials> };
  send(command: object, options?: { readonly abortSignal: AbortSignal }): Promise<unknown>;
}

/** One request: whose, where, what. */
export interface Request {
  /** Asked before each attempt, for renewed credentials come with new clients. */
  readonly client: () => Client;
  readonly account: string;
  /** Where the client sends it. */
  readonly region: string;
  readonly command: CommandClass;
  readonly input: object;
  readonly iam: readonly IamAction[];
  readonly absentOn: readonly Absent[];
  readonly recover?: ((error: AwsError) => object | undefined) | undefined;
  /** Makes anew the credentials that a client had; false where they cannot be. */
  readonly refresh: (client: Client) => Promise<boolean>;
  /** Told of every request that leaves, retries included. */
  readonly sent?: (operation: string) => void;
}

export interface PoolOptions {
  /** Requests under way at once. */
  readonly concurrency: number;
  /** The share of AWS's limits to use, 0 to 1. */
  readonly share: number;
  readonly sleep?: Sleep | undefined;
  /** Stops the scan: nothing more is sent, requests under way are abandoned, and whoever waits gets a gap. */
  readonly signal?: AbortSignal | undefined;
}

export type Result<T> = { readonly value: T } | { readonly gap: Gap };

const readOnly = /^(Get|List|Describe|Head|BatchGet|BatchDescribe|Lookup|Search|Select)[A-Z]/;

/** How often a request is sent before it becomes a gap; a server that hangs is given fewer chances. */
const attempts = 10;
const timeouts = 3;
const interrupted = { cause: 'interrupted', message: 'the scan was interrupted' } as const;

/**
 * The only one who talks to AWS. It paces, limits how many requests are under way, retries, and never throws
 * for what AWS does: it answers with a value or a gap. It refuses to send what is not a read.
 */
export class Pool {
  readonly #pace: Pace;
  readonly #services = new Map<string, Health>();
  /** Not listeners of the signal, which takes thousands of them badly. */
  readonly #waiting = new Set<() => void>();
  readonly #sleep: Sleep;
  readonly #signal: AbortSignal;
  #sent = 0;

  constructor(options: PoolOptions) {
    const signal = options.signal ?? new AbortController().signal;
    // Every request listens.
    setMaxListeners(0, signal);
    this.#signal = signal;
    this.#sleep = options.sleep ?? ((milliseconds) => setTimeout(milliseconds, undefined, { signal }));
    this.#pace = new Pace(options.share, this.#sleep, options.concurrency);
    this.#signal.addEventListener('abort', () => {
      for (const health of this.#services.values()) health.stop(interrupted);
      for (const abandon of this.#waiting) abandon();
    });
  }

  /** Requests sent so far, retries included. */
  get sent(): number {
    return this.#sent;
  }

  /** The APIs that AWS throttles now. */
  get slowed(): readonly string[] {
    return this.#pace.slowed;
  }

  /** Sends a request; the output is `undefined` where AWS answers "not configured". */
  async send(request: Request): Promise<Result<unknown>> {
    const operation = operationOf(request.command);
    if (!readOnly.test(operation)) throw new Error(`${operation} is not a read: Lintel never sends it`);
    const { stopped } = this.#healthOf(request);
    if (stopped) return { gap: gapOf(request, stopped) };
    return this.#unlessInterrupted(request, this.#try(request, operation));
  }

  #healthOf({ account, region, client }: Request): Health {
    const service = `${account}|${region}|${client().config.serviceId}`;
    const health = this.#services.get(service) ?? new Health();
    this.#services.set(service, health);
    if (this.#signal.aborted) health.stop(interrupted);
    return health;
  }

  /** Does not wait for what heeds no signal, such as a provider of credentials. */
  #unlessInterrupted(request: Request, work: Promise<Result<unknown>>): Promise<Result<unknown>> {
    return new Promise((resolve, reject) => {
      const abandon = () => resolve({ gap: gapOf(request, interrupted) });
      this.#waiting.add(abandon);
      work.then(resolve, reject).finally(() => this.#waiting.delete(abandon));
    });
  }

  async #try(request: Request, operation: string): Promise<Result<unknown>> {
    const { account, region } = request;
    const health = this.#healthOf(request);
    let client = request.client();
    const place = { account, region, service: client.config.serviceId, operation };
    let timedOut = 0;
    let refreshed = false;
    for (let attempt = 1; ; attempt++) {
      if (health.stopped) return { gap: gapOf(request, health.stopped) };
      try {
        const value = await this.#pace.run(place, () => {
          client = request.client();
          return this.#once(request, client);
        });
        health.answered();
        return { value };
      } catch (thrown) {
        if (this.#signal.aborted || thrown === health.stopped) continue;
        const error = sdkError(thrown);
        const cause = causeOf(error);
        const failed = cause === 'throttled' || cause === 'unreachable';
        if (failed) health.attemptFailed(cause, performance.now());
        else health.answered();
        if (isAbsent(error, request.absentOn)) return { value: undefined };
        const recovered = request.recover?.(error);
        if (recovered) return { value: recovered };
        if (isThrottle(error)) this.#pace.throttled(place);
        if (isTimeout(error)) timedOut += 1;
        if (isExpiry(error) && !refreshed) {
          refreshed = await request.refresh(client);
          if (refreshed) continue;
        }
        const isLast = !isRetryable(error) || attempt === attempts || timedOut === timeouts;
        if (failed && isLast) health.requestFailed(cause);
        if (health.stopped) this.#pace.abandon(place, health.stopped);
        if (isLast) {
          return { gap: gapOf(request, { cause, message: await messageOf(error, client) }) };
        }
        await this.#sleep(backoff(error, attempt));
      }
    }
  }

  #once({ command: Command, input, iam, sent }: Request, client: Client): Promise<unknown> {
    this.#signal.throwIfAborted();
    this.#sent += 1;
    sent?.(operationName(iam, Command));
    return client.send(new Command(input), { abortSignal: this.#signal });
  }
}

/** Exponential with full jitter; what AWS asks for in Retry-After is the least. */
function backoff(error: SdkError, attempt: number): number {
  const [base, most] = isThrottle(error) ? [500, 20_000] : [50, 5_000];
  const jittered = Math.random() * Math.min(most, base * 2 ** attempt);
  const hint = getRetryAfterHint(error.$response);
  return Math.max(jittered, hint ? Math.min(30_000, hint.getTime() - Date.now()) : 0);
}

function gapOf({ account, region, iam, command }: Request, why: Halt): Gap {
  return { operation: operationName(iam, command), actions: iam, account, region, ...why };
}
