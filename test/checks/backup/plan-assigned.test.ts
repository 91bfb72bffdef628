import type { Selected } from '#engine';
import type { Recovery } from '../../../checks/backup/lib/recovery.ts';
import check from '../../../checks/backup/plan-assigned.ts';
import { backupPlan } from '../../../checks/backup/resources/backup-plan.ts';
import { backupSelection } from '../../../checks/backup/resources/backup-selection.ts';
import { backupRegion } from '../../../checks/backup/resources/region.ts';
import { recovery as databases } from '../../../checks/rds/resources/recovery.ts';
import { recovery as buckets } from '../../../checks/s3/resources/recovery.ts';
import { here, resource, resourceIn } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const ago = (hours: number) => new Date(here.now.getTime() - hours * 3_600_000);
type Rules = Selected<ReturnType<typeof backupPlan.with<['rules']>>>['rules'];

const rule = (ScheduleExpression?: string, StartWindowMinutes?: number): NonNullable<Rules>[number] => ({
  RuleName: 'daily',
  ScheduleExpression,
  StartWindowMinutes,
  EnableContinuousBackup: undefined,
  TargetBackupVaultName: 'daily',
  TargetLogicallyAirGappedBackupVaultArn: undefined,
  Lifecycle: undefined,
  CopyActions: undefined,
});

const plan = (data: Selected<typeof backupPlan>['data'] = {}, rules: Rules = [rule()]) =>
  resource(
    backupPlan.with('rules'),
    {
      BackupPlanName: 'daily',
      BackupPlanArn: 'arn:aws:backup:ap-northeast-2:111122223333:backup-plan:1',
      BackupPlanId: '1',
      CreationDate: ago(9999),
      LastExecutionDate: ago(12),
      ...data,
    },
    { rules },
  );
const deleted = { ...plan(), rules: undefined };
const selection = (BackupPlanId = '1') => resource(backupSelection, { BackupPlanId, SelectionId: 'tagged' });
const selected = { selections: [selection()] };

const region = resourceIn({ id: here.region }, backupRegion, {});
const data = (data: Partial<Recovery> = {}, place: object = {}) =>
  resourceIn({ id: 'orders', ...place }, databases, {
    type: 'rds.db-instance',
    kind: 'RDS DB instance',
    class: 'database',
    encrypted: true,
    savedAs: [],
    exempt: undefined,
    copies: [],
    idle: undefined,
    failsAt: undefined,
    unread: [],
    replicaOf: undefined,
    unsure: [],
    doubts: [],
    ...data,
  });
const photos = resourceIn({ id: 'photos' }, buckets, { ...data().data, kind: 'S3 bucket', class: 'bucket' });
const copy = (mechanism: 'pitr' | 'replica') => [
  { mechanism, account: here.account, region: here.region } as const,
];

testCheck(check, {
  passes: {
    'it ran last night': { subject: plan(), context: selected },
    'one that the organization made': {
      subject: plan({ BackupPlanName: 'orgs/daily' }),
      because: 'organization',
    },
    'it ran as late as it may': { subject: plan({ LastExecutionDate: ago(34) }), context: selected },
    'a weekly one ran last week': {
      subject: plan({ LastExecutionDate: ago(170) }, [rule('cron(0 5 ? * SUN *)')]),
      context: selected,
    },
    'one whose schedule is not understood': {
      subject: plan({ LastExecutionDate: ago(2000) }, [rule('at(noon)')]),
      context: selected,
    },
    'one that starts whenever it can': {
      subject: plan({ LastExecutionDate: ago(40) }, [rule(undefined, 1440)]),
      context: selected,
    },
  },
  fails: {
    'it selects nothing': { subject: plan(), because: 'selects nothing', evidence: { selections: 0 } },
    'only another plan selects something': {
      subject: plan(),
      context: { selections: [selection('2')] },
      because: 'selects nothing',
    },
    'it did not run when it was due': {
      subject: plan({ LastExecutionDate: ago(35) }),
      context: selected,
      because: 'ran 35 hours ago, and was due after 34',
    },
    'it has a rule for each month and one for each day': {
      subject: plan({ LastExecutionDate: ago(35) }, [rule('cron(0 5 1 * ? *)'), rule()]),
      context: selected,
      because: '35 hours',
    },
    'with a start window of an hour': {
      subject: plan({ LastExecutionDate: ago(28) }, [rule(undefined, 60)]),
      context: selected,
      because: 'due after 27',
    },
    'less patience': {
      subject: plan(),
      context: selected,
      options: { maxAgeHours: 2 },
      because: 'due after 10',
    },
    'it never ran': {
      subject: plan({ LastExecutionDate: undefined }),
      context: selected,
      because: 'never run',
    },
    'no plan, and no backup': {
      subject: region,
      context: { rds: [data(), data({ copies: copy('pitr') }, { id: 'members' })] },
      because: 'no backup at all',
      severity: 'medium',
      evidence: { kinds: { 'RDS DB instance': 2 } },
    },
    'no plan, and a replica': {
      subject: region,
      context: { rds: [data({ copies: copy('replica') })] },
      because: 'no backup at all',
      severity: 'medium',
    },
    'no plan, but the backups of RDS': {
      subject: region,
      context: { rds: [data({ copies: copy('pitr') })] },
      because: 'its own service',
      severity: 'low',
    },
    'no plan but that of EFS': {
      subject: region,
      context: { rds: [data()], plans: [plan({ BackupPlanName: 'aws/efs/automatic-backup-plan' })] },
      because: 'no backup at all',
      severity: 'medium',
    },
  },
  notApplicable: {
    'the one of EFS': { subject: plan({ BackupPlanName: 'aws/efs/automatic-backup-plan' }), because: 'EFS' },
    'one that was deleted': { subject: deleted, because: 'deleted' },
    'a new one': {
      subject: plan({ CreationDate: ago(34), LastExecutionDate: undefined }),
      context: selected,
      because: 'new',
    },
    'one that never ran, and nobody knows when it is to': {
      subject: plan({ LastExecutionDate: undefined }, [rule('at(noon)')]),
      context: selected,
      because: 'not due',
    },
    'there are plans': {
      subject: region,
      context: { plans: [plan()], rds: [data()] },
      because: 'one by one',
    },
    'nothing is here': { subject: region, because: 'nothing here' },
    'buckets only': { subject: region, context: { s3: [photos] }, because: 'nothing here' },
    'what is here needs no backup': {
      subject: region,
      context: { rds: [data({ exempt: 'a cache' })] },
      because: 'nothing here',
    },
    'all is in another Region': {
      subject: region,
      context: { rds: [data({}, { region: 'us-east-1' })] },
      because: 'nothing here',
    },
  },
  unknown: {
    'AWS did not say when it was made': {
      subject: plan({ CreationDate: undefined, LastExecutionDate: undefined }),
      context: selected,
      because: 'CreationDate',
    },
  },
});
