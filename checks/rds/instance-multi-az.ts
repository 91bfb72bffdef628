import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { notJudged, sourceOf } from './lib/database.ts';
import { canBeMultiAz } from './lib/offer.ts';
import { dbInstance } from './resources/db-instance.ts';
import { orderableOption } from './resources/orderable-option.ts';

export default defineCheck({
  id: 'rds/instance-multi-az',
  title: 'Production DB instances have a synchronous standby in another Availability Zone',
  pillar: 'reliability',
  severity: 'high',
  nonProduction: 'skip',
  why: 'When its zone or host fails, a database without a standby has to be restored from a backup, which takes hours; with one it fails over in a minute or two and loses nothing.',
  fix: {
    summary: 'Make the instance Multi-AZ, off-peak; its subnet group needs subnets in two zones first.',
    cli: 'aws rds modify-db-instance --db-instance-identifier {id} --multi-az --apply-immediately --region {region}',
    cloudformation: 'MultiAZ: true',
    terraform: 'multi_az = true',
    cost: 'About doubles the price of the instance and its storage.',
    risk: 'No outage, but I/O is slower while the standby is built. RDS Custom for Oracle has prerequisites.',
    effort: 'minutes',
  },
  refs: ['https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZSingleStandby.html'],
  notes: ['000 §1', '000 §4', '001 §3.2.3', '001 §3.2.4', '002 §Amazon RDS', '003 >1,000'],
  wellArchitected: ['REL10-BP01', 'REL11-BP02'],
  subject: dbInstance,
  context: { offers: orderableOption },
  options: { requireForReplicas: false },

  evaluate(instance, { offers, options }) {
    const { data } = instance;
    if (data.DBClusterIdentifier) return notApplicable('a member of a cluster (rds/cluster-multi-az)');
    const exempt = notJudged(instance);
    if (exempt) return notApplicable(exempt);
    if (!options.requireForReplicas && (sourceOf(instance) || data.ReplicaMode)) {
      return notApplicable('a read replica: it can be built again from its source');
    }
    const pending = data.PendingModifiedValues?.MultiAZ;
    if (pending) return pass('Multi-AZ is pending until the next maintenance window');
    // MultiAZ is documented as not applying to RDS Custom: there, only a second zone tells for certain.
    const custom = must(data.Engine, 'Engine').startsWith('custom-');
    const standby = data.SecondaryAvailabilityZone || (custom ? data.MultiAZ : must(data.MultiAZ, 'MultiAZ'));
    if (standby && pending === undefined) return pass();
    if (!canBeMultiAz(data, offers)) {
      return notApplicable('AWS offers no Multi-AZ for this edition, version and class');
    }

    const stopped = data.DBInstanceStatus === 'stopped';
    const zones = new Set(data.DBSubnetGroup?.Subnets?.flatMap((s) => s.SubnetAvailabilityZone?.Name ?? []));
    const reasons = [
      standby ? 'The standby is about to be given up' : 'There is no standby in another Availability Zone',
      data.ReadReplicaDBInstanceIdentifiers?.length && 'a read replica is asynchronous and promoted by hand',
      zones.size === 1 && 'the subnet group lies in one zone and must be extended first',
      stopped && 'the instance is stopped',
    ];
    const { MultiAZ, AvailabilityZone } = data;
    const evidence = { MultiAZ, AvailabilityZone, subnetZones: [...zones].sort() };
    return fail(reasons.filter(Boolean).join('; '), evidence, stopped ? 'info' : undefined);
  },
});
