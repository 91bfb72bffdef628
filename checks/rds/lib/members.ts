import type { Selected } from '#engine';
import type { dbCluster } from '../resources/db-cluster.ts';
import type { dbInstance } from '../resources/db-instance.ts';

/** An instance of a cluster; what only the instance says is missing if AWS did not list it. */
export interface Member {
  readonly id: string | undefined;
  readonly writer: boolean;
  readonly tier: number | undefined;
  readonly instanceClass: string | undefined;
  readonly zone: string | undefined;
}

/** The instances that members are looked up in: RDS's own, or those of an engine that is built like Aurora. */
export interface Instances {
  get(arn: string): { readonly data: Pick<InstanceData, 'AvailabilityZone' | 'DBInstanceClass'> } | undefined;
}

type ClusterData = Selected<typeof dbCluster>['data'];
type InstanceData = Selected<typeof dbInstance>['data'];

/** The members of a cluster; its own AvailabilityZones are those of the storage. */
export function membersOf(
  { arn, data }: { readonly arn: string; readonly data: Pick<ClusterData, 'DBClusterMembers'> },
  instances: Instances,
): readonly Member[] {
  return (data.DBClusterMembers ?? []).map(({ DBInstanceIdentifier, IsClusterWriter, PromotionTier }) => {
    const instance = instances.get(arn.replace(/:cluster:.*/, `:db:${DBInstanceIdentifier}`));
    return {
      id: DBInstanceIdentifier,
      writer: IsClusterWriter === true,
      tier: PromotionTier,
      instanceClass: instance?.data.DBInstanceClass,
      zone: instance?.data.AvailabilityZone,
    };
  });
}
