import {
  ListGatewaysCommand,
  ListTagsForResourceCommand,
  ListVolumesCommand,
  StorageGatewayClient,
} from '@aws-sdk/client-storage-gateway';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { protectedResource } from '../../../checks/backup/resources/protected-resource.ts';
import { snapshot } from '../../../checks/ebs/resources/snapshot.ts';
import { recovery } from '../../../checks/storagegateway/resources/recovery.ts';
import { volume } from '../../../checks/storagegateway/resources/volume.ts';
import { collected } from '../../support/collect.ts';
import { recoveriesOf } from '../../support/recoveries.ts';
import { here, resource } from '../../support/resource.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(StorageGatewayClient);
beforeEach(() => aws.reset());

const arnOf = (id: string) =>
  `arn:aws:storagegateway:ap-northeast-2:111122223333:gateway/sgw-12A3456B/volume/${id}`;
const info = (VolumeId: string) => ({ VolumeId, VolumeARN: arnOf(VolumeId), VolumeType: 'CACHED iSCSI' });
const gateways = (...types: readonly string[]) =>
  aws.on(ListGatewaysCommand).resolves({
    Gateways: types.map((GatewayType, n) => ({
      GatewayId: `sgw-${n}`,
      GatewayARN: `arn:sgw-${n}`,
      GatewayType,
    })),
  });

test('the volumes of all gateways in one list, several pages, and the tags of each', async () => {
  gateways('CACHED', 'STORED', 'FILE_S3')
    .on(ListVolumesCommand)
    .resolvesOnce({ VolumeInfos: [{ ...info('vol-1122AABB'), VolumeSizeInBytes: 1 }], Marker: 'more' })
    .resolves({ VolumeInfos: [info('vol-2')] })
    .on(ListTagsForResourceCommand)
    .resolvesOnce({ Tags: [{ Key: 'env', Value: 'prod' }], Marker: 'more' })
    .resolves({ Tags: [{ Key: 'team', Value: 'wms' }] });
  const { resources, gaps, calls } = await collected(volume.with('tags'));
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    { id: 'vol-1122AABB', arn: arnOf('vol-1122AABB'), tags: { env: 'prod', team: 'wms' } },
    { id: 'vol-2' },
  ]);
  expect(resources[0]?.data).toEqual(info('vol-1122AABB'));
  expect(aws.commandCalls(ListVolumesCommand).map(({ args }) => args[0].input)).toEqual([
    { Limit: 100 },
    { Limit: 100, Marker: 'more' },
  ]);
  expect(calls).toEqual({ 'storagegateway:ListVolumes': 2, 'storagegateway:ListTagsForResource': 3 });
});

test('where gateways serve files and tapes only, nothing is asked', async () => {
  gateways('FILE_S3', 'VTL', 'FILE_FSX_SMB');
  expect(await collected(volume)).toMatchObject({ resources: [], gaps: [], calls: {} });
});

test('denied, and throttled', async () => {
  gateways('CACHED')
    .on(ListVolumesCommand)
    .rejects(awsError('AccessDeniedException', '', 400));
  expect((await collected(volume)).gaps).toMatchObject([{ cause: 'access-denied' }]);
  aws.on(ListVolumesCommand).rejects(awsError('ThrottlingException', 'Rate exceeded', 400));
  expect((await collected(volume)).gaps).toMatchObject([{ cause: 'throttled' }]);
});

test('a volume: its snapshots, whose ids EC2 writes small, and what AWS Backup made of it', () => {
  const shot = (VolumeId: string, State: 'completed' | 'pending', StartTime: Date | undefined = here.now) =>
    resource(snapshot, { SnapshotId: `snap-${VolumeId}-${State}`, VolumeId, State, StartTime });
  const found = recoveriesOf(recovery, {
    volumes: ['vol-1122AABB', 'vol-2', 'vol-3'].map((id) => resource(volume, info(id))),
    snapshots: [
      shot('vol-1122aabb', 'completed'),
      shot('vol-2', 'pending'),
      { ...shot('vol-2', 'completed'), data: { VolumeId: 'vol-2', State: 'completed' } } as never,
    ],
    protectedResources: [
      resource(protectedResource, { ResourceArn: arnOf('vol-3'), LastBackupTime: here.now }),
    ],
  });
  const time = here.now.toISOString().slice(0, 16);
  expect(found).toEqual([
    {
      id: 'vol-1122AABB',
      kind: 'Storage Gateway volume',
      copies: [`snapshot ap-northeast-2 ${time}`],
      savedAs: ['Storage Gateway'],
    },
    { id: 'vol-2', kind: 'Storage Gateway volume', copies: [], savedAs: ['Storage Gateway'] },
    {
      id: 'vol-3',
      kind: 'Storage Gateway volume',
      copies: [`aws-backup ap-northeast-2 ${time}`],
      savedAs: ['Storage Gateway'],
    },
  ]);
});
