import { defineCheck, oneOf } from '#engine';
import { judgePlan, judgeRegion } from './lib/judge-plan.ts';
import { recoverable } from './lib/recoverable.ts';
import { backupPlan } from './resources/backup-plan.ts';
import { backupSelection } from './resources/backup-selection.ts';
import { backupRegion } from './resources/region.ts';

export default defineCheck({
  id: 'backup/plan-assigned',
  title: 'Where there are data there is a backup plan, which selects something and runs',
  pillar: 'reliability',
  severity: 'high',
  why: 'A plan that selects nothing, or never ran, looks like a backup until something has to be restored. Without any plan each service keeps what its own defaults say, if anything.',
  fix: {
    summary: 'Make a plan that runs daily, and let it select what bears a tag.',
    cli: 'aws backup create-backup-plan --backup-plan file://plan.json --region {region}\naws backup create-backup-selection --backup-plan-id <its id> --backup-selection file://selection.json --region {region}',
    cloudformation:
      'Type: AWS::Backup::BackupSelection\nProperties:\n  BackupPlanId: !Ref Plan\n  BackupSelection:\n    SelectionName: tagged\n    IamRoleArn: <a role>\n    ListOfTags:\n      - ConditionType: STRINGEQUALS\n        ConditionKey: backup\n        ConditionValue: daily',
    terraform:
      'resource "aws_backup_selection" "tagged" {\n  name         = "tagged"\n  plan_id      = aws_backup_plan.daily.id\n  iam_role_arn = <a role>\n  selection_tag {\n    type  = "STRINGEQUALS"\n    key   = "backup"\n    value = "daily"\n  }\n}',
    cost: 'Storage of the backups, by GB and month.',
    risk: 'None for what is saved: the role needs the permissions for it.',
    effort: 'hours',
  },
  refs: ['https://docs.aws.amazon.com/aws-backup/latest/devguide/about-backup-plans.html'],
  notes: ['003 >1,000', '004 §AWS Backup', '004 §재해 복구'],
  wellArchitected: ['REL09-BP03'],
  subject: oneOf(backupPlan.with('rules'), backupRegion),
  context: { plans: backupPlan, selections: backupSelection, ...recoverable },
  // Of a plan that runs daily; a rarer one has its days more, and each its start window.
  options: { maxAgeHours: 26 },

  evaluate(subject, { plans, selections, options, now, ...recoveries }) {
    return subject.type === 'backup.region'
      ? judgeRegion(subject.region, plans, recoveries)
      : judgePlan(subject, selections, options.maxAgeHours, now);
  },
});
