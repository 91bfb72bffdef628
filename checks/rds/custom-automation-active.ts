import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { inTransit } from './lib/database.ts';
import { dbInstance } from './resources/db-instance.ts';

export default defineCheck({
  id: 'rds/custom-automation-active',
  title: 'RDS Custom instances run with full automation inside the support perimeter',
  pillar: 'operations',
  severity: 'high',
  why: 'While automation is paused or the instance is outside the support perimeter, RDS Custom takes no backups and repairs nothing.',
  fix: {
    summary: 'Undo the change that left the support perimeter, then resume full automation.',
    cli: 'aws rds modify-db-instance --db-instance-identifier {id} --automation-mode full --region {region}',
    cost: 'None.',
    risk: 'Automation may overwrite manual changes to the operating system or the database.',
    effort: 'hours',
  },
  refs: ['https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/custom-concept.html'],
  notes: ['000 §1', '002 §Amazon RDS'],
  wellArchitected: ['REL11-BP03'],
  subject: dbInstance,

  evaluate(instance) {
    const { Engine, AutomationMode, ResumeFullAutomationModeTime, DBInstanceStatus } = instance.data;
    if (!must(Engine, 'Engine').startsWith('custom-')) return notApplicable('not an RDS Custom instance');
    const exempt = inTransit(instance);
    if (exempt) return notApplicable(exempt);
    if (DBInstanceStatus === 'unsupported-configuration') {
      return fail('The instance is outside the support perimeter', { DBInstanceStatus });
    }
    if (must(AutomationMode, 'AutomationMode') === 'full') {
      return pass('RDS cannot replicate its backups to another Region: plan that recovery yourself');
    }
    return fail('Automation is paused: no backups and no repairs', {
      AutomationMode,
      ResumeFullAutomationModeTime: ResumeFullAutomationModeTime?.toISOString(),
    });
  },
});
