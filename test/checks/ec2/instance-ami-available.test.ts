import type { Selected } from '#engine';
import { group } from '../../../checks/autoscaling/resources/group.ts';
import { launchConfiguration } from '../../../checks/autoscaling/resources/launch-configuration.ts';
import check from '../../../checks/ec2/instance-ami-available.ts';
import { image } from '../../../checks/ec2/resources/image.ts';
import { instance } from '../../../checks/ec2/resources/instance.ts';
import { launchTemplate } from '../../../checks/ec2/resources/launch-template.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const server = (ImageId: string, tags: Readonly<Record<string, string>> = {}) =>
  resource(instance, {
    InstanceId: 'i-1',
    ImageId,
    State: { Name: 'stopped' },
    Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
  });
const configuration = (ImageId: string | undefined) =>
  resource(launchConfiguration, { LaunchConfigurationName: 'old', ImageId, InstanceType: 'm5.large' });

/** A template whose versions 1, 2, 3 … name these; the default one is the first, the latest one the last. */
const template = (...images: (string | undefined)[]) =>
  resource(
    launchTemplate.with('versions'),
    { LaunchTemplateId: 'lt-1', DefaultVersionNumber: 1, LatestVersionNumber: images.length },
    {
      versions: images.map((ImageId, index) => ({
        VersionNumber: index + 1,
        ImageId,
        MarketType: undefined,
      })),
    },
  );
const groupWith = (data: Partial<Selected<typeof group>['data']>) =>
  resource(group, {
    AutoScalingGroupName: 'web',
    AvailabilityZones: ['ap-northeast-2a'],
    HealthCheckType: 'EC2',
    MinSize: 2,
    MaxSize: 8,
    DesiredCapacity: 2,
    ...data,
  });
const launching = (Version?: string) => groupWith({ LaunchTemplate: { LaunchTemplateId: 'lt-1', Version } });

const images = [
  resource(image, { ImageId: 'ami-good', State: 'available' }),
  resource(image, { ImageId: 'ami-disabled', State: 'disabled' }),
  resource(image, { ImageId: 'ami-new', State: 'pending' }),
];

testCheck(check, {
  passes: {
    'an instance whose AMI exists': { subject: server('ami-good'), context: { images } },
    'an AMI that is being made': { subject: server('ami-new'), context: { images } },
    'a template whose AMIs exist': { subject: template('ami-good', 'ami-good'), context: { images } },
    'a version that nobody launches any more': {
      subject: template('ami-good', 'ami-gone', 'ami-good'),
      context: { images, groups: [launching('$Latest')] },
    },
    'a parameter, and an AMI that exists': {
      subject: template('ami-good', 'resolve:ssm:/golden/web'),
      context: { images },
    },
    'a launch configuration whose AMI exists': {
      subject: configuration('ami-good'),
      context: { images, groups: [groupWith({ LaunchConfigurationName: 'old' })] },
    },
  },
  fails: {
    'an instance whose AMI is gone': {
      subject: server('ami-gone'),
      context: { images },
      severity: 'medium',
      because: 'ami-gone is deregistered, or no longer shared with this account',
    },
    'an AMI that is disabled': {
      subject: server('ami-disabled'),
      context: { images },
      severity: 'medium',
      because: 'ami-disabled is disabled',
    },
    'the latest version, which a group launches': {
      subject: template('ami-good', 'ami-gone'),
      context: { images, groups: [launching('$Latest')] },
      severity: 'high',
      evidence: { launches: [{ version: 2, ImageId: 'ami-gone', groups: ['web'] }] },
    },
    'the default version, which a group launches': {
      subject: template('ami-gone', 'ami-good'),
      context: { images, groups: [launching()] },
      severity: 'high',
    },
    'an older version, which a mixed group names': {
      subject: template('ami-good', 'ami-gone', 'ami-good'),
      context: {
        images,
        groups: [
          groupWith({
            MixedInstancesPolicy: {
              LaunchTemplate: {
                LaunchTemplateSpecification: { LaunchTemplateId: 'lt-1', Version: '3' },
                Overrides: [
                  { InstanceType: 'm6i.large' },
                  { LaunchTemplateSpecification: { LaunchTemplateId: 'lt-1', Version: '2' } },
                  { LaunchTemplateSpecification: { LaunchTemplateId: 'lt-2', Version: '1' } },
                ],
              },
            },
          }),
        ],
      },
      severity: 'high',
      evidence: { launches: [{ version: 2, ImageId: 'ami-gone', groups: ['web'] }] },
    },
    'a version that was deleted, and that a group names': {
      subject: template('ami-good'),
      context: { images, groups: [launching('7')] },
      severity: 'high',
      because: 'version 7 was deleted',
    },
    'a template that no group uses': {
      subject: template('ami-gone'),
      context: { images, groups: [groupWith({})] },
      severity: 'medium',
    },
    'a launch configuration whose AMI is gone': {
      subject: configuration('ami-gone'),
      context: { images, groups: [groupWith({ LaunchConfigurationName: 'old' })] },
      severity: 'high',
      evidence: { launches: [{ ImageId: 'ami-gone', groups: ['web'] }] },
    },
  },
  notApplicable: {
    'an instance of a group': {
      subject: server('ami-gone', { 'aws:autoscaling:groupName': 'web' }),
      context: { images },
      because: 'Auto Scaling group web',
    },
    'a template that names a parameter': {
      subject: template('resolve:ssm:/golden/web'),
      context: { images },
      because: 'parameter',
    },
    'a template that names none': { subject: template(undefined), context: { images } },
    'a launch configuration that no group uses': {
      subject: configuration('ami-gone'),
      context: { images },
      because: 'no group uses',
    },
  },
  unknown: {
    'AWS did not say the AMI': { subject: resource(instance, { InstanceId: 'i-1' }), because: 'ImageId' },
  },
});
