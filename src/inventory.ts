import type { At } from './define/at.ts';
import type { Derived } from './define/derived.ts';
import type { Collections, Selection, Source } from './define/selection.ts';
import { type Collection, ReadCollection } from './model/collection.ts';
import { chiefGap, type Gap, MissingField, missingField, Unreadable } from './model/gap.ts';
import type { ScannedRegion } from './model/report.ts';
import { GLOBAL, type Resource } from './model/resource.ts';
import type { Unit } from './model/unit.ts';
import { viewOf } from './view.ts';

/** An account and a Region, or `global`. */
export interface Spot {
  readonly account: string;
  readonly region: string;
}

/** The resources of one type in one spot, and why there may be more. */
export interface Listed {
  readonly spot: Spot;
  readonly resources: readonly Resource[];
  readonly gaps: readonly Gap[];
}

/** Everything that a scan read: the same whether it comes from AWS or from disk. */
export class Inventory {
  readonly startedAt: Date;
  readonly partition: string;
  /** The scanned and skipped Regions of each account. */
  readonly regions: readonly ScannedRegion[];
  readonly units: readonly Unit[];
  readonly #byPlace: ReadonlyMap<string, Unit>;
  readonly #collections = new Map<Selection, Map<string, Collection>>();
  readonly #lists = new Map<string, Listed>();

  constructor(read: {
    readonly startedAt: Date;
    readonly partition: string;
    readonly regions: readonly ScannedRegion[];
    readonly units: readonly Unit[];
  }) {
    this.startedAt = read.startedAt;
    this.partition = read.partition;
    this.regions = read.regions;
    // A Region that turned out to be closed was asked before.
    const open = read.units.filter((unit) => !this.#isSkipped(unit));
    // Units come in the order in which they were finished, which is another one each time.
    this.units = open.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
    this.#byPlace = new Map(this.units.map((unit) => [placeOf(unit), unit]));
  }

  #isSkipped(unit: Unit): boolean {
    return this.regions.some(
      ({ account, region, status }) =>
        status === 'skipped' && account === unit.account && region === unit.region,
    );
  }

  /** The spots of a type that were scanned: its Regions, or the accounts. */
  spots(source: Source): readonly Spot[] {
    return source.scope === 'global'
      ? [...new Set(this.regions.map(({ account }) => account))].map((account) => ({
          account,
          region: GLOBAL,
        }))
      : this.regions.filter(({ status }) => status === 'scanned');
  }

  /** The resources of one type in one spot, with the details that `selection` names. */
  list(source: Source, details: readonly string[], spot: Spot): Listed {
    const key = [source.type, spot.account, spot.region, ...details].join(' ');
    const known = this.#lists.get(key);
    if (known) return known;
    const listed = source.kind === 'derived' ? this.#derive(source, spot) : this.#view(source, details, spot);
    this.#lists.set(key, listed);
    return listed;
  }

  #view(source: Source, details: readonly string[], spot: Spot): Listed {
    const unit = this.#byPlace.get(placeOf({ ...spot, type: source.type }));
    if (!unit) return { spot, resources: [], gaps: [uncollected(source, spot)] };
    return {
      spot,
      resources: unit.resources.map((resource) => viewOf(resource, details)),
      gaps: [...unit.gaps, ...unit.inherited],
    };
  }

  /** What a subject in `spot` may consult of a selection. */
  consult(selection: Selection, spot: Spot): Collection {
    const known = this.#collections.get(selection) ?? new Map<string, Collection>();
    this.#collections.set(selection, known);
    const key = selection.everywhere ? '*' : `${spot.account} ${spot.region}`;
    const collection = known.get(key) ?? this.#collection(selection, spot);
    known.set(key, collection);
    return collection;
  }

  #collection(selection: Selection, spot: Spot): Collection {
    const lists = selection.needs.flatMap(({ source, details }) =>
      this.spots(source)
        .filter((other) => selection.everywhere || isNear(other, spot))
        .map((other) => this.list(source, details, other)),
    );
    const resources = lists.flatMap((list) => list.resources);
    return new ReadCollection(resources, chiefGap(lists.flatMap(({ gaps }) => gaps)));
  }

  #derive(source: Derived, spot: Spot): Listed {
    const at: At = { ...spot, partition: this.partition, now: this.startedAt };
    const names = Object.entries(source.from).map(([name, selection]) => [
      name,
      this.consult(selection, spot),
    ]);
    const from: Collections<Derived['from']> = Object.fromEntries(names);
    try {
      const resources = [...source.derive(from, at)].map(({ id, arn, account, region, tags, data }) =>
        Object.freeze({
          type: source.type,
          id,
          arn,
          account: account ?? spot.account,
          region: region ?? spot.region,
          tags: tags ?? {},
          data,
        }),
      );
      return { spot, resources: resources as readonly Resource[], gaps: [] };
    } catch (error) {
      if (error instanceof Unreadable) return { spot, resources: [], gaps: [error.gap] };
      if (error instanceof MissingField) return { spot, resources: [], gaps: [missingField(error, spot)] };
      throw error;
    }
  }
}

function placeOf({ account, region, type }: Pick<Unit, 'account' | 'region' | 'type'>): string {
  return `${account} ${region} ${type}`;
}

/** In the same account; and in the same Region, unless one of the two is global. */
function isNear(other: Spot, spot: Spot): boolean {
  return (
    other.account === spot.account &&
    (other.region === spot.region || other.region === GLOBAL || spot.region === GLOBAL)
  );
}

function uncollected(source: Source, { account, region }: Spot): Gap {
  const message = 'the inventory was collected for other checks: scan again';
  return { operation: source.type, actions: [], account, region, cause: 'not-collected', message };
}
