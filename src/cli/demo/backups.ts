import {
  DescribeRegionSettingsCommand,
  GetBackupPlanCommand,
  GetBackupSelectionCommand,
  GetBackupVaultNotificationsCommand,
  ListBackupJobsCommand,
  ListBackupPlansCommand,
  ListBackupSelectionsCommand,
  ListBackupVaultsCommand,
  ListRestoreJobsCommand,
  ListRestoreTestingPlansCommand,
  ListTagsCommand,
} from '../../../checks/backup/sdk.ts';
import { type At, answer, awsError } from '../../standin/index.ts';
import {
  account,
  arnOf,
  daysAgo,
  hoursAgo,
  idOf,
  pagesOf,
  seoul,
  shop,
  tokyo,
  uuidOf,
  virginia,
} from './places.ts';
import { volumeId } from './volumes.ts';

/** Where the copies of Seoul go. */
const dr = arnOf('backup', tokyo, 'backup-vault:haneul-dr');

const byTag = (ConditionKey: string, ConditionValue: string) => ({
  ConditionType: 'STRINGEQUALS' as const,
  ConditionKey,
  ConditionValue,
});

/** The plan of the platform team, that of logistics, one that was never finished, and one that was left over. */
const plans = [
  {
    name: 'haneul-daily',
    region: seoul,
    schedule: 'cron(0 17 ? * * *)',
    vault: 'haneul-daily',
    ranHoursAgo: 9,
    copies: [dr],
    selections: [
      { SelectionName: 'tagged-daily', ListOfTags: [byTag('backup', 'daily')] },
      {
        SelectionName: 'critical-warehouse',
        Resources: ['arn:aws:redshift:*'],
        Conditions: {
          StringEquals: [{ ConditionKey: 'aws:ResourceTag/data-classification', ConditionValue: 'critical' }],
        },
      },
    ],
    tags: shop('prod'),
  },
  {
    name: 'haneul-wms',
    region: seoul,
    schedule: 'cron(30 16 ? * * *)',
    vault: 'haneul-wms',
    ranHoursAgo: 10,
    copies: [],
    selections: [
      {
        SelectionName: 'wms',
        Resources: [
          arnOf('rds', seoul, 'db:haneul-wms-sql'),
          arnOf('ec2', seoul, `instance/${idOf('i', 'haneul-wms-gw-1')}`),
        ],
      },
    ],
    tags: { team: '물류' },
  },
  {
    name: 'haneul-event-2023',
    region: seoul,
    schedule: 'cron(0 18 ? * * *)',
    vault: 'Default',
    ranHoursAgo: undefined,
    copies: [dr],
    selections: [],
    tags: {},
  },
  {
    name: 'weekly',
    region: virginia,
    schedule: 'cron(0 5 ? * SUN *)',
    vault: 'Default',
    ranHoursAgo: 98,
    copies: [],
    selections: [{ SelectionName: 'volumes', Resources: ['arn:aws:ec2:*:*:volume/*'] }],
    tags: {},
  },
];

type Plan = (typeof plans)[number];

const planId = ({ name, region }: Plan) => uuidOf(`backup plan ${region} ${name}`);
const planNamed = (id: string | undefined) => plans.find((plan) => planId(plan) === id);
const selectionId = (plan: Plan, name: string) => uuidOf(`${planId(plan)} ${name}`);

const topic = arnOf('sns', seoul, 'haneul-infra-alerts');

/** The vault of the platform team is locked; logistics is waiting for mails that AWS does not send any more. */
const vaults = [
  {
    name: 'haneul-daily',
    region: seoul,
    points: 412,
    minDays: 14,
    events: ['BACKUP_JOB_COMPLETED' as const],
  },
  { name: 'haneul-wms', region: seoul, points: 60, events: ['BACKUP_JOB_FAILED' as const] },
  { name: 'Default', region: seoul, points: 0 },
  { name: 'haneul-dr', region: tokyo, points: 35, minDays: 14 },
  { name: 'Default', region: virginia, points: 9 },
];

const vaultArn = ({ name, region }: { name: string; region: string }) =>
  arnOf('backup', region, `backup-vault:${name}`);

/** The role of logistics may not save instances; a volume missed its window once. */
const jobs = ({ region, now }: At) =>
  region === seoul
    ? [
        ...[10, 34, 58, 82].map((hours) => ({
          BackupJobId: uuidOf(`gateway ${hours}`),
          BackupVaultName: 'haneul-wms',
          ResourceArn: arnOf('ec2', seoul, `instance/${idOf('i', 'haneul-wms-gw-1')}`),
          ResourceType: 'EC2',
          State: 'FAILED' as const,
          StatusMessage: `Your backup role arn:aws:iam::${account}:role/wms-backup is not authorized to perform ec2:CreateImage.`,
          CreationDate: hoursAgo(now, hours),
        })),
        ...[
          { State: 'EXPIRED' as const, hours: 57 },
          { State: 'COMPLETED' as const, hours: 33 },
          { State: 'COMPLETED' as const, hours: 9 },
        ].map(({ State, hours }) => ({
          BackupJobId: uuidOf(`disk ${hours}`),
          BackupVaultName: 'haneul-daily',
          ResourceArn: arnOf('ec2', seoul, `volume/${volumeId('haneul-wms-gw-1-data')}`),
          ResourceType: 'EBS',
          State,
          StatusMessage: undefined,
          CreationDate: hoursAgo(now, hours),
        })),
      ]
    : [];

