import { defineCheck } from '#engine';
import { judgeZones } from '../rds/lib/kin.ts';
import { dbCluster } from './resources/db-cluster.ts';
import { dbInstance } from './resources/db-instance.ts';

export default defineCheck({
  id: 'neptune/cluster-multi-az',
  title: 'Neptune clusters have instances in at least two Availability Zones',
  pillar: 'reliability',
  severity: 'high',
  nonProduction: 'skip',
  why: 'The data are kept in three zones, but not the service: a lone instance has to be built anew, in ten minutes or longer, where a replica in another zone takes over within one.',
  fix: {
    summary: 'Add an instance of the primary’s size in another zone.',
    cli: 'aws neptune create-db-instance --db-instance-identifier {id}-2 --db-cluster-identifier {id} --engine neptune --db-instance-class <the primary’s class> --availability-zone <another zone> --region {region}',
    cost: 'One more instance; the storage is shared.',
    risk: 'None for the primary. Clients must reconnect through the cluster endpoint after a failover.',
    effort: 'minutes',
  },
  refs: ['https://docs.aws.amazon.com/neptune/latest/userguide/feature-overview-db-clusters.html'],
  notes: ['003 >100,000'],
  wellArchitected: ['REL10-BP01'],
  subject: dbCluster,
  context: { instances: dbInstance },

  evaluate: (cluster, { instances }) => judgeZones(cluster, instances),
});
