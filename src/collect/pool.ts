import { setTimeout } from 'node:timers/promises';
import { getRetryAfterHint } from '@smithy/core/retry';
import pLimit from 'p-limit';
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
import { operationName, operationOf } from './operation.ts';
import { Pace, type Sleep } from './pace.ts';

/** An SDK client, as far as the pool knows it. */
export interface Client {
  readonly config: { readonly serviceId: string };
  send(command: object): Promise<unknown>;
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
  /** Makes the account's credentials anew; false where they cannot be. */
  readonly refresh: () => Promise<boolean>;
  /** Told of every request that leaves, retries included. */
  readonly sent?: (operation: string) => void;
}

export interface PoolOptions {
  /** Requests under way at once. */
  readonly concurrency: number;
  /** The share of AWS's limits to use, 0 to 1. */
  readonly share: number;
  readonly sleep?: Sleep;
}

export type Result<T> = { readonly value: T } | { readonly gap: Gap };

const readOnly = /^(Get|List|Describe|Head|BatchGet|BatchDescribe|Lookup|Search|Select)[A-Z]/;

/** How often a request is sent before it becomes a gap; a server that hangs is given fewer chances. */
const attempts = 10;
const timeouts = 3;
/** So many gaps in a row, and a service is left alone in that account and Region. */
const patience = 5;

/**
 * The only one who talks to AWS. It paces, limits how many requests are under way, retries, and never throws
 * for what AWS does: it answers with a value or a gap. It refuses to send what is not a read.
 */
export class Pool {
  readonly #limit: ReturnType<typeof pLimit>;
  readonly #pace: Pace;
  readonly #failures = new Map<string, number>();
  readonly #sleep: Sleep;
  #sent = 0;

  constructor(options: PoolOptions) {
    this.#sleep = options.sleep ?? setTimeout;
    this.#limit = pLimit(options.concurrency);
    this.#pace = new Pace(options.share, this.#sleep);
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
    const service = `${request.account}|${request.region}|${request.client().config.serviceId}`;
    const failures = this.#failures.get(service) ?? 0;
    if (failures >= patience)
      return { gap: gapOf(request, 'unreachable', `left alone after ${failures} failures in a row`) };
    const result = await this.#try(request, operation);
    const failed =
      'gap' in result && (result.gap.cause === 'throttled' || result.gap.cause === 'unreachable');
    this.#failures.set(service, failed ? failures + 1 : 0);
    return result;
  }

  async #try(request: Request, operation: string): Promise<Result<unknown>> {
    const { account, region } = request;
    const service = request.client().config.serviceId;
    let timedOut = 0;
    let refreshed = false;
    for (let attempt = 1; ; attempt++) {
      await this.#pace.turn(account, region, service, operation);
      try {
        return { value: await this.#limit(() => this.#once(request)) };
      } catch (thrown) {
        const error = sdkError(thrown);
        if (isAbsent(error, request.absentOn)) return { value: undefined };
        const recovered = request.recover?.(error);
        if (recovered) return { value: recovered };
        if (isThrottle(error)) this.#pace.throttled(account, region, service, operation);
        if (isTimeout(error)) timedOut += 1;
        if (isExpiry(error) && !refreshed) {
          refreshed = await request.refresh();
          if (refreshed) continue;
        }
        if (!isRetryable(error) || attempt === attempts || timedOut === timeouts) {
          return { gap: gapOf(request, causeOf(error), messageOf(error)) };
        }
        await this.#sleep(backoff(error, attempt));
      }
    }
  }

  #once({ client, command: Command, input, iam, sent }: Request): Promise<unknown> {
    this.#sent += 1;
    sent?.(operationName(iam, Command));
    return client().send(new Command(input));
  }
}

/** Exponential with full jitter; what AWS asks for in Retry-After is the least. */
function backoff(error: SdkError, attempt: number): number {
  const [base, most] = isThrottle(error) ? [500, 20_000] : [50, 5_000];
  const jittered = Math.random() * Math.min(most, base * 2 ** attempt);
  const hint = getRetryAfterHint(error.$response);
  return Math.max(jittered, hint ? Math.min(30_000, hint.getTime() - Date.now()) : 0);
}

function gapOf({ account, region, iam, command }: Request, cause: Gap['cause'], message: string): Gap {
  return { operation: operationName(iam, command), actions: iam, account, region, cause, message };
}

/** One line, without the request ids that differ from scan to scan. */
function messageOf(error: SdkError): string {
  const message = error.message
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?Deserialization error: to see the raw response.*$/g, '')
    .replaceAll(/Encoded authorization failure message: \S+/g, '')
    .replaceAll(/\(?(request ?id|host ?id):? ?[\w/+=-]+\)?/gi, '')
    .trim();
  return [error.name, message].filter(Boolean).join(': ').slice(0, 500);
}
