import {
  DescribeDataRepositoryAssociationsCommand,
  DescribeFileSystemsCommand,
  DescribeVolumesCommand,
  type FileSystem,
  FSxClient,
} from '@aws-sdk/client-fsx';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { dataRepositoryAssociation } from '../../../checks/fsx/resources/data-repository-association.ts';
import { fileSystem } from '../../../checks/fsx/resources/file-system.ts';
import { volume } from '../../../checks/fsx/resources/volume.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(FSxClient);
beforeEach(() => aws.reset());

const arn = (id: string) => `arn:aws:fsx:ap-northeast-2:111122223333:file-system/${id}`;
const one = (FileSystemId: string, more: FileSystem = {}): FileSystem => ({
  FileSystemId,
  ResourceARN: arn(FileSystemId),
  ...more,
});

test('several pages of every kind, without users, addresses and passwords', async () => {
  const server = { AutomaticBackupRetentionDays: 7, PreferredSubnetId: 'subnet-a' };
  aws
    .on(DescribeFileSystemsCommand)
    .resolvesOnce({
      FileSystems: [
        one('fs-1', {
          Tags: [{ Key: 'env', Value: 'prod' }],
          WindowsConfiguration: {
            ...server,
            DeploymentType: 'MULTI_AZ_1',
            SelfManagedActiveDirectoryConfiguration: { UserName: 'hidden' },
          },
        }),
        one('fs-2', {
          OntapConfiguration: { ...server, DeploymentType: 'MULTI_AZ_2', FsxAdminPassword: 'hidden' },
        }),
      ],
      NextToken: 'more',
    })
    .resolves({
      FileSystems: [
        one('fs-3', { OpenZFSConfiguration: { DeploymentType: 'SINGLE_AZ_1', EndpointIpAddress: 'hidden' } }),
        one('fs-4', {
          LustreConfiguration: {
            DeploymentType: 'SCRATCH_1',
            MountName: 'hidden',
            DataRepositoryConfiguration: { ExportPath: 's3://out' },
          },
        }),
      ],
    });
  const { resources, gaps, calls } = await collected(fileSystem);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    {
      id: 'fs-1',
      arn: arn('fs-1'),
      tags: { env: 'prod' },
      data: { WindowsConfiguration: { ...server, DeploymentType: 'MULTI_AZ_1' } },
    },
    { id: 'fs-2', tags: {}, data: { OntapConfiguration: { ...server, DeploymentType: 'MULTI_AZ_2' } } },
    { id: 'fs-3', data: { OpenZFSConfiguration: { DeploymentType: 'SINGLE_AZ_1' } } },
    {
      id: 'fs-4',
      data: {
        LustreConfiguration: {
          DeploymentType: 'SCRATCH_1',
          DataRepositoryConfiguration: { ExportPath: 's3://out' },
        },
      },
    },
  ]);
  expect(JSON.stringify(resources)).not.toContain('hidden');
  expect(calls).toEqual({ 'fsx:DescribeFileSystems': 2 });
  const inputs = aws.calls().map(({ args }) => args[0].input);
  expect(inputs).toEqual([{ MaxResults: 1000 }, { MaxResults: 1000, NextToken: 'more' }]);
});

test('none, and nothing is asked about what they would hold', async () => {
  aws.on(DescribeFileSystemsCommand).resolves({});
  for (const type of [fileSystem, volume, dataRepositoryAssociation]) {
    expect(await collected(type)).toMatchObject({ resources: [], gaps: [] });
  }
  expect(aws.calls()).toHaveLength(3);
});

test('denied', async () => {
  aws.on(DescribeFileSystemsCommand).rejects(awsError('AccessDeniedException', '', 400));
  for (const type of [fileSystem, volume, dataRepositoryAssociation]) {
    expect((await collected(type)).gaps).toMatchObject([{ cause: 'access-denied' }]);
  }
});

test('throttled once, and asked again', async () => {
  aws
    .on(DescribeFileSystemsCommand)
    .rejectsOnce(awsError('ThrottlingException', 'Rate exceeded', 400))
    .resolves({ FileSystems: [one('fs-1')] });
  expect(await collected(fileSystem)).toMatchObject({ resources: [{ id: 'fs-1' }], gaps: [] });
});

test('volumes of ONTAP only, of twenty file systems at a time', async () => {
  const many = Array.from({ length: 21 }, (_, index) => one(`fs-${index}`, { FileSystemType: 'ONTAP' }));
  aws
    .on(DescribeFileSystemsCommand)
    .resolves({ FileSystems: [...many, one('fs-w', { FileSystemType: 'WINDOWS' })] });
  aws
    .on(DescribeVolumesCommand)
    .resolvesOnce({
      Volumes: [
        {
          VolumeId: 'fsvol-1',
          ResourceARN: 'arn:volume/fsvol-1',
          FileSystemId: 'fs-0',
          OntapConfiguration: { OntapVolumeType: 'RW', JunctionPath: '/hidden' },
        },
        { VolumeId: 'fsvol-2', ResourceARN: 'arn:volume/fsvol-2', FileSystemId: 'fs-1' },
      ],
      NextToken: 'more',
    })
    .resolves({});
  const { resources, gaps, calls } = await collected(volume);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    { id: 'fsvol-1', arn: 'arn:volume/fsvol-1', data: { OntapConfiguration: { OntapVolumeType: 'RW' } } },
    { id: 'fsvol-2', data: { FileSystemId: 'fs-1' } },
  ]);
  expect(JSON.stringify(resources)).not.toContain('hidden');
  expect(calls).toEqual({ 'fsx:DescribeVolumes': 3 });
  const inputs = aws.commandCalls(DescribeVolumesCommand).map(({ args }) => args[0].input);
  expect(inputs.map(({ Filters }) => Filters?.[0]?.Values?.length)).toEqual([20, 1, 20]);
  expect(inputs[1]).toEqual({ Filters: [{ Name: 'file-system-id', Values: ['fs-20'] }], MaxResults: 1000 });
});

test('data repository associations of Lustre, but not of SCRATCH_1, which has none', async () => {
  aws.on(DescribeFileSystemsCommand).resolves({
    FileSystems: [
      one('fs-1', { FileSystemType: 'LUSTRE', LustreConfiguration: { DeploymentType: 'SCRATCH_2' } }),
      one('fs-2', { FileSystemType: 'LUSTRE', LustreConfiguration: { DeploymentType: 'SCRATCH_1' } }),
      one('fs-3', { FileSystemType: 'LUSTRE' }),
      one('fs-4', { FileSystemType: 'OPENZFS' }),
    ],
  });
  aws
    .on(DescribeDataRepositoryAssociationsCommand)
    .resolvesOnce({
      Associations: [{ AssociationId: 'dra-1', ResourceARN: 'arn:association/dra-1', FileSystemId: 'fs-1' }],
      NextToken: 'more',
    })
    .resolves({});
  const { resources, gaps } = await collected(dataRepositoryAssociation);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([{ id: 'dra-1', arn: 'arn:association/dra-1' }]);
  const inputs = aws.commandCalls(DescribeDataRepositoryAssociationsCommand).map(({ args }) => args[0].input);
  const Filters = [{ Name: 'file-system-id', Values: ['fs-1', 'fs-3'] }];
  expect(inputs).toEqual([
    { Filters, MaxResults: 25 },
    { Filters, MaxResults: 25, NextToken: 'more' },
  ]);
});
