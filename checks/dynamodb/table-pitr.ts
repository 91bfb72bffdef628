import { defineCheck, elapsed, fail, must, notApplicable, pass } from '#engine';
import { exemptByTag } from '../backup/lib/judge-recovery.ts';
import { protectedResource } from '../backup/resources/protected-resource.ts';
import { inTransit, isTerraformLock, rebuildable } from './lib/table.ts';
import { table } from './resources/table.ts';

const hour = 3_600_000;

export default defineCheck({
  id: 'dynamodb/table-pitr',
  title: 'Point-in-time recovery is on',
  pillar: 'reliability',
  severity: 'high',
  why: 'DynamoDB copies a faulty write or a deletion everywhere at once; without point-in-time recovery there is no way back to the second before it.',
  fix: {
    summary: 'Switch on point-in-time recovery; of a global table, in every Region.',
    cli: 'aws dynamodb update-continuous-backups --table-name {id} --point-in-time-recovery-specification PointInTimeRecoveryEnabled=true --region {region}',
    cloudformation: 'PointInTimeRecoverySpecification:\n  PointInTimeRecoveryEnabled: true',
    terraform: 'point_in_time_recovery {\n  enabled = true\n}',
    cost: 'Billed by the size of the table and its local indexes, per GB and month.',
    risk: 'None for the table. A restore makes a new table, without the tags, alarms and scaling policies of the old one.',
    effort: 'minutes',
  },
  refs: ['https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Point-in-time-recovery.html'],
  notes: ['003 >1,000,000', '002 §AWS DynamoDB'],
  wellArchitected: ['REL09-BP03'],
  subject: table.with('continuousBackups', 'description'),
  context: { protectedResources: protectedResource },
  options: { rebuildablePattern: 'cache|session|lock', maxAgeHours: 26 },

  evaluate(subject, { protectedResources, options, now }) {
    const { arn, continuousBackups } = subject;
    const exempt = rebuildable(subject, options.rebuildablePattern) ?? exemptByTag(subject.tags);
    if (exempt) return notApplicable(exempt);
    const status =
      continuousBackups && must(continuousBackups.PointInTimeRecoveryStatus, 'PointInTimeRecoveryStatus');
    if (status === 'ENABLED') return pass();
    const transit = inTransit(continuousBackups && subject.description);
    if (transit) return notApplicable(transit);
    if (isTerraformLock(subject.description)) return notApplicable('it holds the locks of Terraform’s state');

    const saved = protectedResources.get(arn)?.data.LastBackupTime;
    const evidence = { PointInTimeRecoveryStatus: status, LastBackupTime: saved?.toISOString() };
    if (!saved) return fail('Point-in-time recovery is off, and AWS Backup never saved it', evidence);
    const hours = Math.floor(elapsed(saved, now, 'LastBackupTime') / hour);
    return hours < options.maxAgeHours
      ? fail('Point-in-time recovery is off: AWS Backup saves it, but only now and then', evidence, 'low')
      : fail(`Point-in-time recovery is off, and AWS Backup saved it ${hours} hours ago`, evidence);
  },
});
