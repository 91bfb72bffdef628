import {
  DescribeSnapshotsCommand,
  DescribeVolumesCommand,
  GetEbsEncryptionByDefaultCommand,
} from '@aws-sdk/client-ec2';
import { ebsDefaults } from '../../../checks/ebs/resources/defaults.ts';
import { snapshot } from '../../../checks/ebs/resources/snapshot.ts';
import { volume } from '../../../checks/ebs/resources/volume.ts';
import { testPlainList } from '../ec2/plain-list.ts';

testPlainList(volume, {
  command: DescribeVolumesCommand,
  iam: 'ec2:DescribeVolumes',
  input: { MaxResults: 1000 },
  pages: [
    { Volumes: [{ VolumeId: 'vol-1', State: 'in-use', Size: 100 }] },
    { Volumes: [{ VolumeId: 'vol-2', Tags: [{ Key: 'Name', Value: 'data' }] }] },
  ],
  resources: [
    { id: 'vol-1', arn: 'arn:aws:ec2:ap-northeast-2:111122223333:volume/vol-1' },
    { id: 'vol-2', tags: { Name: 'data' } },
  ],
});

testPlainList(snapshot, {
  command: DescribeSnapshotsCommand,
  iam: 'ec2:DescribeSnapshots',
  input: { OwnerIds: ['self'], MaxResults: 1000 },
  pages: [
    { Snapshots: [{ SnapshotId: 'snap-1', VolumeId: 'vol-1', Description: 'nightly' }] },
    { Snapshots: [{ SnapshotId: 'snap-2', VolumeId: 'vol-ffffffff' }] },
  ],
  resources: [
    { id: 'snap-1', arn: 'arn:aws:ec2:ap-northeast-2::snapshot/snap-1', data: { VolumeId: 'vol-1' } },
    { id: 'snap-2' },
  ],
});

testPlainList(ebsDefaults, {
  command: GetEbsEncryptionByDefaultCommand,
  iam: 'ec2:GetEbsEncryptionByDefault',
  input: {},
  pages: [{ EbsEncryptionByDefault: false, SseType: 'none' }],
  resources: [
    {
      id: 'ebs-defaults',
      arn: 'arn:aws:ec2:ap-northeast-2:111122223333:ebs-defaults',
      data: { EbsEncryptionByDefault: false },
    },
  ],
});
