import pLimit from 'p-limit';

/** Begins a few at a time, in order: a request that waits for its turn takes memory, and the pool paces those it knows. */
export function few<Item, Answer>(
  items: readonly Item[],
  ask: (item: Item) => Promise<Answer>,
): Promise<readonly Answer[]> {
  return pLimit(100).map(items, ask);
}
