import type { Derived, Resource } from '#engine';
import { ReadCollection } from '../../src/model/collection.ts';
import { here } from './resource.ts';

/** What a derived type makes of the resources given by the names of its sources; of those not named there are none. */
export function derive<R extends Resource>(
  derived: Derived<R>,
  from: Readonly<Record<string, readonly Resource[]>>,
): readonly { readonly id: string; readonly arn: string; readonly data: R['data'] }[] {
  const collections = Object.keys(derived.from).map((name) => [name, new ReadCollection(from[name] ?? [])]);
  return [...derived.derive(Object.fromEntries(collections), here)];
}
