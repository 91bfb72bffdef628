import { expect, test } from 'vitest';
import type { Selected } from '#engine';
import { group } from '../../../checks/autoscaling/resources/group.ts';
import { launchConfiguration } from '../../../checks/autoscaling/resources/launch-configuration.ts';
import { isImage, launchesOf, problemOf } from '../../../checks/ec2/lib/launches.ts';
import { image } from '../../../checks/ec2/resources/image.ts';
import { instance } from '../../../checks/ec2/resources/instance.ts';
import { launchTemplate } from '../../../checks/ec2/resources/launch-template.ts';
import { ReadCollection } from '../../../src/model/collection.ts';
import { resource } from '../../support/resource.ts';

const scaling = (name: string, data: Partial<Selected<typeof group>['data']>) =>
  resource(group, {
    AutoScalingGroupName: name,
    AvailabilityZones: ['a'],
    HealthCheckType: 'EC2',
    MinSize: 0,
    MaxSize: 1,
    DesiredCapacity: 0,
    ...data,
  });
const groups = new ReadCollection([
  scaling('latest', { LaunchTemplate: { LaunchTemplateId: 'lt-1', Version: '$Latest' } }),
  scaling('unsaid', { LaunchTemplate: { LaunchTemplateId: 'lt-1' } }),
  scaling('mixed', {
    MixedInstancesPolicy: {
      LaunchTemplate: {
        LaunchTemplateSpecification: { LaunchTemplateId: 'lt-1', Version: '$Default' },
        Overrides: [{ LaunchTemplateSpecification: { LaunchTemplateId: 'lt-1', Version: '9' } }],
      },
    },
  }),
  scaling('by-name', { LaunchTemplate: { LaunchTemplateName: 'other' } }),
  scaling('old', { LaunchConfigurationName: 'lc' }),
]);
const images = new ReadCollection([
  resource(image, { ImageId: 'ami-1', State: 'available' }),
  resource(image, { ImageId: 'ami-2', State: 'failed' }),
  resource(image, { ImageId: 'ami-3' }),
]);

test('an instance launches its AMI, a launch configuration what groups launch with it', () => {
  expect(launchesOf(resource(instance, { ImageId: 'ami-1' }), groups)).toEqual([
    { ImageId: 'ami-1', groups: [] },
  ]);
  const configuration = (LaunchConfigurationName: string) =>
    resource(launchConfiguration, { LaunchConfigurationName, ImageId: 'ami-1', InstanceType: 'm5.large' });
  expect(launchesOf(configuration('lc'), groups)).toEqual([{ ImageId: 'ami-1', groups: ['old'] }]);
  expect(launchesOf(configuration('unused'), groups)).toEqual([]);
});

test('of a template the default version, the latest one, and those that groups name', () => {
  const template = resource(
    launchTemplate.with('versions'),
    { LaunchTemplateId: 'lt-1', DefaultVersionNumber: 1, LatestVersionNumber: 3 },
    { versions: [1, 2, 3].map((n) => ({ VersionNumber: n, ImageId: `ami-${n}`, MarketType: undefined })) },
  );
  expect(launchesOf(template, groups)).toEqual([
    { version: 1, ImageId: 'ami-1', groups: ['unsaid', 'mixed'] },
    { version: 3, ImageId: 'ami-3', groups: ['latest'] },
    { version: 9, ImageId: undefined, isDeleted: true, groups: ['mixed'] },
  ]);
});

test('why nothing can be launched', () => {
  const problem = (ImageId: string | undefined) => problemOf({ ImageId, groups: [] }, images);
  expect(problem('ami-1')).toBeUndefined();
  expect(problem('ami-2')).toBe('ami-2 is failed');
  expect(problem('ami-9')).toMatch('ami-9 is deregistered');
  expect(problem('resolve:ssm:/golden')).toBeUndefined();
  expect(problem(undefined)).toBeUndefined();
  expect(() => problem('ami-3')).toThrow('State');
  expect(problemOf({ ImageId: undefined, version: 9, isDeleted: true, groups: [] }, images)).toBe(
    'version 9 was deleted',
  );
  expect(['ami-1', 'resolve:ssm:/golden', undefined].map(isImage)).toEqual([true, false, false]);
});
