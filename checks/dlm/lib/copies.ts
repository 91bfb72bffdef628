import type { Selected } from '#engine';
import type { volume } from '../../ebs/resources/volume.ts';
import type { instance } from '../../ec2/resources/instance.ts';
import type { lifecyclePolicy } from '../resources/lifecycle-policy.ts';

type Policy = Selected<ReturnType<typeof lifecyclePolicy.with<['policyDetails']>>>;
type Volume = Pick<Selected<typeof volume>, 'tags' | 'data'>;
type Instance = Selected<typeof instance>;
type Tags = Instance['tags'];
type TagList =
  | readonly { readonly Key?: string | undefined; readonly Value?: string | undefined }[]
  | undefined;

/** The Regions that a policy copies a volume to; none where it does not save that. `machines` have it attached. */
export function regionsCopiedTo(
  policy: Policy,
  volume: Volume,
  machines: readonly Instance[],
): readonly string[] {
  if (policy.data.State !== 'ENABLED' || policy.data.PolicyType === 'EVENT_BASED_POLICY') return [];
  const regions = policy.policyDetails.TargetRegions.flatMap((region) => region ?? []);
  return regions.length > 0 && saves(policy, volume, machines) ? regions : [];
}

function saves(policy: Policy, volume: Volume, machines: readonly Instance[]): boolean {
  const { ResourceTypes, TargetTags, Exclusions } = policy.policyDetails;
  const isChosen = ({ tags }: { readonly tags: Tags }) =>
    policy.data.DefaultPolicy ? !hasAny(tags, Exclusions?.ExcludeTags) : hasAny(tags, TargetTags);
  const isBoot = machines.some((machine) => isBootVolume(volume, machine));
  return (
    (ResourceTypes.includes('INSTANCE') && machines.some(isChosen) && !isLeftOut(policy, volume, isBoot)) ||
    (ResourceTypes.includes('VOLUME') &&
      isChosen(volume) &&
      !(isBoot && Exclusions?.ExcludeBootVolumes) &&
      !Exclusions?.ExcludeVolumeTypes?.some((type) => type === volume.data.VolumeType))
  );
}

function isBootVolume({ data }: Volume, machine: Instance): boolean {
  return (
    data.Attachments?.some(
      ({ InstanceId, Device }) => InstanceId === machine.id && Device === machine.data.RootDeviceName,
    ) === true
  );
}

/** Whether a policy saves the instance without this volume. */
function isLeftOut({ policyDetails }: Policy, { tags }: Volume, isBoot: boolean): boolean {
  const { ExcludeBootVolume, ExcludeDataVolumeTags } = policyDetails.Parameters ?? {};
  return isBoot ? ExcludeBootVolume === true : hasAny(tags, ExcludeDataVolumeTags);
}

/** One of several tags is enough. */
function hasAny(tags: Tags, wanted: TagList): boolean {
  return wanted?.some(({ Key = '', Value = '' }) => tags[Key] === Value) === true;
}
