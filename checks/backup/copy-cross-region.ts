import { defineCheck, fail, notApplicable, pass } from '#engine';
import { regionOfArn } from '../rds/lib/region-of-arn.ts';
import { isSavedByEfs } from './lib/plan.ts';
import { backupPlan } from './resources/backup-plan.ts';
import { copyJob } from './resources/copy-job.ts';

export default defineCheck({
  id: 'backup/copy-cross-region',
  title: 'Backup plans copy to another Region',
  pillar: 'reliability',
  severity: 'medium',
  nonProduction: 'skip',
  why: 'A vault is as far away as the Region that it is in: who loses the one has nothing to restore from the other.',
  fix: {
    summary:
      'Add a copy to a vault in another Region to the plan’s rules; of a plan that the organization made, to its backup policy.',
    cli: 'aws backup update-backup-plan --backup-plan-id <its id> --backup-plan file://plan.json --region {region}   # in each rule: "CopyActions":[{"DestinationBackupVaultArn":"arn:{partition}:backup:<the other Region>:{account}:backup-vault:<a vault there>"}]',
    cloudformation:
      'CopyActions:\n  - DestinationBackupVaultArn: <the ARN of a vault in another Region>\n    Lifecycle:\n      DeleteAfterDays: 35',
    terraform: 'copy_action {\n  destination_vault_arn = <the ARN of a vault in another Region>\n}',
    cost: 'Storage in the other Region, and the transfer there; a shorter retention of the copies helps.',
    risk: 'None for what is saved. Check that the law allows the data in the other Region, and that the keys there let AWS Backup encrypt.',
    effort: 'hours',
  },
  refs: ['https://docs.aws.amazon.com/aws-backup/latest/devguide/cross-region-backup.html'],
  notes: ['004 §AWS Backup', '004 §재해 복구', '003 >1,000,000'],
  wellArchitected: ['REL13-BP02'],
  subject: backupPlan.with('rules'),
  context: { copyJobs: copyJob },
  // Where a copy helps; any other Region where none is named.
  options: { drRegions: [] },

  evaluate({ id, region, rules }, { copyJobs, options: { drRegions } }) {
    if (rules === undefined) return notApplicable('it was deleted during the scan');
    if (isSavedByEfs(id)) return notApplicable('the plan of the automatic backups of EFS cannot copy');
    const targets = rules.flatMap(({ CopyActions = [] }) =>
      CopyActions.map(({ DestinationBackupVaultArn }) => DestinationBackupVaultArn),
    );
    const isAway = (arn: string | undefined) => {
      const there = regionOfArn(arn);
      if (there === undefined || there === region) return false;
      return drRegions.length === 0 || drRegions.includes(there);
    };
    const away = targets.filter(isAway);
    if (away.length === 0) {
      const where = drRegions.length === 0 ? 'another Region' : drRegions.join(' or ');
      return fail(`No rule of the plan copies to ${where}`, { DestinationBackupVaultArn: targets });
    }
    const evidence = { DestinationBackupVaultArn: away };
    const jobs = copyJobs.filter(({ data }) => away.includes(data.DestinationBackupVaultArn));
    if (jobs.some(({ data }) => data.State === 'COMPLETED')) return pass(undefined, evidence);
    if (jobs.length === 0) return pass('no copy ended in the last seven days', evidence);
    return notApplicable(
      'none of its copies of the last seven days completed (backup/jobs-succeed)',
      evidence,
    );
  },
});
