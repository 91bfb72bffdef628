import { must, type Selected } from '#engine';
import type { cluster } from '../resources/cluster.ts';

/** Why nothing is said of a cluster: it is not there yet or no longer, or a machine room of its own decides. */
export function notJudged({ data }: Pick<Selected<typeof cluster>, 'data'>): string | undefined {
  const status = must(data.status, 'status');
  if (status !== 'ACTIVE' && status !== 'UPDATING') return `its status is ${status}`;
  return data.isOnOutpost ? 'it runs on an Outpost' : undefined;
}
