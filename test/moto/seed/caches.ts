import {
  CreateCacheClusterCommand,
  CreateReplicationGroupCommand,
  type CreateReplicationGroupCommandInput,
  ElastiCacheClient,
} from '@aws-sdk/client-elasticache';
import {
  CreateClusterCommand,
  type CreateClusterCommandInput,
  EnableSnapshotCopyCommand,
  RedshiftClient,
} from '@aws-sdk/client-redshift';
import { AWAY, type Place, tagList } from '../cloud.ts';

/** Caches: replication groups with their nodes in the zones that are named, and others; gives their names. */
export async function seedCaches(home: Place) {
  const elasticache = new ElastiCacheClient(home);
  const group = async (
    ReplicationGroupId: string,
    zones: string,
    changes: Partial<CreateReplicationGroupCommandInput> = {},
  ) => {
    await elasticache.send(
      new CreateReplicationGroupCommand({
        ReplicationGroupId,
        ReplicationGroupDescription: ReplicationGroupId,
        Engine: 'redis',
        CacheNodeType: 'cache.r7g.large',
        ReplicasPerNodeGroup: zones.length - 1,
        PreferredCacheClusterAZs: [...zones].map((zone) => home.region + zone),
        AutomaticFailoverEnabled: true,
        MultiAZEnabled: true,
        ...changes,
      }),
    );
    return ReplicationGroupId;
  };
  const single = async (CacheClusterId: string, Engine: string) => {
    await elasticache.send(
      new CreateCacheClusterCommand({
        CacheClusterId,
        Engine,
        CacheNodeType: 'cache.t4g.small',
        NumCacheNodes: 1,
      }),
    );
    return CacheClusterId;
  };
  return {
    carts: await group('carts', 'ac'),
    /** A replica beside the primary, that takes over: the classic false pass. */
    together: await group('ranking', 'aa'),
    /** No replica. */
    lone: await group('coupons', 'a'),
    /** A replica that does not take over. */
    manual: await group('prices', 'ac', { AutomaticFailoverEnabled: false, MultiAZEnabled: false }),
    /** A replica that may be anywhere. */
    anywhere: await group('banners', 'ac', { MultiAZEnabled: false }),
    single: await single('queue', 'redis'),
    memcached: await single('pages', 'memcached'),
  };
}

/** Warehouses, with automated snapshots of so many days; gives their names. */
export async function seedWarehouses(home: Place) {
  const redshift = new RedshiftClient(home);
  const warehouse = async (
    ClusterIdentifier: string,
    AutomatedSnapshotRetentionPeriod: number,
    Tags: CreateClusterCommandInput['Tags'] = [],
  ) => {
    await redshift.send(
      new CreateClusterCommand({
        ClusterIdentifier,
        AutomatedSnapshotRetentionPeriod,
        NodeType: 'ra3.xlplus',
        NumberOfNodes: 2,
        MasterUsername: 'shop',
        MasterUserPassword: 'Not-a-passw0rd',
        Tags,
      }),
    );
    return ClusterIdentifier;
  };
  const critical = tagList({ 'data-classification': 'critical' });
  const copied = await warehouse('finance', 14, critical);
  await redshift.send(
    new EnableSnapshotCopyCommand({ ClusterIdentifier: copied, DestinationRegion: AWAY, RetentionPeriod: 7 }),
  );
  return {
    copied,
    sales: await warehouse('sales', 7),
    /** Critical, and in one Region only. */
    uncopied: await warehouse('customers', 14, critical),
    /** As it was made. */
    short: await warehouse('marketing', 1),
  };
}
