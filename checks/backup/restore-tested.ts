import { defineCheck } from '#engine';
import { judgeRestores } from './lib/judge-restores.ts';
import { backupPlan } from './resources/backup-plan.ts';
import { backupVault } from './resources/backup-vault.ts';
import { backupRegion } from './resources/region.ts';
import { restoreJob } from './resources/restore-job.ts';
import { restoreTestingPlan } from './resources/restore-testing-plan.ts';

export default defineCheck({
  id: 'backup/restore-tested',
  title: 'Restores are tested regularly',
  pillar: 'reliability',
  severity: 'medium',
  confidence: 'likely',
  why: 'Whether a backup can be restored, and how long that takes, is known only to those who have tried: keys, roles and subnets that are missing show on the day of the disaster otherwise.',
  fix: {
    summary:
      'Let a restore testing plan restore samples every month and delete them again; check what is restored with a Lambda function.',
    cli: 'aws backup create-restore-testing-plan --restore-testing-plan file://plan.json --region {region}\naws backup create-restore-testing-selection --restore-testing-plan-name <its name> --restore-testing-selection file://selection.json --region {region}',
    cost: 'What is restored, for as long as it is there, and a charge for each test.',
    risk: 'None for the originals. What is restored counts against quotas, and needs subnets and roles of its own.',
    effort: 'hours',
  },
  refs: ['https://docs.aws.amazon.com/aws-backup/latest/devguide/restore-testing.html'],
  notes: ['004 §재해 복구', '003 >1,000'],
  wellArchitected: ['REL09-BP04', 'REL13-BP03'],
  subject: backupRegion,
  context: {
    plans: backupPlan,
    vaults: backupVault,
    restoreJobs: restoreJob,
    testingPlans: restoreTestingPlan,
  },
  // Restores are read of the last 90 days: not of more.
  options: { days: 90 },

  evaluate: (_, { options, now, ...context }) => judgeRestores(context, options.days, now),
});
