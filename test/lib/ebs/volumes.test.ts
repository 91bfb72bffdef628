import { expect, test } from 'vitest';
import type { Selected } from '#engine';
import { protectedResource } from '../../../checks/backup/resources/protected-resource.ts';
import { backupsOf, newestOf, snapshotsOf } from '../../../checks/ebs/lib/saves.ts';
import { statelessBecause } from '../../../checks/ebs/lib/stateless.ts';
import { snapshot } from '../../../checks/ebs/resources/snapshot.ts';
import { volume } from '../../../checks/ebs/resources/volume.ts';
import { instance } from '../../../checks/ec2/resources/instance.ts';
import { ReadCollection } from '../../../src/model/collection.ts';
import { resource } from '../../support/resource.ts';

const day = (n: number) => new Date(Date.UTC(2026, 10, n));

test('only completed snapshots of the volume count', () => {
  const taken = (SnapshotId: string, data: Selected<typeof snapshot>['data']) =>
    resource(snapshot, { SnapshotId, VolumeId: 'vol-1', State: 'completed', StartTime: day(1), ...data });
  const all = new ReadCollection([
    taken('snap-1', {}),
    taken('snap-2', { State: 'pending' }),
    taken('snap-3', { VolumeId: 'vol-ffffffff' }),
    taken('snap-4', { StorageTier: 'archive', StartTime: day(2) }),
  ]);
  const saves = snapshotsOf('vol-1', all);
  expect(saves).toEqual([
    { time: day(1), by: 'snap-1', isArchived: false },
    { time: day(2), by: 'snap-4', isArchived: true },
  ]);
  expect(newestOf(saves)?.by).toBe('snap-4');
  expect(newestOf([])).toBeUndefined();
});

test('AWS Backup knows volumes and instances by their ARNs', () => {
  const all = new ReadCollection([
    resource(protectedResource, { ResourceArn: 'vol', LastBackupTime: day(1) }),
    resource(protectedResource, { ResourceArn: 'never' }),
  ]);
  expect(backupsOf(['vol', 'never', 'unknown'], all)).toEqual([{ time: day(1), by: 'AWS Backup of vol' }]);
});

test('a volume shared by two instances is stateless only if it is for both', () => {
  const node = (InstanceId: string, groupName?: string) =>
    resource(instance, {
      InstanceId,
      RootDeviceName: '/dev/xvda',
      Tags: groupName ? [{ Key: 'aws:autoscaling:groupName', Value: groupName }] : [],
    });
  const instances = new ReadCollection([node('i-1', 'web'), node('i-2', 'web'), node('i-3')]);
  const attached = (...ids: string[]) => {
    const Attachments = ids.map((InstanceId) => ({
      InstanceId,
      Device: '/dev/sdf',
      DeleteOnTermination: true,
    }));
    return statelessBecause(resource(volume, { Attachments }), instances, true);
  };
  expect(attached('i-1', 'i-2')).toBe('of an instance kept by Auto Scaling group web');
  expect(attached('i-1', 'i-3')).toBeUndefined();
  expect(attached('i-1', 'i-unlisted')).toBeUndefined();
  expect(() => statelessBecause(resource(volume, {}), instances, true)).toThrow('Attachments');
});
