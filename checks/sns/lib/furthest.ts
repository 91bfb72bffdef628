import type { AlertStep, Reach, Reached } from '#engine';

/** Whom one way reaches, and how many people those are at least. */
export interface Reaching extends Reached {
  readonly people: number;
}

/** What is told where several ways lead to different ends. */
const order: readonly Reach[] = ['nobody', 'system', 'unknown', 'one', 'many'];

/** Of several ways the one that gets furthest; one person on each of two makes many. */
export function furthest(ways: readonly Reaching[]): Reaching {
  const rank = ({ reach }: Reaching) => order.indexOf(reach);
  const [best, ...others] = ways.toSorted((a, b) => rank(b) - rank(a));
  if (!best) return nobody([], 'It tells nobody');
  const people = ways.reduce((sum, way) => sum + way.people, 0);
  const unread = [best, ...others].flatMap((way) => way.unread);
  return { ...best, unread, people, ...(best.reach === 'one' && people > 1 && { reach: 'many' }) };
}

/** A way that ends where nobody is. */
export function nobody(chain: readonly AlertStep[], reason: string): Reaching {
  return { reach: 'nobody', chain, break: reason, unread: [], people: 0 };
}
