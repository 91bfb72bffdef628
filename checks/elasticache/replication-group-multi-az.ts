import { defineCheck, notApplicable, oneOf } from '#engine';
import { subnet } from '../vpc/resources/subnet.ts';
import { inTransit } from './lib/in-transit.ts';
import { judgeCluster, judgeGroup, judgeServerless } from './lib/redundancy.ts';
import { cacheCluster } from './resources/cache-cluster.ts';
import { replicationGroup } from './resources/replication-group.ts';
import { serverlessCache } from './resources/serverless-cache.ts';

export default defineCheck({
  id: 'elasticache/replication-group-multi-az',
  title: 'Valkey and Redis OSS caches have a replica in another zone that takes over',
  pillar: 'reliability',
  severity: 'high',
  why: 'When the primary’s zone fails, a replica in another zone is promoted within a minute; without one the cache comes back empty, and the database meets the whole load at once.',
  fix: {
    summary:
      'Give every node group a replica in another zone, then enable automatic failover and Multi-AZ. A single node first becomes the primary of a new replication group.',
    cli: 'aws elasticache increase-replica-count --replication-group-id {id} --new-replica-count 1 --apply-immediately --region {region}\naws elasticache modify-replication-group --replication-group-id {id} --automatic-failover-enabled --multi-az-enabled --apply-immediately --region {region}   # a single node: create-replication-group --primary-cluster-id {id}',
    cloudformation: 'AutomaticFailoverEnabled: true\nMultiAZEnabled: true',
    terraform: 'automatic_failover_enabled = true\nmulti_az_enabled           = true',
    cost: 'The price of one more node for each node group.',
    risk: 'None for the primary. Clients must connect through the primary or configuration endpoint; T1 and older node types cannot fail over and must be replaced first.',
    effort: 'hours',
  },
  refs: ['https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html'],
  notes: ['001 §3.4.6', '003 >10,000'],
  wellArchitected: ['REL10-BP01', 'REL11-BP02'],
  subject: oneOf(replicationGroup, cacheCluster, serverlessCache),
  context: { subnets: subnet },

  evaluate(cache, { subnets }) {
    const { type, data } = cache;
    const status = type === 'elasticache.cache-cluster' ? data.CacheClusterStatus : data.Status;
    const exempt = inTransit(status);
    if (exempt) return notApplicable(exempt);
    if (type === 'elasticache.replication-group') return judgeGroup(cache);
    return type === 'elasticache.cache-cluster' ? judgeCluster(cache) : judgeServerless(cache, subnets);
  },
});
