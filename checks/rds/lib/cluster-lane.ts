import type { Selected } from '#engine';
import { laneOf } from '../../vpc/lib/lane.ts';
import type { dbCluster } from '../resources/db-cluster.ts';
import type { dbInstance } from '../resources/db-instance.ts';
import { copiesOf } from './copies.ts';

type Cluster = Selected<typeof dbCluster>;
type Instance = Selected<typeof dbInstance>;

interface Instances {
  get(id: string | undefined): { readonly arn: string; readonly data: Copied } | undefined;
}
type Copied = Pick<Instance['data'], 'AvailabilityZone' | 'DBInstanceClass'>;

/** A cluster as a row of the zone lanes: its members, whichever engine they run. */
export function clusterLane(
  {
    id,
    arn,
    type,
    data,
  }: Pick<Cluster, 'id' | 'arn'> & {
    readonly type: `${string}.db-cluster`;
    readonly data: Pick<Cluster['data'], 'DBClusterMembers'>;
  },
  VpcId: string,
  instances: Instances,
  { kind, check }: { readonly kind: string; readonly check: string },
) {
  const members = (data.DBClusterMembers ?? []).flatMap(({ DBInstanceIdentifier, IsClusterWriter }) => {
    const member = instances.get(DBInstanceIdentifier);
    return member ? [{ member, role: IsClusterWriter ? ('primary' as const) : ('replica' as const) }] : [];
  });
  return laneOf({ id, arn }, VpcId, {
    tier: 'data',
    kind,
    name: id,
    type,
    resources: [arn, ...members.map(({ member }) => member.arn)],
    cells: members.flatMap(({ member, role }) => copiesOf(member, role)),
    spread: [{ check, resource: arn }],
  });
}
