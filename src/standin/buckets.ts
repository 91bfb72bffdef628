import type { Call } from './call.ts';
import type { Fault } from './fault.ts';

/** A token bucket that AWS keeps for each account and Region. */
export interface Limit {
  readonly service: string;
  /** The operations that draw on it together; each on one of its own where it says `each`. */
  readonly operations: RegExp;
  readonly each?: true;
  /** Requests a second. */
  readonly rate: number;
  readonly burst: number;
}

/** What one bucket saw. */
export interface Bucket {
  /** `ec2 DescribeVpcs in ap-northeast-2 of 111122223333`. */
  readonly name: string;
  readonly limit: Limit;
  /** When each request came, in milliseconds, those that were throttled too. */
  readonly arrivals: number[];
  throttled: number;
}

/** Keeps token buckets: throttles whoever draws on an empty one, and counts what each saw. */
export interface Buckets {
  readonly fault: Fault;
  readonly seen: ReadonlyMap<string, Bucket>;
}

/**
 * Buckets by a table; a request draws on every limit that it matches. `others` is the share of each rate (0 to 1)
 * that somebody else uses meanwhile. The clock is in milliseconds.
 * @internal Only the tests and the bench keep buckets.
 */
export function buckets(
  limits: readonly Limit[],
  {
    others = 0,
    clock = () => performance.now(),
  }: { readonly others?: number; readonly clock?: () => number } = {},
): Buckets {
  const seen = new Map<string, Bucket & { tokens: number; filled: number }>();

  function bucketOf(limit: Limit, { account, region, service, operation }: Call, now: number) {
    const what = limit.each ? operation : limit.operations.source;
    const name = `${service} ${what} in ${region} of ${account}`;
    const known = seen.get(name);
    if (known) return known;
    const tokens = limit.burst * (1 - others);
    const bucket = { name, limit, arrivals: [], throttled: 0, tokens, filled: now };
    seen.set(name, bucket);
    return bucket;
  }

  const fault: Fault = (call) => {
    const now = clock();
    const drawn = limits
      .filter(({ service, operations }) => service === call.service && operations.test(call.operation))
      .map((limit) => bucketOf(limit, call, now));
    for (const bucket of drawn) {
      const { rate, burst } = bucket.limit;
      bucket.arrivals.push(now);
      bucket.tokens = Math.min(burst, bucket.tokens + ((now - bucket.filled) / 1000) * rate * (1 - others));
      bucket.filled = now;
    }
    const empty = drawn.filter(({ tokens }) => tokens < 1);
    for (const bucket of empty) bucket.throttled += 1;
    if (empty.length > 0) return 'throttle';
    for (const bucket of drawn) bucket.tokens -= 1;
    return undefined;
  };

  return { fault, seen };
}
