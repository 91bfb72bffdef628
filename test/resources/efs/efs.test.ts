import {
  DescribeBackupPolicyCommand,
  DescribeFileSystemsCommand,
  DescribeMountTargetsCommand,
  EFSClient,
  type FileSystemDescription,
} from '@aws-sdk/client-efs';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { fileSystem } from '../../../checks/efs/resources/file-system.ts';
import { mountTarget } from '../../../checks/efs/resources/mount-target.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(EFSClient);
beforeEach(() => aws.reset());

const one = (id: string, more: Partial<FileSystemDescription> = {}) =>
  ({
    FileSystemId: id,
    FileSystemArn: `arn:aws:elasticfilesystem:ap-northeast-2:111122223333:file-system/${id}`,
    NumberOfMountTargets: 1,
    Tags: [{ Key: 'env', Value: 'prod' }],
    ...more,
  }) as FileSystemDescription;

const target = (MountTargetId: string, FileSystemId: string) =>
  ({ MountTargetId, FileSystemId, IpAddress: '10.0.0.7' }) as never;

test('several pages, asked for with the largest size, with their tags', async () => {
  aws
    .on(DescribeFileSystemsCommand)
    .resolvesOnce({ FileSystems: [one('fs-1')], NextMarker: 'more' })
    .resolves({ FileSystems: [one('fs-2', { Tags: [] })] });
  const { resources, gaps, calls } = await collected(fileSystem);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    {
      id: 'fs-1',
      arn: 'arn:aws:elasticfilesystem:ap-northeast-2:111122223333:file-system/fs-1',
      tags: { env: 'prod' },
    },
    { id: 'fs-2', tags: {} },
  ]);
  expect(calls).toEqual({ 'elasticfilesystem:DescribeFileSystems': 2 });
  const inputs = aws.calls().map(({ args }) => args[0].input);
  expect(inputs).toEqual([{ MaxItems: 100 }, { MaxItems: 100, Marker: 'more' }]);
});

test('none, and nothing is asked about mount targets', async () => {
  aws.on(DescribeFileSystemsCommand).resolves({});
  expect(await collected(fileSystem)).toMatchObject({ resources: [], gaps: [] });
  expect(await collected(mountTarget)).toMatchObject({ resources: [], gaps: [], calls: {} });
});

test('denied', async () => {
  aws.on(DescribeFileSystemsCommand).rejects(awsError('AccessDeniedException', '', 403));
  expect((await collected(fileSystem)).gaps).toMatchObject([{ cause: 'access-denied' }]);
  expect((await collected(mountTarget)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});

test('throttled once, and asked again', async () => {
  aws
    .on(DescribeFileSystemsCommand)
    .rejectsOnce(awsError('ThrottlingException', 'Rate exceeded', 429))
    .resolves({ FileSystems: [one('fs-1')] });
  expect(await collected(fileSystem)).toMatchObject({ resources: [{ id: 'fs-1' }], gaps: [] });
});

test('the backup policy, which nobody may have set', async () => {
  aws.on(DescribeFileSystemsCommand).resolves({ FileSystems: [one('fs-1'), one('fs-2'), one('fs-3')] });
  aws
    .on(DescribeBackupPolicyCommand, { FileSystemId: 'fs-1' })
    .resolves({ BackupPolicy: { Status: 'ENABLED' } })
    .on(DescribeBackupPolicyCommand, { FileSystemId: 'fs-2' })
    .rejects(awsError('PolicyNotFound', '', 404))
    .on(DescribeBackupPolicyCommand, { FileSystemId: 'fs-3' })
    .rejects(awsError('AccessDeniedException', '', 403));
  const { resources } = await collected(fileSystem.with('backupPolicy'));
  expect(resources.map(({ details }) => details.backupPolicy)).toMatchObject([
    { value: { Status: 'ENABLED' } },
    {},
    { gap: { cause: 'access-denied', subject: 'fs-3' } },
  ]);
  expect(resources[1]?.details.backupPolicy).toEqual({});
});

test('mount targets of those that have some, without their addresses', async () => {
  aws
    .on(DescribeFileSystemsCommand)
    .resolves({ FileSystems: [one('fs-1'), one('fs-2', { NumberOfMountTargets: 0 })] });
  aws
    .on(DescribeMountTargetsCommand)
    .resolvesOnce({ MountTargets: [target('fsmt-1', 'fs-1')], NextMarker: 'more' })
    .resolves({ MountTargets: [target('fsmt-2', 'fs-1')] });
  const { resources, gaps, calls } = await collected(mountTarget);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    { id: 'fsmt-1', arn: 'arn:aws:elasticfilesystem:ap-northeast-2:111122223333:mount-target/fsmt-1' },
    { id: 'fsmt-2', data: { FileSystemId: 'fs-1' } },
  ]);
  expect(JSON.stringify(resources)).not.toContain('10.0.0.7');
  expect(calls).toEqual({ 'elasticfilesystem:DescribeMountTargets': 2 });
  expect(aws.commandCalls(DescribeMountTargetsCommand).map(({ args }) => args[0].input)).toEqual([
    { FileSystemId: 'fs-1', MaxItems: 100 },
    { FileSystemId: 'fs-1', MaxItems: 100, Marker: 'more' },
  ]);
});

test('mount targets of one are denied', async () => {
  aws.on(DescribeFileSystemsCommand).resolves({ FileSystems: [one('fs-1')] });
  aws.on(DescribeMountTargetsCommand).rejects(awsError('AccessDeniedException', '', 403));
  expect((await collected(mountTarget)).gaps).toMatchObject([{ cause: 'access-denied', subject: 'fs-1' }]);
});

test('no mount targets in the answer', async () => {
  aws.on(DescribeFileSystemsCommand).resolves({ FileSystems: [one('fs-1')] });
  aws.on(DescribeMountTargetsCommand).resolves({});
  expect(await collected(mountTarget)).toMatchObject({ resources: [], gaps: [] });
});
