import { anywhere, defineCheck, fail, must, notApplicable, pass } from '#engine';
import { globalReplicationLag } from '../cloudwatch/resources/rds-global-replication-lag.ts';
import { faultOf } from './lib/secondary.ts';
import { dbCluster } from './resources/db-cluster.ts';
import { dbInstance } from './resources/db-instance.ts';
import { globalCluster } from './resources/global-cluster.ts';

export default defineCheck({
  id: 'rds/aurora-global-secondary-ready',
  title: 'Aurora global databases have a synchronised secondary that can take over',
  pillar: 'reliability',
  severity: 'medium',
  why: 'When the primary Region is lost, a secondary that has no instances, too small ones, or old data lengthens the outage or loses what was written last.',
  fix: {
    summary:
      'Add a secondary cluster in another Region with an instance of the writer’s size, and rehearse the switch: aws rds switchover-global-cluster.',
    cli: 'aws rds create-db-cluster --global-cluster-identifier {id} --db-cluster-identifier {id}-secondary --engine <the engine> --region <the other Region> && aws rds create-db-instance --db-cluster-identifier {id}-secondary --db-instance-identifier {id}-secondary-1 --engine <the engine> --db-instance-class <the writer’s class> --region <the other Region>',
    cost: 'The secondary’s instances and storage, the replicated writes and the transfer.',
    risk: 'None for the primary.',
    effort: 'hours',
  },
  refs: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database-disaster-recovery.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database.html',
  ],
  notes: ['003 >10,000,000'],
  subject: globalCluster,
  context: {
    clusters: anywhere(dbCluster),
    instances: anywhere(dbInstance),
    lags: anywhere(globalReplicationLag),
  },
  options: { maxLagMs: 1000, multiRegionTag: 'dr=multi-region' },

  evaluate({ data, tags }, { options, ...where }) {
    const { GlobalClusterMembers: members = [], Status } = data;
    if (Status === 'creating' || Status === 'deleting') return notApplicable(`it is ${Status}`);
    if (members.length === 0) return notApplicable('no cluster belongs to it');
    const writer = must(
      members.find(({ IsWriter }) => IsWriter),
      'the writer among GlobalClusterMembers',
    );
    const secondaries = members.filter(({ IsWriter }) => !IsWriter);
    if (secondaries.length > 0) {
      const fault = faultOf(secondaries, writer, where, options.maxLagMs);
      return fault ? fail(fault.reason, fault.evidence, fault.severity) : pass();
    }
    const [key = '', value] = options.multiRegionTag.split('=');
    const required = tags[key] === value || where.clusters.get(writer.DBClusterArn)?.tags[key] === value;
    const reason = `There is no secondary cluster${required ? `, though it is tagged ${options.multiRegionTag}` : ''}`;
    return fail(reason, { primary: writer.DBClusterArn }, required ? 'high' : undefined);
  },
});
