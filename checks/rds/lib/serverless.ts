import { type Collection, must, type Selected } from '#engine';
import type { dbCluster } from '../resources/db-cluster.ts';
import type { dbInstance } from '../resources/db-instance.ts';
import { covers, type Load, measuring, shareOf } from './load.ts';
import { isServerless, loadDays } from './load-queries.ts';

type Instance = Selected<typeof dbInstance>;

/** The members of a cluster that grow and shrink by themselves. */
export function serverlessMembersOf(
  { arn, data }: Selected<typeof dbCluster>,
  instances: Collection<Instance>,
): readonly Instance[] {
  return (data.DBClusterMembers ?? [])
    .flatMap(({ DBInstanceIdentifier }) => DBInstanceIdentifier ?? [])
    .map((id) => must(instances.get(arn.replace(/:cluster:.*/, `:db:${id}`)), id))
    .filter(isServerless);
}

/** The first instance that needs more capacity units than that, one hour in a hundred. */
export function fullOne(
  members: readonly Instance[],
  load: Load,
  bound: number,
  now: Date,
): { readonly instance: string; readonly ServerlessDatabaseCapacity: number } | undefined {
  // Of the cluster there is a metric, too: the mean of its instances, in which idle readers hide a full writer.
  const used = members.map(({ id, arn }) => ({
    instance: id,
    capacity: measuring(arn, loadDays, now)(load)('ServerlessDatabaseCapacity'),
  }));
  const needOf = ({ instance, capacity }: (typeof used)[number]) => ({
    instance,
    ServerlessDatabaseCapacity: shareOf(capacity, 0.99),
  });
  const isFull = (need: ReturnType<typeof needOf>) => need.ServerlessDatabaseCapacity > bound;
  // One that is full is enough, whatever is known of the others.
  const known = used.filter(({ capacity }) => covers(capacity, 1));
  return known.map(needOf).find(isFull) ?? used.map(needOf).find(isFull);
}
