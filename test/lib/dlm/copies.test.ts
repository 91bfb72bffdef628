import { expect, test } from 'vitest';
import type { Selected } from '#engine';
import { regionsCopiedTo } from '../../../checks/dlm/lib/copies.ts';
import { lifecyclePolicy } from '../../../checks/dlm/resources/lifecycle-policy.ts';
import { volume } from '../../../checks/ebs/resources/volume.ts';
import { instance } from '../../../checks/ec2/resources/instance.ts';
import { resource } from '../../support/resource.ts';

const whole = lifecyclePolicy.with('policyDetails');
type Policy = Selected<typeof whole>;
type Details = Policy['policyDetails'];

const daily = [{ Key: 'backup', Value: 'daily' }];
const tagged = (
  ResourceTypes: Details['ResourceTypes'],
  more: Partial<Details> = {},
  data: Partial<Policy['data']> = {},
) =>
  resource(
    whole,
    { PolicyId: 'policy-1', State: 'ENABLED', PolicyType: 'EBS_SNAPSHOT_MANAGEMENT', ...data },
    {
      policyDetails: {
        ResourceTypes,
        TargetTags: [{ Key: 'team', Value: 'data' }, ...daily],
        Parameters: undefined,
        Exclusions: undefined,
        TargetRegions: ['us-west-2', undefined],
        ...more,
      },
    },
  );
const byDefault = (ResourceTypes: Details['ResourceTypes'], Exclusions?: Details['Exclusions']) =>
  tagged(ResourceTypes, { TargetTags: undefined, Exclusions }, { DefaultPolicy: true });

const disk = (Device: string, Tags: readonly { Key: string; Value: string }[] = []) =>
  resource(volume, {
    VolumeId: 'vol-1',
    VolumeType: 'gp3',
    Attachments: [{ InstanceId: 'i-1', Device }],
    Tags: [...Tags],
  });
const machine = (Tags: readonly { Key: string; Value: string }[] = []) =>
  resource(instance, { InstanceId: 'i-1', RootDeviceName: '/dev/xvda', Tags: [...Tags] });
const [boot, more] = ['/dev/xvda', '/dev/sdf'];

test.each<readonly [string, Policy, ReturnType<typeof disk>, ReturnType<typeof machine>]>([
  ['a volume with one of the tags', tagged(['VOLUME']), disk(more, daily), machine()],
  ['a volume of an instance with one of the tags', tagged(['INSTANCE']), disk(more), machine(daily)],
  ['the boot volume of such an instance', tagged(['INSTANCE']), disk(boot), machine(daily)],
  [
    'another volume than the boot volume, which is left out',
    tagged(['INSTANCE'], { Parameters: { ExcludeBootVolume: true } }),
    disk(more),
    machine(daily),
  ],
  ['any volume by default', byDefault(['VOLUME']), disk(boot), machine()],
  [
    'a volume that the default does not leave out',
    byDefault(['VOLUME'], { ExcludeBootVolumes: true, ExcludeTags: daily, ExcludeVolumeTypes: ['st1'] }),
    disk(more),
    machine(daily),
  ],
  ['any instance by default', byDefault(['INSTANCE']), disk(boot), machine()],
])('copied: %s', (_, policy, about, on) => {
  expect(regionsCopiedTo(policy, about, [on])).toEqual(['us-west-2']);
});

test.each<readonly [string, Policy, ReturnType<typeof disk>, ReturnType<typeof machine>]>([
  [
    'a volume with none of the tags',
    tagged(['VOLUME']),
    disk(more, [{ Key: 'backup', Value: 'no' }]),
    machine(),
  ],
  ['a volume, where instances are saved', tagged(['INSTANCE']), disk(more, daily), machine()],
  ['an instance, where volumes are saved', tagged(['VOLUME']), disk(more), machine(daily)],
  ['what no type says', tagged([undefined]), disk(more, daily), machine(daily)],
  ['no tags at all', tagged(['VOLUME'], { TargetTags: undefined }), disk(more, daily), machine()],
  ['nowhere to', tagged(['VOLUME'], { TargetRegions: [undefined] }), disk(more, daily), machine()],
  ['a policy that failed', tagged(['VOLUME'], {}, { State: 'ERROR' }), disk(more, daily), machine()],
  [
    'a policy about what other accounts share',
    tagged(['VOLUME'], {}, { PolicyType: 'EVENT_BASED_POLICY' }),
    disk(more, daily),
    machine(),
  ],
  [
    'a boot volume that is left out',
    tagged(['INSTANCE'], { Parameters: { ExcludeBootVolume: true } }),
    disk(boot),
    machine(daily),
  ],
  [
    'a data volume that is left out by its tag',
    tagged(['INSTANCE'], { Parameters: { ExcludeDataVolumeTags: [{ Key: 'tmp', Value: '1' }] } }),
    disk(more, [{ Key: 'tmp', Value: '1' }]),
    machine(daily),
  ],
  ['a boot volume, by default', byDefault(['VOLUME'], { ExcludeBootVolumes: true }), disk(boot), machine()],
  ['a type, by default', byDefault(['VOLUME'], { ExcludeVolumeTypes: ['gp3'] }), disk(more), machine()],
  ['a tag, by default', byDefault(['VOLUME'], { ExcludeTags: daily }), disk(more, daily), machine()],
  [
    'a tag of an instance, by default',
    byDefault(['INSTANCE'], { ExcludeTags: daily }),
    disk(more),
    machine(daily),
  ],
])('not copied: %s', (_, policy, about, on) => {
  expect(regionsCopiedTo(policy, about, [on])).toEqual([]);
});

test('a volume that is attached to nothing', () => {
  const loose = resource(volume, { VolumeId: 'vol-1', Tags: daily });
  expect(regionsCopiedTo(tagged(['VOLUME']), loose, [machine()])).toEqual(['us-west-2']);
});
