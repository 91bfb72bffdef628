import type { Identity, Resource, ResourceType } from '../model/resource.ts';
import type { At } from './at.ts';
import type { Scope } from './collector.ts';
import type { Collections, Need, Selection } from './selection.ts';

export type From = Readonly<Record<string, Selection>>;

/** A resource type that is computed from what was read, and judged like any other. */
export interface Derived<R extends Resource = Resource<any, any>> extends Selection<R> {
  readonly kind: 'derived';
  readonly type: R['type'];
  readonly scope: Scope;
  readonly from: From;
  derive(from: Collections<any>, at: At): Iterable<Identity & { readonly data: R['data'] }>;
}

/**
 * Declares a derived type: computed once per account and Region (once per account where it is global) from
 * collections in the same place. If `derive` touches a gap, the whole list is a gap there.
 */
export function defineDerived<const Type extends ResourceType, Data, const F extends From>(spec: {
  readonly type: Type;
  readonly scope: Scope;
  readonly from: F;
  readonly derive: (from: Collections<F>, at: At) => Iterable<Identity & { readonly data: Data }>;
}): Derived<Resource<Data, Type>> {
  const derived: Derived<Resource<Data, Type>> = {
    kind: 'derived',
    ...spec,
    everywhere: false,
    get needs(): readonly Need[] {
      return [{ source: derived, details: [] }];
    },
  };
  return derived;
}
