import { type Collection, type Copy, defineDerived, type Selected } from '#engine';
import { asRead, backupsOf, recoveryOf } from '../../backup/lib/recovery.ts';
import { protectedResource } from '../../backup/resources/protected-resource.ts';
import { snapshot } from '../../ebs/resources/snapshot.ts';
import { volume } from './volume.ts';

// Storage Gateway writes the hexadecimal digits large, EC2 small.
const byVolume = ({ data }: Selected<typeof snapshot>) => data.VolumeId?.toLowerCase();

/** A volume of a storage gateway, and what it could be had back from. */
export const recovery = defineDerived({
  type: 'storagegateway.recovery',
  scope: 'region',
  from: { volumes: volume, snapshots: snapshot, protectedResources: protectedResource },
  derive: ({ volumes, snapshots, protectedResources }) =>
    volumes.map((each) =>
      recoveryOf(
        each,
        { kind: 'Storage Gateway volume', class: 'volume' },
        {
          savedAs: () => [{ arns: [each.arn], tags: each.tags, type: 'Storage Gateway' }],
          exempt: () => undefined,
          copies: [snapshotsOf(each.id, snapshots), backupsOf([each.arn], protectedResources)],
          failsAt: () => undefined,
        },
      ),
    ),
});

/** Its snapshots are EBS snapshots: https://docs.aws.amazon.com/storagegateway/latest/APIReference/API_CreateSnapshot.html */
function* snapshotsOf(volume: string, snapshots: Collection<Selected<typeof snapshot>>): Generator<Copy> {
  for (const { account, region, data } of asRead(snapshots, byVolume, volume.toLowerCase())) {
    if (data.State !== 'completed' || !data.StartTime) continue;
    yield { mechanism: 'snapshot', account, region, newest: data.StartTime.toISOString() };
  }
}
