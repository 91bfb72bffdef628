import { defineCheck, elapsed, fail, mustBeRead, notApplicable, pass } from '#engine';
import { exemptByTag, pointsOf, severityOf } from './lib/judge-recovery.ts';
import { holdingData, recoverable, recoveryAt } from './lib/recoverable.ts';
import { newestOf } from './lib/recovery.ts';

export default defineCheck({
  id: 'backup/resources-protected',
  title: 'Everything that holds data can be restored to a recent state',
  pillar: 'reliability',
  severity: 'high',
  why: 'What nobody backs up is gone after a mistaken deletion, a faulty release or an intruder; which resources that are is usually learnt on that day.',
  fix: {
    summary:
      'Put the resource into an AWS Backup plan, best by a tag that the plan selects; or switch on the backups of its own service. One that needs none: tag it lintel:backup=none, with lintel:reason.',
    cli: 'aws resourcegroupstaggingapi tag-resources --resource-arn-list {arn} --tags backup=daily --region {region}   # a tag that a plan selects',
    cost: 'Storage of the backups.',
    risk: 'None for the resource.',
    effort: 'minutes',
  },
  refs: ['https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html'],
  notes: ['003 >1,000', '004 §재해 복구', '004 §AWS Backup', '001 §2.7.3'],
  wellArchitected: ['REL09-BP01'],
  subject: holdingData,
  context: recoverable,
  options: { maxAgeHours: 36 },

  evaluate(subject, { options, now, ...recoveries }) {
    const recovery = recoveryAt(subject, recoveries);
    if (recovery === undefined) return notApplicable('it was not there any more');
    const { exempt, unread, unsure, doubts, idle, failsAt } = recovery;
    mustBeRead(unsure);
    const because = exempt ?? exemptByTag(subject.tags);
    if (because) return notApplicable(because);

    const newest = newestOf(pointsOf(recovery, subject.region));
    const isRecent = (time: string) =>
      elapsed(new Date(time), now, 'the time of a backup') <= options.maxAgeHours * 3_600_000;
    const evidence = { newest: newest?.newest, mechanism: newest?.mechanism };
    if (newest && (newest.newest === undefined || isRecent(newest.newest))) return pass(undefined, evidence);
    if (idle && newest?.newest && newest.newest >= (idle.since ?? '')) {
      return pass(`nothing was written since the last backup: ${idle.because}`, evidence);
    }
    mustBeRead([...unread, ...doubts]);
    if (failsAt) return notApplicable(`nothing recent to restore it from (${failsAt})`, evidence);
    const reason = newest
      ? `It can be restored only to a state of more than ${options.maxAgeHours} hours ago`
      : 'There is nothing to restore it from';
    return fail(reason, evidence, severityOf(recovery));
  },
});
