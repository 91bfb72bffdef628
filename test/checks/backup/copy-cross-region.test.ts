import type { Selected } from '#engine';
import check from '../../../checks/backup/copy-cross-region.ts';
import { backupPlan } from '../../../checks/backup/resources/backup-plan.ts';
import { copyJob } from '../../../checks/backup/resources/copy-job.ts';
import { here, resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const vaultIn = (region: string, account = here.account) =>
  `arn:aws:backup:${region}:${account}:backup-vault:dr`;

const rule = (...regions: string[]) => ({
  RuleName: 'daily',
  ScheduleExpression: undefined,
  StartWindowMinutes: undefined,
  EnableContinuousBackup: undefined,
  TargetBackupVaultName: 'daily',
  TargetLogicallyAirGappedBackupVaultArn: undefined,
  Lifecycle: undefined,
  CopyActions: regions.map((region) => ({ DestinationBackupVaultArn: vaultIn(region) })),
});

const plan = (rules: ReturnType<typeof rule>[] | undefined, BackupPlanName = 'daily') =>
  resource(
    backupPlan.with('rules'),
    { BackupPlanName, BackupPlanArn: 'arn:aws:backup:ap-northeast-2:111122223333:backup-plan:1' },
    { rules },
  );

const job = (
  State: Selected<typeof copyJob>['data']['State'],
  DestinationBackupVaultArn = vaultIn('ap-northeast-1'),
) =>
  resource(copyJob, { CopyJobId: `${State} ${DestinationBackupVaultArn}`, State, DestinationBackupVaultArn });

testCheck(check, {
  passes: {
    'a rule that copies, and did': {
      subject: plan([rule('ap-northeast-1')]),
      context: { copyJobs: [job('FAILED'), job('COMPLETED')] },
      evidence: { DestinationBackupVaultArn: [vaultIn('ap-northeast-1')] },
    },
    'one of several rules, monthly perhaps': {
      subject: plan([rule(), rule('ap-northeast-2', 'us-west-2')]),
      because: 'no copy ended',
      evidence: { DestinationBackupVaultArn: [vaultIn('us-west-2')] },
    },
    'another vault’s copies are not its own': {
      subject: plan([rule('us-west-2')]),
      context: { copyJobs: [job('FAILED')] },
      because: 'no copy ended',
    },
    'to a Region that counts': { subject: plan([rule('us-west-2')]), options: { drRegions: ['us-west-2'] } },
    'one that the organization made': { subject: plan([rule('us-west-2')], 'orgs/daily') },
  },
  fails: {
    'no rule copies': {
      subject: plan([rule()]),
      because: 'to another Region',
      evidence: { DestinationBackupVaultArn: [] },
    },
    'a rule that says nothing of copies': {
      subject: plan([{ ...rule(), CopyActions: [] }, rule()]),
      because: 'to another Region',
    },
    'to another account in the same Region': {
      subject: plan([rule('ap-northeast-2')]),
      evidence: { DestinationBackupVaultArn: [vaultIn('ap-northeast-2')] },
    },
    'to a Region that does not count': {
      subject: plan([rule('ap-northeast-1')]),
      options: { drRegions: ['us-west-2', 'us-east-1'] },
      because: 'us-west-2 or us-east-1',
    },
    'to an ARN without a Region': {
      subject: plan([{ ...rule(), CopyActions: [{ DestinationBackupVaultArn: 'dr' }] }]),
    },
  },
  notApplicable: {
    'its copies fail': {
      subject: plan([rule('ap-northeast-1')]),
      context: { copyJobs: [job('FAILED'), job('PARTIAL'), job('COMPLETED', vaultIn('eu-west-1'))] },
      because: 'backup/jobs-succeed',
    },
    'the one of EFS': { subject: plan([rule()], 'aws/efs/automatic-backup-plan'), because: 'EFS' },
    'one that was deleted': { subject: plan(undefined), because: 'deleted' },
  },
});
