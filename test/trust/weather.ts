import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { shop } from '../../src/cli/demo/shop.ts';
import { actions, allChecks, operations, picture } from '../../src/cli/registry.ts';
import { httpHandler } from '../../src/collect/http.ts';
import type { Credentials } from '../../src/collect/session.ts';
import type { Report } from '../../src/model/report.ts';
import type { Assessing, Scanning } from '../../src/scan.ts';
import {
  type Call,
  type Fault,
  type StandIn,
  serve,
  standIn,
  type Trouble,
} from '../../src/standin/index.ts';
import { here } from '../support/resource.ts';
import { scanned } from '../support/world.ts';

/** A scan of the sample account in some weather. */
export interface Weather {
  readonly faults?: readonly Fault[];
  /** How long a server may be silent, in milliseconds. */
  readonly timeout?: number;
  readonly provider?: () => () => Promise<Credentials>;
  readonly options?: Partial<Scanning>;
}

/** What came of it, every request that it sent, and how long it took in milliseconds. */
export interface Outcome {
  readonly report: Report;
  readonly calls: readonly Call[];
  readonly took: number;
}

const keys = async () => ({ accessKeyId: 'AKIDTEST', secretAccessKey: 'secret' });

/** The sample account, with the clock standing still. */
export function shopIn(faults: readonly Fault[] = []): StandIn {
  return standIn({ ...shop, now: () => here.now, faults: [...(shop.faults ?? []), ...faults] });
}

/** What the sample account is judged by. */
export async function assessing(): Promise<Assessing> {
  return {
    version: '0.0.0',
    checks: await allChecks(),
    actions,
    operations,
    picture: await picture(),
    config: {},
    options: {},
    now: () => here.now,
  };
}

/** Scans the sample account over HTTP on loopback with every check; whoever waits does so a hundred times as fast. */
export async function scanIn({
  faults,
  timeout,
  provider = () => keys,
  options,
}: Weather = {}): Promise<Outcome> {
  const aws = shopIn(faults);
  const served = await serve(aws);
  const requestHandler = await httpHandler({}, timeout);
  const start = performance.now();
  try {
    const report = await scanned(aws, await allChecks(), {
      ...(await assessing()),
      share: 1000,
      sleep: (milliseconds) => setTimeout(milliseconds / 100),
      access: { provider, requestHandler, endpoint: served.url, env: {} },
      ...options,
    });
    return { report, calls: aws.calls, took: performance.now() - start };
  } finally {
    requestHandler.destroy();
    await served.close();
  }
}

/** Strikes a share of all requests with one of some troubles: the same ones for the same seed, in whatever order they come. */
export function storm(
  seed: number,
  share: number,
  troubles: readonly Trouble[],
  spares: (call: Call, trouble: Trouble | undefined) => boolean,
): Fault & { struck(): number } {
  const seen = new Map<string, number>();
  let struck = 0;
  const fault = (call: Call) => {
    const key = JSON.stringify(call);
    const time = (seen.get(key) ?? 0) + 1;
    seen.set(key, time);
    const digest = createHash('sha256').update(`${seed} ${time} ${key}`).digest();
    if (digest.readUInt32BE(0) / 2 ** 32 >= share) return undefined;
    const trouble = troubles[digest.readUInt32BE(4) % troubles.length];
    if (spares(call, trouble)) return undefined;
    struck += 1;
    return trouble;
  };
  return Object.assign(fault, { struck: () => struck });
}

/** Where two reports are not the same byte for byte: the text of both from there on. */
export function differences(actual: Report, expected: Report): readonly string[] {
  const [one, other] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (one === other) return [];
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  const from = Math.max(0, at - 200);
  return [one, other].map((text) => text.slice(from, at + 300));
}
