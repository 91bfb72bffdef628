import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { notJudged } from './lib/database.ts';
import { secondariesOf } from './lib/global.ts';
import { membersOf } from './lib/members.ts';
import { weaknessOf } from './lib/successor.ts';
import { dbCluster } from './resources/db-cluster.ts';
import { dbInstance } from './resources/db-instance.ts';
import { globalCluster } from './resources/global-cluster.ts';

export default defineCheck({
  id: 'rds/cluster-multi-az',
  title: 'Aurora and Multi-AZ DB clusters have members in at least two Availability Zones',
  pillar: 'reliability',
  severity: 'high',
  nonProduction: 'skip',
  why: 'Aurora keeps the data in three zones, but not the service: a lone writer has to be built anew, in ten minutes or longer, where a reader in another zone takes over within one.',
  fix: {
    summary: 'Add a reader of the writer’s size in another zone.',
    cli: 'aws rds create-db-instance --db-instance-identifier {id}-2 --db-cluster-identifier {id} --engine <the cluster’s engine> --db-instance-class <the writer’s class> --availability-zone <another zone> --region {region}',
    cost: 'One more instance; the storage is shared.',
    risk: 'None for the writer. Clients must reconnect through the cluster endpoint after a failover.',
    effort: 'minutes',
  },
  refs: ['https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.AuroraHighAvailability.html'],
  notes: ['001 §3.2.7', '001 §3.2.8', '002 §AWS Aurora', '003 도입부'],
  wellArchitected: ['REL10-BP01'],
  subject: dbCluster,
  context: { instances: dbInstance, globalClusters: globalCluster },
  options: { minZones: 2 },

  evaluate(cluster, { instances, globalClusters, options }) {
    const { data, arn } = cluster;
    const exempt = notJudged(cluster);
    if (exempt) return notApplicable(exempt);
    if (data.EngineMode === 'serverless') return notApplicable('Aurora Serverless v1 has no members');
    if (data.ClusterScalabilityType === 'limitless') return notApplicable('Aurora Limitless has no members');
    if (!must(data.Engine, 'Engine').startsWith('aurora')) {
      return pass('a Multi-AZ DB cluster has three members in three zones by construction');
    }
    const members = membersOf(cluster, instances);
    if (members.length === 0 && globalClusters.some(({ data }) => secondariesOf(data).includes(arn))) {
      return notApplicable('a headless secondary cluster (rds/aurora-global-secondary-ready)');
    }
    const zones = [...new Set(members.flatMap(({ zone }) => zone ?? []))].sort();
    if (zones.length < options.minZones) {
      for (const { zone } of members) must(zone, 'the AvailabilityZone of every member');
      const where = zones.length ? `its members are only in ${zones.join(' and ')}` : 'it has no instances';
      const stopped = data.Status === 'stopped';
      return fail(
        `The cluster cannot fail over to another zone: ${where}${stopped ? '; it is stopped' : ''}`,
        { members: members.map(({ id }) => id), zones },
        stopped ? 'info' : data.ReplicationSourceIdentifier ? 'low' : undefined,
      );
    }
    const weakness = weaknessOf(members);
    return weakness ? fail(weakness, { members: members.map((m) => ({ ...m })) }, 'low') : pass();
  },
});