/** What AWS Backup is told to do, and how that went; what it saved is told where monitoring is. */
export const backupAnswers = [
  answer(
    ListBackupPlansCommand,
    (_, { region, now }) => ({
      BackupPlansList: plans
        .filter((plan) => plan.region === region)
        .map((plan) => ({
          BackupPlanId: planId(plan),
          BackupPlanArn: arnOf('backup', region, `backup-plan:${planId(plan)}`),
          BackupPlanName: plan.name,
          CreationDate: daysAgo(now, 400),
          ...(plan.ranHoursAgo && { LastExecutionDate: hoursAgo(now, plan.ranHoursAgo) }),
        })),
    }),
    pagesOf('BackupPlansList'),
  ),
  answer(GetBackupPlanCommand, ({ BackupPlanId }) => {
    const plan = planNamed(BackupPlanId);
    if (!plan) throw awsError('ResourceNotFoundException', 'no such plan');
    return {
      BackupPlan: {
        BackupPlanName: plan.name,
        Rules: [
          {
            RuleName: 'nightly',
            ScheduleExpression: plan.schedule,
            TargetBackupVaultName: plan.vault,
            StartWindowMinutes: 480,
            Lifecycle: { DeleteAfterDays: 35 },
            CopyActions: plan.copies.map((DestinationBackupVaultArn) => ({ DestinationBackupVaultArn })),
          },
        ],
      },
    };
  }),
  answer(
    ListBackupSelectionsCommand,
    ({ BackupPlanId }) => {
      const plan = planNamed(BackupPlanId);
      return {
        BackupSelectionsList: (plan?.selections ?? []).map(({ SelectionName }) => ({
          BackupPlanId,
          SelectionId: plan && selectionId(plan, SelectionName),
          SelectionName,
        })),
      };
    },
    pagesOf('BackupSelectionsList'),
  ),
  answer(GetBackupSelectionCommand, ({ BackupPlanId, SelectionId }) => {
    const plan = planNamed(BackupPlanId);
    const selection = plan?.selections.find(
      ({ SelectionName }) => selectionId(plan, SelectionName) === SelectionId,
    );
    if (!selection) throw awsError('ResourceNotFoundException', 'no such selection');
    const IamRoleArn = `arn:aws:iam::${account}:role/service-role/AWSBackupDefaultServiceRole`;
    return { BackupPlanId, SelectionId, BackupSelection: { IamRoleArn, ...selection } };
  }),
  answer(
    ListBackupVaultsCommand,
    (_, { region }) => ({
      BackupVaultList: vaults
        .filter((vault) => vault.region === region)
        .map((vault) => ({
          BackupVaultName: vault.name,
          BackupVaultArn: vaultArn(vault),
          VaultType: 'BACKUP_VAULT' as const,
          VaultState: 'AVAILABLE' as const,
          NumberOfRecoveryPoints: vault.points,
          Locked: vault.minDays !== undefined,
          ...(vault.minDays && { MinRetentionDays: vault.minDays }),
        })),
    }),
    pagesOf('BackupVaultList'),
  ),
  answer(GetBackupVaultNotificationsCommand, ({ BackupVaultName }, { region }) => {
    const vault = vaults.find((each) => each.name === BackupVaultName && each.region === region);
    if (!vault?.events) throw awsError('ResourceNotFoundException', 'Failed reading notifications');
    return { BackupVaultName, SNSTopicArn: topic, BackupVaultEvents: vault.events };
  }),
  answer(ListTagsCommand, ({ ResourceArn }) => ({
    Tags: planNamed(ResourceArn?.split(':').at(-1))?.tags ?? {},
  })),
  answer(
    ListBackupJobsCommand,
    ({ ByState, ByResourceArn, ByCreatedAfter }, at) => ({
      BackupJobs: jobs(at).filter(
        ({ State, ResourceArn, CreationDate }) =>
          (ByState === undefined || State === ByState) &&
          (ByResourceArn === undefined || ResourceArn === ByResourceArn) &&
          (ByCreatedAfter === undefined || CreationDate >= ByCreatedAfter),
      ),
    }),
    pagesOf('BackupJobs'),
  ),
  answer(
    ListRestoreJobsCommand,
    (_, { region, now }) => ({
      RestoreJobs:
        region === seoul
          ? [
              {
                RestoreJobId: uuidOf('restore of wms'),
                Status: 'COMPLETED' as const,
                ResourceType: 'RDS',
                SourceResourceArn: arnOf('rds', seoul, 'db:haneul-wms-sql'),
                CreationDate: hoursAgo(now, 24 * 20 + 2),
                CompletionDate: daysAgo(now, 20),
              },
            ]
          : [],
    }),
    pagesOf('RestoreJobs'),
  ),
  answer(ListRestoreTestingPlansCommand, { RestoreTestingPlans: [] }, pagesOf('RestoreTestingPlans', 1000)),
  answer(DescribeRegionSettingsCommand, (_, { region }) => ({
    ResourceTypeOptInPreference: {
      ...Object.fromEntries(
        ['Aurora', 'DocumentDB', 'DynamoDB', 'EBS', 'EC2', 'EFS', 'FSx', 'Neptune', 'RDS', 'S3'].map(
          (type) => [type, true],
        ),
      ),
      Redshift: region !== seoul,
    },
  })),
];
