import { expect, test } from 'vitest';
import { fileSystem } from '../../../checks/efs/resources/file-system.ts';
import { mountTarget } from '../../../checks/efs/resources/mount-target.ts';
import { zoneLane } from '../../../checks/efs/resources/zone-lane.ts';
import { lanesOf } from '../../support/lanes.ts';
import { resource } from '../../support/resource.ts';

const draw = (own: object, ...zones: readonly (string | undefined)[]) =>
  lanesOf(zoneLane, {
    fileSystems: [
      resource(fileSystem, { FileSystemId: 'fs-1', FileSystemArn: 'arn:fs/fs-1', ...own } as never),
    ],
    mountTargets: zones.map((AvailabilityZoneName, index) =>
      resource(mountTarget, {
        MountTargetId: `fsmt-${index}`,
        FileSystemId: 'fs-1',
        VpcId: 'vpc-1',
        AvailabilityZoneName,
      } as never),
    ),
  });

test('a mount target in each zone', () => {
  expect(draw({ Name: 'images' }, 'a', 'c')).toEqual([
    {
      VpcId: 'vpc-1',
      row: 'data: EFS file system images',
      cells: ['a active 1 mount target', 'c active 1 mount target'],
      resources: 1,
      spread: ['efs/multi-az fs-1'],
    },
  ]);
});

test('One Zone, without a name', () => {
  expect(draw({ AvailabilityZoneName: 'a' }, 'a')[0]?.row).toBe('data: EFS One Zone file system fs-1');
});

test('what cannot be mounted is in no VPC', () => {
  expect(draw({})).toEqual([]);
});

test('a mount target in no zone is not drawn', () => {
  expect(draw({}, undefined)[0]?.cells).toEqual([]);
});
