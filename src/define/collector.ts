import type { Identity, Resource, ResourceType } from '../model/resource.ts';
import type { At } from './at.ts';
import { type Ask, askWith, type Call, type Known, type Sdk, type ValueOf } from './call.ts';
import type { Need, Selected, Selection } from './selection.ts';

export type Scope = 'global' | 'region';

export type Details = Readonly<Record<string, Call>>;

/** How a type is listed; `undefined` is a list that is not configured. */
export type List<Item extends object = object> = Call<readonly Item[] | undefined> | Known<readonly Item[]>;

/** What a collector asks of AWS, once its SDK is loaded. */
export interface Requests {
  readonly list: List;
  readonly details: Details;
}

export interface CollectorSpec<
  Type extends ResourceType,
  S extends Sdk,
  Item extends object,
  K extends string,
  D extends Details,
  P extends Selection,
> {
  readonly type: Type;
  readonly scope: Scope;
  /** The service's `sdk.ts`, loaded when a scan needs it: `() => import('../sdk.ts')`. */
  readonly sdk: () => Promise<S>;
  /** List inside each of these, which are read first. */
  readonly per?: P;
  /** How AWS lists it. */
  readonly list: (ask: Ask<Selected<P>>, sdk: S) => List<Item>;
  /** The fields that are kept; the others are dropped as each page arrives. No secrets among them. */
  readonly keep: readonly (K & keyof Item)[];
  readonly identify: (data: Pick<Item, K & keyof Item>, at: At) => Identity;
  /** What can be read of each resource, only if a check declares it. A detail `tags` gives the resource its tags. */
  readonly details?: (ask: Ask<Resource<Pick<Item, K & keyof Item>, Type>>, sdk: S) => D;
  /** Where a global type answers, if not in the partition's main Region: `us-west-2`. */
  readonly home?: string;
  /** The partitions that have the service, if not all: `['aws']`. Elsewhere there is nothing to list. */
  readonly partitions?: readonly string[];
  /** The metrics that its list asks CloudWatch for, which AWS charges for: at most one series of each for each thing. */
  readonly metrics?: readonly string[];
}

/** One resource type: how AWS lists it, what is kept of it, what else can be read of it. It is a selection of itself. */
export interface Collector<
  R extends Resource = Resource<any, any>,
  D extends Readonly<Record<string, unknown>> = any,
> extends Selection<R> {
  readonly kind: 'collector';
  readonly type: R['type'];
  readonly scope: Scope;
  readonly home: string | undefined;
  readonly partitions: readonly string[] | undefined;
  readonly per: Selection | undefined;
  readonly metrics: readonly string[] | undefined;
  readonly keep: readonly string[];
  identify(data: R['data'], at: At): Identity;
  /** Loads the SDK client and says what is asked of it; the same promise each time. */
  requests(): Promise<Requests>;
  /** The resources together with some of their details. */
  with<const N extends readonly (keyof D & string)[]>(
    ...details: N
  ): Selection<R & Readonly<Pick<D, N[number]>>>;
}

/** Declares a resource type that is read from AWS. */
export function defineCollector<
  const Type extends ResourceType,
  S extends Sdk,
  Item extends object,
  const K extends string,
  D extends Details = {},
  P extends Selection = Selection,
>(
  spec: CollectorSpec<Type, S, Item, K, D, P>,
): Collector<Resource<Pick<Item, K & keyof Item>, Type>, { readonly [N in keyof D]: ValueOf<D[N]> }> {
  let requests: Promise<Requests> | undefined;
  const collector: Collector = {
    kind: 'collector',
    type: spec.type,
    scope: spec.scope,
    home: spec.home,
    partitions: spec.partitions,
    per: spec.per,
    metrics: spec.metrics,
    keep: spec.keep,
    everywhere: false,
    identify: spec.identify,
    requests: () => {
      requests ??= spec.sdk().then((sdk) => {
        const ask = askWith(sdk.Client);
        return { list: spec.list(ask, sdk), details: spec.details?.(ask, sdk) ?? {} };
      });
      return requests;
    },
    get needs(): readonly Need[] {
      return [{ source: collector, details: [] }];
    },
    with: (...details) => ({ needs: [{ source: collector, details }], everywhere: false }),
  };
  return collector;
}
