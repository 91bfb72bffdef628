import { limitsOf } from '../src/collect/limits.ts';
import { operationOf } from '../src/collect/operation.ts';
import type { Call } from '../src/define/call.ts';
import { type Plan, type Reading, sourcesOf } from '../src/plan.ts';

/** The least time that a scan can take, in seconds, and what makes it so. */
export interface Bound {
  readonly seconds: number;
  readonly because: string;
}

/** A request of the plan as the wire names it. */
interface Wire {
  readonly key: string;
  readonly serviceId: string;
  readonly operation: string;
}

function wireOf({ client: Client, command }: Call): Wire {
  const { serviceId } = new Client({ region: 'us-east-1' }).config;
  const operation = operationOf(command);
  return {
    key: `${serviceId.toLowerCase().replaceAll(/[^a-z0-9]/g, '')} ${operation}`,
    serviceId,
    operation,
  };
}

interface Asked {
  readonly list: Wire | undefined;
  readonly details: readonly Wire[];
}

async function askedBy({ collector, details: names }: Reading): Promise<Asked> {
  const { list, details } = await collector.requests();
  return {
    list: 'known' in list ? undefined : wireOf(list),
    details: names.flatMap((name) => (details[name] ? [wireOf(details[name])] : [])),
  };
}

/**
 * The greater of two floors: the longest chain of requests that need each other's answers times the latency, and the
 * longest that one bucket takes to give its share for all the requests that drew on it.
 */
export async function boundOf(
  plan: Plan,
  calls: Readonly<Record<string, number>>,
  { share, latency }: { readonly share: number; readonly latency: number },
): Promise<Bound> {
  const asked = new Map(
    await Promise.all(
      plan.readings.map(async (reading) => [reading.collector.type, await askedBy(reading)] as const),
    ),
  );
  const floors = [chainOf(plan, asked, calls, latency), ...bucketsOf(asked, calls, share)];
  return floors.reduce((most, each) => (each.seconds > most.seconds ? each : most));
}

function bucketsOf(
  asked: ReadonlyMap<string, Asked>,
  calls: Readonly<Record<string, number>>,
  share: number,
): readonly Bound[] {
  const wires = [...asked.values()].flatMap(({ list, details }) => [...(list ? [list] : []), ...details]);
  const byKey = new Map(wires.map((wire) => [wire.key, wire]));
  const drawn = new Map<string, { calls: number; readonly rate: number; readonly burst: number }>();
  for (const [call, count] of Object.entries(calls)) {
    const [region = '', service = '', operation = ''] = call.split(' ');
    const wire = byKey.get(`${service} ${operation}`);
    if (!wire) continue;
    for (const { limit, name } of limitsOf(wire.serviceId, wire.operation)) {
      const key = `${wire.serviceId} ${name} in ${region}`;
      const bucket = drawn.get(key) ?? { calls: 0, rate: limit.rate * share, burst: limit.burst * share };
      bucket.calls += count;
      drawn.set(key, bucket);
    }
  }
  return [...drawn].map(([name, bucket]) => ({
    seconds: Math.max(0, bucket.calls - bucket.burst) / bucket.rate,
    because: `${bucket.calls} calls of ${name.replace('  ', ' ')} at ${bucket.rate}/s`,
  }));
}

/** Who is asking and which Regions there are comes first; then each list after what it is listed inside of. */
function chainOf(
  plan: Plan,
  asked: ReadonlyMap<string, Asked>,
  calls: Readonly<Record<string, number>>,
  latency: number,
): Bound {
  const readings = new Map(plan.readings.map((reading) => [reading.collector.type, reading]));
  const sent = (wire: Wire) => most(Object.entries(calls).filter(([call]) => call.endsWith(` ${wire.key}`)));
  const listed = (type: string): number => {
    const reading = readings.get(type as Reading['collector']['type']);
    const list = asked.get(type)?.list;
    if (!reading || !list) return 0;
    const { per } = reading.collector;
    const own = Math.min(sent(list), per ? 1 : Number.POSITIVE_INFINITY);
    if (!per || own === 0) return own;
    const parents = sourcesOf(per).map((source) => {
      const details = per.needs.some((need) => need.source === source && need.details.length > 0);
      return listed(source.type) + (details ? 1 : 0);
    });
    return own + Math.max(...parents);
  };
  const chains = plan.readings.map(({ collector: { type } }) => {
    const details = asked.get(type)?.details.some((wire) => sent(wire) > 0) ? 1 : 0;
    return { type, requests: 2 + listed(type) + details };
  });
  const longest = chains.reduce((a, b) => (b.requests > a.requests ? b : a));
  return {
    seconds: (longest.requests * latency) / 1000,
    because: `${longest.requests} calls after each other for ${longest.type}`,
  };
}

function most(counts: readonly (readonly [string, number])[]): number {
  return Math.max(0, ...counts.map(([, count]) => count));
}
