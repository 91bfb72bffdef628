import { defineCheck } from '#engine';
import { judgeZones } from '../rds/lib/kin.ts';
import { dbCluster } from './resources/db-cluster.ts';
import { dbInstance } from './resources/db-instance.ts';

export default defineCheck({
  id: 'docdb/cluster-multi-az',
  title: 'DocumentDB clusters have instances in at least two Availability Zones',
  pillar: 'reliability',
  severity: 'high',
  nonProduction: 'skip',
  why: 'The data are kept in three zones, but not the service: a lone instance has to be built anew, in ten minutes or longer, where a replica in another zone takes over within one.',
  fix: {
    summary: 'Add an instance of the primary’s size in another zone.',
    cli: 'aws docdb create-db-instance --db-instance-identifier {id}-2 --db-cluster-identifier {id} --engine docdb --db-instance-class <the primary’s class> --availability-zone <another zone> --region {region}',
    cost: 'One more instance; the storage is shared.',
    risk: 'None for the primary. Clients must connect to the cluster endpoint as a replica set, and retry after a failover.',
    effort: 'minutes',
  },
  refs: ['https://docs.aws.amazon.com/documentdb/latest/developerguide/replication.html'],
  notes: ['001 §3.1.1', '003 >100,000', '003 Quick Review 7'],
  wellArchitected: ['REL10-BP01'],
  subject: dbCluster,
  context: { instances: dbInstance },

  evaluate: (cluster, { instances }) => judgeZones(cluster, instances),
});
