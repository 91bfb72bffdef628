import type { Seed } from '../seed.ts';
import type { Expectations } from './verdicts.ts';

export function caches({ caches: made, warehouses, clusters }: Seed): Expectations {
  return {
    'elasticache/replication-group-multi-az': {
      pass: [made.carts],
      fail: [made.together, made.lone, made.manual, made.anywhere, made.single],
      'not-applicable': [made.memcached],
    },
    'redshift/snapshots-retained': {
      pass: [warehouses.copied, warehouses.sales],
      fail: [warehouses.uncopied, warehouses.short],
    },
    'neptune/cluster-multi-az': { pass: [clusters.relations], fail: [clusters.neptune] },
    'neptune/cluster-backups-protected': { pass: [clusters.relations], fail: [clusters.neptune] },
    // moto holds no DocumentDB cluster.
    'docdb/cluster-multi-az': {},
    'docdb/cluster-backups-protected': {},
  };
}
