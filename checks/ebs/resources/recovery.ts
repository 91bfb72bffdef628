import { type Collection, type Copy, defineDerived, must, type Selected } from '#engine';
import { asRead, backupsOf, recoveryOf } from '../../backup/lib/recovery.ts';
import { protectedResource } from '../../backup/resources/protected-resource.ts';
import { stoppedAt } from '../../ec2/lib/stopped-at.ts';
import { instance } from '../../ec2/resources/instance.ts';
import { statelessBecause } from '../lib/stateless.ts';
import { snapshot } from './snapshot.ts';
import { volume } from './volume.ts';

const byVolume = ({ data }: Selected<typeof snapshot>) => data.VolumeId;

/** A volume, and what it could be had back from. */
export const recovery = defineDerived({
  type: 'ebs.recovery',
  scope: 'region',
  from: { volumes: volume, instances: instance, snapshots: snapshot, protectedResources: protectedResource },
  derive: ({ volumes, instances, snapshots, protectedResources }) =>
    volumes.map((each) => {
      const { State, Encrypted, Attachments = [] } = each.data;
      const machines = Attachments.flatMap(({ InstanceId }) => InstanceId ?? []);
      return recoveryOf(
        each,
        { kind: 'EBS volume', class: 'volume', encrypted: Encrypted },
        {
          savedAs: () => [
            { arns: [each.arn], tags: each.tags, type: 'EBS' },
            ...machines.flatMap((id) => {
              const machine = instances.get(id);
              return machine ? { arns: [machine.arn], tags: machine.tags, type: 'EC2' } : [];
            }),
          ],
          exempt: () =>
            must(State, 'State') === 'in-use'
              ? statelessBecause(each, instances, true)
              : `the volume is ${State}`,
          copies: [
            snapshotsOf(each.id, snapshots),
            backupsOf([each.arn], protectedResources),
            machineBackups(machines, instances, protectedResources),
          ],
          idle: () => {
            const stops = machines.map((id) => stoppedAt(instances.get(id)?.data ?? {})?.toISOString());
            const since = stops.includes(undefined)
              ? undefined
              : stops
                  .flatMap((stop) => stop ?? [])
                  .sort()
                  .at(-1);
            return since ? { because: 'its instance is stopped', since } : undefined;
          },
          failsAt: () => 'ebs/volume-recent-snapshot',
        },
      );
    }),
});

/** Completed snapshots; those that AWS Backup took say so by a tag. */
function* snapshotsOf(volume: string, snapshots: Collection<Selected<typeof snapshot>>): Generator<Copy> {
  for (const { account, region, tags, data } of asRead(snapshots, byVolume, volume)) {
    if (data.State !== 'completed' || !data.StartTime) continue;
    const mechanism = 'aws:backup:source-resource' in tags ? 'aws-backup' : 'snapshot';
    yield { mechanism, account, region, newest: data.StartTime.toISOString() };
  }
}

/** A backup of an instance holds its volumes. */
function* machineBackups(
  machines: readonly string[],
  instances: Collection<Selected<typeof instance>>,
  protectedResources: Collection<Selected<typeof protectedResource>>,
): Generator<Copy> {
  for (const id of machines) {
    const machine = instances.get(id);
    if (machine) yield* backupsOf([machine.arn], protectedResources);
  }
}
