import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { valuesOf } from '../cloudwatch/lib/datapoints.ts';
import { byResource } from '../cloudwatch/lib/metric-data.ts';
import { watches } from '../cloudwatch/lib/watches.ts';
import { alarm } from '../cloudwatch/resources/alarm.ts';
import { freeStorageSpace } from '../cloudwatch/resources/rds-free-storage-space.ts';
import { inTransit } from './lib/database.ts';
import { cannotGrow, growsByItself } from './lib/storage.ts';
import { dbInstance } from './resources/db-instance.ts';

const gibibyte = 2 ** 30;
const nearlyFull = 0.1;

export default defineCheck({
  id: 'rds/storage-autoscaling',
  title: 'Storage grows automatically before it fills up',
  pillar: 'reliability',
  severity: 'medium',
  why: 'A full disk stops the database, and growing it by hand takes someone who notices in time.',
  fix: {
    summary: 'Switch on storage autoscaling, with a limit at least a quarter above today’s size.',
    cli: 'aws rds modify-db-instance --db-instance-identifier {id} --max-allocated-storage <GiB> --region {region}',
    cloudformation: 'MaxAllocatedStorage: <GiB>',
    terraform: 'max_allocated_storage = <GiB>',
    cost: 'The storage that is added.',
    risk: 'Storage never shrinks again; it grows in steps with hours between them, so a sudden load can still fill it.',
    effort: 'minutes',
  },
  refs: ['https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.Autoscaling.html'],
  notes: ['001 §3.2.1', '003 >1,000'],
  wellArchitected: ['REL07-BP01'],
  subject: dbInstance,
  context: { alarms: alarm, freeStorage: freeStorageSpace },
  options: { minFreeRatio: 0.2 },

  evaluate(instance, { alarms, freeStorage, options }) {
    const { id, arn, data } = instance;
    const exempt = inTransit(instance) ?? cannotGrow(data);
    if (exempt) return notApplicable(exempt);
    const { AllocatedStorage, MaxAllocatedStorage, DBInstanceStatus } = data;
    const evidence = { AllocatedStorage: must(AllocatedStorage, 'AllocatedStorage'), MaxAllocatedStorage };
    if (DBInstanceStatus === 'storage-full') return fail('The storage is full', evidence, 'high');
    if (growsByItself(data)) return pass();

    const off = MaxAllocatedStorage ? 'Storage autoscaling is at its limit' : 'Storage autoscaling is off';
    const free = valuesOf(freeStorage.having(byResource, arn)).at(-1);
    const ratio = free === undefined ? undefined : free / (evidence.AllocatedStorage * gibibyte);
    const left = ratio === undefined ? '' : `, ${Math.floor(ratio * 100)}% of the storage is free`;
    const measured = { ...evidence, FreeStorageSpace: free };
    if (ratio !== undefined && ratio < nearlyFull) return fail(off + left, measured, 'high');
    if (!alarms.some((a) => watches(a, 'AWS/RDS', 'FreeStorageSpace', ['DBInstanceIdentifier', id]))) {
      return fail(`${off}${left}, and no alarm watches the free space`, measured);
    }
    if (must(ratio, 'FreeStorageSpace') < options.minFreeRatio) return fail(off + left, measured);
    return pass('storage autoscaling is off, but an alarm watches the free space');
  },
});
