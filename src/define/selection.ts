import type { Collection } from '../model/collection.ts';
import type { Resource } from '../model/resource.ts';
import type { Collector } from './collector.ts';
import type { Derived } from './derived.ts';

/** What lists resources of one type: a collector reads them from AWS, a derived type computes them. */
export type Source = Collector | Derived;

/** A source, and the details of each of its resources that will be read. */
export interface Need {
  readonly source: Source;
  readonly details: readonly string[];
}

/** The resources that a declaration asks for; `R` is what the one who declares it sees. */
export interface Selection<R extends Resource = Resource> {
  readonly needs: readonly Need[];
  /** In every account and Region, not only where the subject is. */
  readonly everywhere: boolean;
  /** Only for the compiler: what a resource of the selection looks like. */
  readonly resource?: R;
}

export type Selected<S> = S extends Selection<infer R> ? R : never;

/** The collections that a check or a derived type consults, by the names it gives them. */
export type Collections<C> = { readonly [Name in keyof C]: Collection<Selected<C[Name]>> };

/** Resources of several types, judged by one check: told apart by `type`. */
export function oneOf<const S extends readonly Selection[]>(
  ...selections: S
): Selection<Selected<S[number]>> {
  return { needs: selections.flatMap(({ needs }) => needs), everywhere: false };
}

/** A context that is consulted in every account and Region of the inventory. */
export function anywhere<R extends Resource>(selection: Selection<R>): Selection<R> {
  return { ...selection, needs: selection.needs, everywhere: true };
}
