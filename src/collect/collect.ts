import type { At } from '../define/at.ts';
import type { Collector } from '../define/collector.ts';
import type { Gap } from '../model/gap.ts';
import type { ScannedRegion } from '../model/report.ts';
import { GLOBAL, type Resource } from '../model/resource.ts';
import type { Unit } from '../model/unit.ts';
import type { Plan, Reading } from '../plan.ts';
import { sourcesOf } from '../plan.ts';
import { viewOf } from '../view.ts';
import type { Caller } from './places.ts';
import type { Pool } from './pool.ts';
import { readUnit } from './read.ts';
import type { Session } from './session.ts';

export interface Collecting {
  readonly plan: Plan;
  readonly caller: Caller;
  readonly regions: readonly ScannedRegion[];
  readonly session: Session;
  readonly pool: Pool;
  readonly now: Date;
  /** Says when an answer arrived; `now` is what the checks are told. */
  readonly clock: () => Date;
  /** Units that an earlier, broken scan has finished. */
  readonly finished?: readonly Unit[];
  /** Told of each unit as soon as it is there, and whether it was read now or before. */
  readonly onUnit?: (unit: Unit, fresh: boolean) => Promise<void>;
  /** How many units there are to read. */
  readonly onStart?: (units: number) => void;
}

/** What was read, and which Regions turned out to be closed. */
export interface Collected {
  readonly units: readonly Unit[];
  readonly regions: readonly ScannedRegion[];
}

/** Reads a plan in one account: each list once per Region, each detail once per resource. */
export async function collect(collecting: Collecting): Promise<Collected> {
  return new Collection(collecting).read();
}

class Collection {
  readonly #given: Collecting;
  readonly #readings: ReadonlyMap<Collector, Reading>;
  readonly #units = new Map<string, Promise<Unit>>();
  readonly #finished: ReadonlyMap<string, Unit>;
  readonly #open: readonly string[];

  constructor(given: Collecting) {
    this.#given = given;
    this.#readings = new Map(given.plan.readings.map((reading) => [reading.collector, reading]));
    this.#finished = new Map((given.finished ?? []).map((unit) => [keyOf(unit.type, unit.region), unit]));
    this.#open = given.regions.filter(({ status }) => status === 'scanned').map(({ region }) => region);
  }

  async read(): Promise<Collected> {
    const global = this.#of('global');
    const regional = this.#of('region');
    this.#given.onStart?.(global.length + regional.length * this.#open.length);
    const [, regions] = await Promise.all([
      Promise.all(global.map((collector) => this.#unit(collector, GLOBAL))),
      Promise.all(this.#given.regions.map((region) => this.#region(region, regional))),
    ]);
    return { units: await Promise.all(this.#units.values()), regions };
  }

  #of(scope: 'global' | 'region'): readonly Collector[] {
    return [...this.#readings.keys()].filter((collector) => collector.scope === scope);
  }

  /** A Region that refuses everything it is asked is closed as a whole, and said so; one that answers anything is not. */
  async #region(region: ScannedRegion, collectors: readonly Collector[]): Promise<ScannedRegion> {
    if (region.status === 'skipped') return region;
    const units = await Promise.all(collectors.map((each) => this.#unit(each, region.region)));
    const refusal = refusalOf(units);
    return refusal ? { ...region, status: 'skipped', reason: refusal } : region;
  }

  #unit(collector: Collector, region: string): Promise<Unit> {
    const key = keyOf(collector.type, region);
    const known = this.#units.get(key);
    if (known) return known;
    const unit = this.#read(collector, region);
    this.#units.set(key, unit);
    return unit;
  }

  async #read(collector: Collector, region: string): Promise<Unit> {
    const { caller, session, pool, now, clock, onUnit } = this.#given;
    const reading = this.#readings.get(collector);
    if (!reading) throw new Error(`${collector.type} is not in the plan`);
    const finished = this.#finished.get(keyOf(collector.type, region));
    if (finished && isWhole(finished, reading)) {
      await onUnit?.(finished, false);
      return finished;
    }
    const at = { account: caller.account, partition: caller.partition, region, now };
    const parents = await this.#parents(collector, region);
    const place = { at, home: caller.home, session, pool, clock };
    const unit = await readUnit(reading, place, parents).catch((error: Error) =>
      brokenUnit(reading, at, error, clock()),
    );
    await onUnit?.(unit, true);
    return unit;
  }

  /** What a type is listed inside of: the resources in its own Region, or all of them where it is global. */
  async #parents(
    { per, scope }: Collector,
    region: string,
  ): Promise<{ readonly resources: readonly Resource[]; readonly gaps: readonly Gap[] }> {
    if (!per) return { resources: [], gaps: [] };
    const units = await Promise.all(
      sourcesOf(per)
        .filter((source) => source.kind === 'collector')
        .flatMap((source) => {
          const places = source.scope === 'global' ? [GLOBAL] : scope === 'global' ? this.#open : [region];
          return places.map((place) => this.#unit(source, place));
        }),
    );
    const details = new Map(per.needs.map((need) => [need.source.type, need.details]));
    return {
      resources: units.flatMap((unit) =>
        unit.resources
          .filter((resource) => scope === 'global' || resource.region === region)
          .map((resource) => viewOf(resource, details.get(resource.type) ?? [])),
      ),
      gaps: units.flatMap(({ gaps, inherited }) => [...gaps, ...inherited]),
    };
  }
}

function keyOf(type: string, region: string): string {
  return `${type} ${region}`;
}

/** Whether a unit of an earlier scan holds all that this one wants. */
function isWhole(unit: Unit, reading: Reading): boolean {
  return (
    unit.gaps.length === 0 &&
    unit.inherited.length === 0 &&
    reading.details.every((name) => unit.details.includes(name)) &&
    unit.resources.every(({ details }) => Object.values(details).every((detail) => !('gap' in detail)))
  );
}

/** An answer that the collector did not expect must not end the scan: it is one more thing that was not read. */
function brokenUnit(
  { collector, details }: Reading,
  { account, region }: At,
  error: Error,
  readAt: Date,
): Unit {
  const message = `Lintel could not make sense of the answer: ${error.message}`;
  const gap: Gap = { operation: collector.type, actions: [], account, region, cause: 'check-error', message };
  return {
    account,
    region,
    type: collector.type,
    details,
    resources: [],
    gaps: [gap],
    inherited: [],
    calls: {},
    readAt,
  };
}

/** Whether something was not read only because the scan was interrupted. */
export function isInterrupted({ gaps, inherited, resources }: Unit): boolean {
  const details = resources.flatMap((resource) => Object.values(resource.details));
  const own = details.flatMap((detail) => ('gap' in detail ? detail.gap : []));
  return [...gaps, ...inherited, ...own].some(({ cause }) => cause === 'interrupted');
}

function refusalOf(units: readonly Unit[]): string | undefined {
  const asked = units.filter((unit) => Object.keys(unit.calls).length > 0 || isInterrupted(unit));
  const causes = new Set(asked.map(({ gaps }) => gaps[0]?.cause));
  if (causes.size !== 1) return undefined;
  if (causes.has('denied-by-scp')) return 'denied by a service control policy';
  if (causes.has('region-disabled')) return 'the Region does not accept the credentials: it is not enabled';
  return undefined;
}
