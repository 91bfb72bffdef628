import { type Collection, must, type Selected } from '#engine';
import { fleetOf } from '../../ec2/lib/fleet.ts';
import type { instance } from '../../ec2/resources/instance.ts';
import type { volume } from '../resources/volume.ts';

type Volume = Selected<typeof volume>;

/** Volumes that Kubernetes attaches to a node for as long as a pod runs there, or that say so themselves. */
const stateful = ['kubernetes.io/created-for/pvc/name', 'CSIVolumeName', 'lintel:stateful'];

/** Why nothing on a volume needs saving: it comes and goes with its instances. `undefined` where it holds data. */
export function statelessBecause(
  { tags, data }: Pick<Volume, 'tags' | 'data'>,
  instances: Collection<Selected<typeof instance>>,
  ignoreRoots: boolean,
): string | undefined {
  if (stateful.some((tag) => tag in tags)) return undefined;
  if (data.Operator?.Managed) return 'managed by a service of AWS';
  const reasons = must(data.Attachments, 'Attachments').map((attachment) => {
    const { InstanceId, InstanceOwningService, Device } = attachment;
    if (InstanceOwningService) return `attached to a resource of ${InstanceOwningService}`;
    const instance = instances.get(InstanceId);
    if (!instance) return undefined;
    const isRoot = instance.data.RootDeviceName === Device;
    const fleet = fleetOf(instance);
    const isDeleted = () => must(attachment.DeleteOnTermination, 'DeleteOnTermination');
    if (fleet && (isRoot || isDeleted())) return `of an instance kept by ${fleet}`;
    return ignoreRoots && isRoot && isDeleted() ? 'a root volume deleted with its instance' : undefined;
  });
  return reasons.includes(undefined) ? undefined : reasons[0];
}
