import { defineCheck, elapsed, fail, must, notApplicable, pass } from '#engine';
import { exemptByTag } from '../backup/lib/judge-recovery.ts';
import { protectedResource } from '../backup/resources/protected-resource.ts';
import { stoppedAt } from '../ec2/lib/stopped-at.ts';
import { instance } from '../ec2/resources/instance.ts';
import { backupsOf, newestOf, snapshotsOf } from './lib/saves.ts';
import { statelessBecause } from './lib/stateless.ts';
import { snapshot } from './resources/snapshot.ts';
import { volume } from './resources/volume.ts';

export default defineCheck({
  id: 'ebs/volume-recent-snapshot',
  title: 'Attached volumes have a recent snapshot or backup',
  pillar: 'reliability',
  severity: 'high',
  why: 'A volume lives in one Availability Zone: what is written since the last snapshot is lost with it, or with a mistake.',
  fix: {
    summary: 'Put the volume, or its instance, into an AWS Backup plan or a Data Lifecycle Manager policy.',
    cli: 'aws ec2 create-snapshot --volume-id {id} --region {region}',
    cost: 'Storage of the changed blocks; the first snapshot is a full one.',
    risk: 'None: snapshots are taken while the volume is in use.',
    effort: 'minutes',
  },
  refs: ['https://docs.aws.amazon.com/ebs/latest/userguide/ebs-snapshots.html'],
  notes: ['004 §재해 복구', '004 §솔루션 아키텍처', '003 >1,000'],
  wellArchitected: ['REL09-BP03'],
  subject: volume,
  context: { instances: instance, snapshots: snapshot, protectedResources: protectedResource },
  options: { maxAgeHours: 26, ignoreStatelessRoots: true },

  evaluate(subject, { instances, snapshots, protectedResources, options, now }) {
    const { id, arn, tags, data } = subject;
    const state = must(data.State, 'State');
    if (state !== 'in-use') return notApplicable(`the volume is ${state}`);
    const exempt = exemptByTag(tags) ?? statelessBecause(subject, instances, options.ignoreStatelessRoots);
    if (exempt) return notApplicable(exempt);

    const isRecent = (time: Date) =>
      elapsed(time, now, 'the time of a save') <= options.maxAgeHours * 3_600_000;
    const snapshot = newestOf(snapshotsOf(id, snapshots));
    if (snapshot && isRecent(snapshot.time)) {
      return pass(snapshot.isArchived ? 'archived: restoring it takes up to 72 hours' : undefined);
    }
    const machines = must(data.Attachments, 'Attachments').flatMap(
      ({ InstanceId }) => instances.get(InstanceId) ?? [],
    );
    const backup = newestOf(backupsOf([arn, ...machines.map((machine) => machine.arn)], protectedResources));
    if (backup && isRecent(backup.time)) return pass(backup.by);

    const last = newestOf([snapshot ?? [], backup ?? []].flat());
    if (!last)
      return fail('The volume has no snapshot and no backup', { instances: machines.map((m) => m.id) });
    const stopped = machines.map((machine) => stoppedAt(machine.data));
    if (stopped.length > 0 && stopped.every((time) => time && time <= last.time)) {
      return pass('nothing was written since: its instance is stopped');
    }
    const evidence = { last: last.by, time: last.time.toISOString() };
    return fail(`The last snapshot or backup is older than ${options.maxAgeHours} hours`, evidence);
  },
});
