import { type Copy, defineDerived, must, type Selected } from '#engine';
import { backupsOf, recoveryOf } from '../../backup/lib/recovery.ts';
import { savedBy } from '../../backup/lib/saved-by.ts';
import { protectedResource } from '../../backup/resources/protected-resource.ts';
import { cluster } from './cluster.ts';

type Cluster = Selected<typeof cluster>;

/** A cluster, and what it could be had back from. */
export const recovery = defineDerived({
  type: 'redshift.recovery',
  scope: 'region',
  from: { clusters: cluster, protectedResources: protectedResource },
  derive: ({ clusters, protectedResources }, { now }) =>
    clusters.map((each) =>
      recoveryOf(
        each,
        { kind: 'Redshift cluster', class: 'database' },
        {
          savedAs: () => [{ arns: [each.arn], tags: each.tags, type: 'Redshift' }],
          exempt: () => {
            const { ClusterStatus = '' } = each.data;
            return /^(creating|deleting|final-snapshot)$/.test(ClusterStatus)
              ? `its status is ${ClusterStatus}`
              : undefined;
          },
          copies: [automatedSnapshots(each), backupsOf([each.arn], protectedResources)],
          failsAt: () => {
            const isOff = each.data.AutomatedSnapshotRetentionPeriod === 0;
            const daily = isOff && savedBy([each.arn], protectedResources, now).daily;
            return isOff && !daily ? 'redshift/snapshots-retained' : undefined;
          },
        },
      ),
    ),
});

/** Redshift takes them every few hours, and names none of them before it is asked for each cluster. */
function* automatedSnapshots(each: Cluster): Generator<Copy> {
  const { account, region, data } = each;
  const { AutomatedSnapshotRetentionPeriod: days, ClusterSnapshotCopyStatus } = data;
  if (must(days, 'AutomatedSnapshotRetentionPeriod') > 0) {
    yield { mechanism: 'snapshot', account, region };
    const elsewhere = ClusterSnapshotCopyStatus?.DestinationRegion;
    if (elsewhere) yield { mechanism: 'snapshot', account, region: elsewhere };
  }
}
