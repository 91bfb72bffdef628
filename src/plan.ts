import type { Check } from './define/check.ts';
import type { Collector } from './define/collector.ts';
import type { Derived } from './define/derived.ts';
import type { Need, Selection, Source } from './define/selection.ts';

/** One type to read, with the details that somebody will look at. */
export interface Reading {
  readonly collector: Collector;
  /** Sorted. */
  readonly details: readonly string[];
}

/** Everything that some checks need: each list once, each detail once. */
export interface Plan {
  /** Parents before the types that are listed inside them. */
  readonly readings: readonly Reading[];
  /** Derived types after the ones that they come from. */
  readonly derived: readonly Derived[];
}

/** The union of what the checks declare. */
export function planOf(checks: Iterable<Check>): Plan {
  const details = new Map<Collector, Set<string>>();
  const derived = new Set<Derived>();

  const need = (selection: Selection) => selection.needs.forEach(visit);
  const visit = ({ source, details: names }: Need) => {
    if (source.kind === 'derived') {
      Object.values(source.from).forEach(need);
      derived.add(source);
      return;
    }
    if (source.per) need(source.per);
    const known = details.get(source) ?? new Set();
    details.set(source, known);
    for (const name of names) known.add(name);
  };

  for (const check of checks) {
    need(check.subject);
    Object.values(check.context).forEach(need);
    // A judged resource shows its tags, which class its environment and its owner.
    for (const source of collectorsOf(check.subject)) details.get(source)?.add('tags');
  }
  return {
    readings: [...details].map(([collector, names]) => ({ collector, details: [...names].sort() })),
    derived: [...derived],
  };
}

function collectorsOf(selection: Selection): readonly Collector[] {
  return sourcesOf(selection).filter((source) => source.kind === 'collector');
}

/** The types that a selection names. */
export function sourcesOf(selection: Selection): readonly Source[] {
  return selection.needs.map(({ source }) => source);
}
