import type { Selected } from '#engine';
import type { globalCluster } from '../resources/global-cluster.ts';

/** The ARNs of the clusters that follow the writer of a global database. */
export function secondariesOf({
  GlobalClusterMembers = [],
}: Selected<typeof globalCluster>['data']): readonly string[] {
  return GlobalClusterMembers.flatMap(({ DBClusterArn, IsWriter }) => (IsWriter ? [] : (DBClusterArn ?? [])));
}
