import { shop } from '../src/cli/demo/shop.ts';
import { buckets, fault, serve, standIn, type World } from '../src/standin/index.ts';
import { documented } from '../test/support/aws-limits.ts';
import { accountOf, empty, large, spread } from './account.ts';

/** What a server saw of one scan. */
export interface Seen {
  /** Requests by `region service operation`, in the wire's names. */
  readonly calls: Readonly<Record<string, number>>;
  readonly throttled: number;
  /** From the first request to the last, in seconds. */
  readonly seconds: number;
}

// A process of its own, so that its CPU and memory are not the scanner's: serves an account over HTTP with 50 ms of
// latency and the documented buckets; tells its parent, when asked, what it saw, and forgets it.
const latency = 50;
const [name = 'small', ...numbers] = process.argv.slice(2);
const [first = 0, second = 0] = numbers.map(Number);

const worlds: Readonly<Record<string, () => World>> = {
  small: () => shop,
  large: () => accountOf(large),
  empty: () => accountOf(empty(first)),
  spread: () => accountOf(spread(first, second)),
};

const world = worlds[name]?.();
if (!world) throw new Error(`there is no account '${name}'`);
let limits = buckets(documented);
let seen: { readonly call: string; readonly time: number }[] = [];
const aws = standIn({
  ...world,
  faults: [
    ({ region, service, operation }) => {
      seen.push({ call: `${region} ${service} ${operation}`, time: performance.now() });
      return undefined;
    },
    (call) => limits.fault(call),
    fault({ latency }),
    ...(world.faults ?? []),
  ],
});
const served = await serve(aws);

process.on('message', () => {
  const calls: Record<string, number> = {};
  for (const { call } of seen) calls[call] = (calls[call] ?? 0) + 1;
  const throttled = [...limits.seen.values()].reduce((sum, bucket) => sum + bucket.throttled, 0);
  const seconds = ((seen.at(-1)?.time ?? 0) - (seen[0]?.time ?? 0)) / 1000;
  process.send?.({ calls, throttled, seconds } satisfies Seen);
  limits = buckets(documented);
  seen = [];
});
process.on('disconnect', () => process.exit());
process.send?.(served.url);
