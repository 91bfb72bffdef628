import {
  BackupClient,
  DescribeRegionSettingsCommand,
  GetBackupPlanCommand,
  GetBackupSelectionCommand,
  ListBackupPlansCommand,
  ListBackupSelectionsCommand,
  ListTagsCommand,
} from '@aws-sdk/client-backup';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { backupPlan } from '../../../checks/backup/resources/backup-plan.ts';
import { backupSelection } from '../../../checks/backup/resources/backup-selection.ts';
import { regionSettings } from '../../../checks/backup/resources/region-settings.ts';
import { collected } from '../../support/collect.ts';
import { here } from '../../support/resource.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(BackupClient);
beforeEach(() => aws.reset());

const arnOf = (id: string) => `arn:aws:backup:ap-northeast-2:111122223333:backup-plan:${id}`;
const plan = (BackupPlanId: string) => ({
  BackupPlanId,
  BackupPlanArn: arnOf(BackupPlanId),
  BackupPlanName: 'daily',
});
const gone = awsError('ResourceNotFoundException', 'gone', 400);

test('plans, two of one name', async () => {
  aws
    .on(ListBackupPlansCommand, { MaxResults: 1000 })
    .resolvesOnce({
      BackupPlansList: [{ ...plan('1'), VersionId: 'v', LastExecutionDate: here.now }],
      NextToken: 'more',
    })
    .resolves({ BackupPlansList: [plan('2')] });
  const { resources, gaps } = await collected(backupPlan);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    { id: 'daily', arn: arnOf('1') },
    { id: 'daily', arn: arnOf('2') },
  ]);
  expect(resources[0]?.data).toEqual({ ...plan('1'), LastExecutionDate: here.now });
});

test('what a plan does, and its tags', async () => {
  const CopyActions = [{ DestinationBackupVaultArn: 'dr' }];
  aws
    .on(ListBackupPlansCommand)
    .resolves({ BackupPlansList: [plan('1'), plan('2'), plan('3')] })
    .on(GetBackupPlanCommand, { BackupPlanId: '1' })
    .resolves({
      BackupPlan: {
        BackupPlanName: 'daily',
        Rules: [{ RuleName: 'nightly', TargetBackupVaultName: 'vault', RuleId: '7', CopyActions }],
      },
    })
    .on(GetBackupPlanCommand, { BackupPlanId: '2' })
    .rejects(gone)
    .on(GetBackupPlanCommand, { BackupPlanId: '3' })
    .resolves({})
    .on(ListTagsCommand, { ResourceArn: arnOf('1'), MaxResults: 1000 })
    .resolvesOnce({ Tags: { env: 'prod' }, NextToken: 'more' })
    .resolves({ Tags: { team: 'data' } })
    .on(ListTagsCommand, { ResourceArn: arnOf('2') })
    .rejects(gone)
    .on(ListTagsCommand, { ResourceArn: arnOf('3') })
    .resolves({});
  const { resources } = await collected(backupPlan.with('rules', 'tags'));
  expect(resources.map(({ details }) => details.rules)).toEqual([
    {
      value: [expect.objectContaining({ RuleName: 'nightly', TargetBackupVaultName: 'vault', CopyActions })],
    },
    {},
    {},
  ]);
  expect(JSON.stringify(resources[0])).not.toContain('RuleId');
  expect(resources.map(({ tags }) => tags)).toMatchObject([{ env: 'prod', team: 'data' }, {}, {}]);
});

test('what a plan selects', async () => {
  const ListOfTags = [
    { ConditionType: 'STRINGEQUALS' as const, ConditionKey: 'backup', ConditionValue: 'daily' },
  ];
  aws
    .on(ListBackupPlansCommand)
    .resolves({ BackupPlansList: [plan('1'), plan('2')] })
    .on(ListBackupSelectionsCommand, { BackupPlanId: '1', MaxResults: 1000 })
    .resolvesOnce({
      BackupSelectionsList: [{ SelectionId: 'a', SelectionName: 'tagged' }],
      NextToken: 'more',
    })
    .resolves({ BackupSelectionsList: [{ SelectionId: 'b' }, { SelectionId: 'c', CreatorRequestId: 'x' }] })
    .on(ListBackupSelectionsCommand, { BackupPlanId: '2' })
    .rejects(gone)
    .on(GetBackupSelectionCommand, { BackupPlanId: '1', SelectionId: 'a' })
    .resolves({ BackupSelection: { SelectionName: 'tagged', IamRoleArn: 'role', ListOfTags } })
    .on(GetBackupSelectionCommand, { SelectionId: 'b' })
    .rejects(gone)
    .on(GetBackupSelectionCommand, { SelectionId: 'c' })
    .resolves({});
  const { resources, gaps } = await collected(backupSelection.with('selection'));
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    { id: 'a', arn: `${arnOf('1')}/selection/a`, data: { BackupPlanId: '1', SelectionName: 'tagged' } },
    { id: 'b' },
    { id: 'c' },
  ]);
  expect(resources[2]?.data).toEqual({ BackupPlanId: '1', SelectionId: 'c' });
  expect(resources.map(({ details }) => details.selection)).toEqual([{ value: { ListOfTags } }, {}, {}]);
});

test('what a Region opted in to, asked where there is a plan', async () => {
  aws.on(ListBackupPlansCommand).resolvesOnce({ BackupPlansList: [plan('1'), plan('2')] });
  aws.on(DescribeRegionSettingsCommand).resolves({
    ResourceTypeOptInPreference: { S3: false },
    ResourceTypeManagementPreference: { DynamoDB: true },
  });
  const { resources, calls } = await collected(regionSettings);
  expect(resources).toMatchObject([
    { id: 'backup-settings', data: { ResourceTypeOptInPreference: { S3: false } } },
  ]);
  expect(resources[0]?.data).not.toHaveProperty('ResourceTypeManagementPreference');
  expect(calls).toEqual({ 'backup:DescribeRegionSettings': 1 });
});

test('no plans, nothing else asked', async () => {
  aws.on(ListBackupPlansCommand).resolves({});
  expect(await collected(backupPlan)).toMatchObject({ resources: [], gaps: [] });
  expect(await collected(backupSelection)).toMatchObject({ resources: [], gaps: [], calls: {} });
  expect(await collected(regionSettings)).toMatchObject({ resources: [], gaps: [], calls: {} });
});

test('denied', async () => {
  aws.rejects(awsError('AccessDeniedException', '', 403));
  for (const selection of [backupPlan, backupSelection, regionSettings]) {
    expect((await collected(selection)).gaps).toMatchObject([{ cause: 'access-denied' }]);
  }
});
