import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { inTransit, isTerraformLock, rebuildable } from './lib/table.ts';
import { table } from './resources/table.ts';

export default defineCheck({
  id: 'dynamodb/table-deletion-protection',
  title: 'Production tables cannot be deleted by accident',
  pillar: 'reliability',
  severity: 'medium',
  nonProduction: 'skip',
  why: 'One wrong call or template deletes the table with all its items; what remains is a backup of 35 days, and only if point-in-time recovery was on.',
  fix: {
    summary: 'Switch on deletion protection; of a global table, in every Region.',
    cli: 'aws dynamodb update-table --table-name {id} --deletion-protection-enabled --region {region}',
    cloudformation: 'DeletionProtectionEnabled: true',
    terraform: 'deletion_protection_enabled = true',
    cost: 'None.',
    risk: 'None while it runs; whoever wants to delete it must switch the protection off first.',
    effort: 'minutes',
  },
  refs: [
    'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/WorkingWithTables.Basics.html#WorkingWithTables.Basics.DeletionProtection',
  ],
  notes: ['002 §S3', '002 §AWS DynamoDB'],
  wellArchitected: ['REL09-BP02'],
  subject: table.with('description'),
  options: { rebuildablePattern: 'cache|session|lock' },

  evaluate(subject, { options }) {
    const exempt = rebuildable(subject, options.rebuildablePattern) ?? inTransit(subject.description);
    if (exempt) return notApplicable(exempt);
    const { DeletionProtectionEnabled } = subject.description ?? {};
    if (must(DeletionProtectionEnabled, 'DeletionProtectionEnabled')) return pass();
    return isTerraformLock(subject.description)
      ? notApplicable('it holds the locks of Terraform’s state')
      : fail('Deletion protection is off', { DeletionProtectionEnabled });
  },
});
