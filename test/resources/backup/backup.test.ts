import {
  BackupClient,
  ListBackupPlansCommand,
  ListBackupVaultsCommand,
  ListCopyJobsCommand,
  ListProtectedResourcesCommand,
} from '@aws-sdk/client-backup';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { copyJob } from '../../../checks/backup/resources/copy-job.ts';
import { protectedResource } from '../../../checks/backup/resources/protected-resource.ts';
import { collected } from '../../support/collect.ts';
import { here } from '../../support/resource.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(BackupClient);
beforeEach(() => aws.reset());

const database = 'arn:aws:rds:ap-northeast-2:111122223333:db:orders';
const volume = 'arn:aws:ec2:ap-northeast-2:111122223333:volume/vol-1';

test('what AWS Backup has saved, by its ARN', async () => {
  aws
    .on(ListProtectedResourcesCommand, { MaxResults: 1000 })
    .resolvesOnce({
      Results: [{ ResourceArn: database, ResourceType: 'RDS', LastBackupTime: here.now }],
      NextToken: 'more',
    })
    .resolves({ Results: [{ ResourceArn: volume, ResourceType: 'EBS', ResourceName: 'data' }] });
  const { resources, gaps } = await collected(protectedResource);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    { id: database, arn: database, data: { LastBackupTime: here.now } },
    { id: volume, arn: volume },
  ]);
  expect(resources[1]?.data).toEqual({ ResourceArn: volume, ResourceType: 'EBS' });
});

const inUse = () => {
  aws
    .on(ListBackupPlansCommand)
    .resolves({ BackupPlansList: [{ BackupPlanName: 'daily', BackupPlanArn: 'plan' }] });
  aws.on(ListBackupVaultsCommand).resolves({});
};

test('the copies that ended in the last seven days, well or not', async () => {
  inUse();
  const DestinationBackupVaultArn = 'arn:aws:backup:ap-northeast-1:111122223333:backup-vault:dr';
  aws
    .on(ListCopyJobsCommand, {
      ByCompleteAfter: new Date('2026-11-13T00:00:00Z'),
      MaxResults: 1000,
    })
    .resolvesOnce({
      CopyJobs: [
        {
          CopyJobId: 'one',
          State: 'FAILED',
          ResourceArn: database,
          DestinationBackupVaultArn,
          CompletionDate: here.now,
        },
      ],
      NextToken: 'more',
    })
    .resolves({ CopyJobs: [{ CopyJobId: 'two', IamRoleArn: 'role' }] });
  const { resources, gaps } = await collected(copyJob);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    {
      id: 'one',
      arn: 'arn:aws:backup:ap-northeast-2:111122223333:copy-job:one',
      data: { State: 'FAILED', ResourceArn: database, DestinationBackupVaultArn, CompletionDate: here.now },
    },
    { id: 'two' },
  ]);
  expect(resources[1]?.data).toEqual({ CopyJobId: 'two' });
});

test('nothing saved, nothing copied', async () => {
  inUse();
  aws.on(ListProtectedResourcesCommand).resolves({}).on(ListCopyJobsCommand).resolves({});
  expect(await collected(protectedResource)).toMatchObject({ resources: [], gaps: [] });
  expect(await collected(copyJob)).toMatchObject({ resources: [], gaps: [] });
});

test('denied', async () => {
  aws.rejects(awsError('AccessDeniedException', '', 403));
  expect((await collected(protectedResource)).gaps).toMatchObject([{ cause: 'access-denied' }]);
  inUse();
  expect((await collected(copyJob)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});
