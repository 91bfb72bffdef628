import { AutoScalingClient, DescribeLaunchConfigurationsCommand } from '@aws-sdk/client-auto-scaling';
import {
  DescribeImagesCommand,
  DescribeInstancesCommand,
  DescribeInstanceTypesCommand,
  DescribeLaunchTemplatesCommand,
  DescribeLaunchTemplateVersionsCommand,
  DescribePlacementGroupsCommand,
} from '@aws-sdk/client-ec2';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import { image } from '../../../checks/ec2/resources/image.ts';
import { instance } from '../../../checks/ec2/resources/instance.ts';
import { instanceType } from '../../../checks/ec2/resources/instance-type.ts';
import { launchTemplate } from '../../../checks/ec2/resources/launch-template.ts';
import { placementGroup } from '../../../checks/ec2/resources/placement-group.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';
import { aws, testPlainList } from './plain-list.ts';

const AttachTime = new Date('2026-01-01T00:00:00Z');

testPlainList(instance, {
  command: DescribeInstancesCommand,
  iam: 'ec2:DescribeInstances',
  input: { MaxResults: 1000 },
  pages: [
    {
      Reservations: [
        {
          Instances: [
            {
              InstanceId: 'i-1',
              State: { Name: 'running' },
              KeyName: 'ops',
              NetworkInterfaces: [
                { InterfaceType: 'efa', MacAddress: '02:00', Attachment: { AttachTime, DeviceIndex: 0 } },
              ],
            },
            { InstanceId: 'i-gone', State: { Name: 'terminated' } },
          ],
        },
        {},
      ],
    },
    {
      Reservations: [
        { Instances: [{ InstanceId: 'i-going', State: { Name: 'shutting-down' } }] },
        {
          Instances: [
            { InstanceId: 'i-2', State: { Name: 'stopped' }, Tags: [{ Key: 'Name', Value: 'erp' }] },
          ],
        },
      ],
    },
  ],
  resources: [
    {
      id: 'i-1',
      arn: 'arn:aws:ec2:ap-northeast-2:111122223333:instance/i-1',
      data: {
        InstanceId: 'i-1',
        State: { Name: 'running' },
        NetworkInterfaces: [{ InterfaceType: 'efa', AttachTime }],
      },
    },
    { id: 'i-2', tags: { Name: 'erp' } },
  ],
});

const GroupArn = 'arn:aws:ec2:ap-northeast-2:111122223333:placement-group/mpi';

testPlainList(placementGroup, {
  command: DescribePlacementGroupsCommand,
  iam: 'ec2:DescribePlacementGroups',
  input: {},
  pages: [
    {
      PlacementGroups: [
        { GroupName: 'mpi', GroupArn, Strategy: 'cluster', PartitionCount: 0 },
        {
          GroupName: 'apart',
          GroupArn: `${GroupArn}-2`,
          Strategy: 'spread',
          Tags: [{ Key: 'env', Value: 'dev' }],
        },
      ],
    },
  ],
  resources: [
    { id: 'mpi', arn: GroupArn },
    { id: 'apart', tags: { env: 'dev' } },
  ],
});

testPlainList(launchTemplate, {
  command: DescribeLaunchTemplatesCommand,
  iam: 'ec2:DescribeLaunchTemplates',
  input: { MaxResults: 200 },
  pages: [
    { LaunchTemplates: [{ LaunchTemplateId: 'lt-1', DefaultVersionNumber: 1, CreatedBy: 'kim' }] },
    { LaunchTemplates: [{ LaunchTemplateId: 'lt-2', Tags: [{ Key: 'Name', Value: 'web' }] }] },
  ],
  resources: [
    { id: 'lt-1', arn: 'arn:aws:ec2:ap-northeast-2:111122223333:launch-template/lt-1' },
    { id: 'lt-2', tags: { Name: 'web' } },
  ],
});

const denied = awsError('UnauthorizedOperation', 'You are not authorized', 403);

describe('what belongs to others', () => {
  const autoScaling = mockClient(AutoScalingClient);

  beforeEach(() => {
    aws.reset();
    autoScaling.reset();
    aws.on(DescribeInstancesCommand).resolves({
      Reservations: [
        {
          Instances: [
            { InstanceId: 'i-1', InstanceType: 'm6i.large', ImageId: 'ami-1' },
            { InstanceId: 'i-2', InstanceType: 'm6i.large', ImageId: 'ami-2' },
            { InstanceId: 'i-3', InstanceType: 't1.micro', ImageId: 'ami-1' },
          ],
        },
      ],
    });
    aws.on(DescribeLaunchTemplatesCommand).resolves({ LaunchTemplates: [{ LaunchTemplateId: 'lt-1' }] });
    aws.on(DescribeLaunchTemplateVersionsCommand).resolves({
      LaunchTemplateVersions: [
        { VersionNumber: 2, LaunchTemplateData: { ImageId: 'ami-3', UserData: 'c2VjcmV0' } },
      ],
      NextToken: 'more',
    });
    aws.on(DescribeLaunchTemplateVersionsCommand, { NextToken: 'more' }).resolves({
      LaunchTemplateVersions: [
        {
          VersionNumber: 1,
          LaunchTemplateData: {
            ImageId: 'resolve:ssm:/golden/web',
            InstanceMarketOptions: { MarketType: 'spot' },
          },
        },
      ],
    });
    autoScaling.on(DescribeLaunchConfigurationsCommand).resolves({
      LaunchConfigurations: [
        {
          LaunchConfigurationName: 'old',
          LaunchConfigurationARN: 'arn:aws:autoscaling:::launchConfiguration:old',
          ImageId: 'ami-4',
          InstanceType: 'm5.large',
          CreatedTime: new Date(0),
        },
      ],
    });
    aws.on(DescribeInstanceTypesCommand).resolves({
      InstanceTypes: [{ InstanceType: 'm6i.large', AutoRecoverySupported: true, Hypervisor: 'nitro' }],
    });
    aws.on(DescribeImagesCommand).resolves({
      Images: [{ ImageId: 'ami-1', State: 'available', ImageLocation: 'x' }],
    });
  });

  test('the versions of a launch template come in pages, without user data', async () => {
    const { resources, calls } = await collected(launchTemplate.with('versions'));
    expect(resources[0]?.details.versions).toEqual({
      value: [
        { VersionNumber: 2, ImageId: 'ami-3', MarketType: undefined },
        { VersionNumber: 1, ImageId: 'resolve:ssm:/golden/web', MarketType: 'spot' },
      ],
    });
    expect(calls).toMatchObject({ 'ec2:DescribeLaunchTemplateVersions': 2 });
    expect(aws.commandCalls(DescribeLaunchTemplateVersionsCommand)[0]?.args[0].input).toEqual({
      LaunchTemplateId: 'lt-1',
      MaxResults: 200,
    });
  });

  test('the versions of a launch template may be denied', async () => {
    aws.on(DescribeLaunchTemplateVersionsCommand).rejects(denied);
    aws.on(DescribeLaunchTemplateVersionsCommand, { NextToken: 'more' }).rejects(denied);
    const { resources } = await collected(launchTemplate.with('versions'));
    expect(resources[0]?.details.versions).toMatchObject({ gap: { cause: 'access-denied' } });
  });

  test('each instance type is asked about once; a retired one is no error', async () => {
    const { resources, calls, gaps } = await collected(instanceType);
    expect(gaps).toEqual([]);
    expect(resources).toMatchObject([{ id: 'm6i.large', data: { AutoRecoverySupported: true } }]);
    expect(resources[0]?.data).not.toHaveProperty('Hypervisor');
    expect(calls).toEqual({ 'ec2:DescribeInstanceTypes': 1 });
    expect(aws.commandCalls(DescribeInstanceTypesCommand)[0]?.args[0].input).toEqual({
      Filters: [{ Name: 'instance-type', Values: ['m6i.large', 't1.micro'] }],
      MaxResults: 100,
    });
  });

  test('each AMI is asked about once, deprecated and disabled ones too; a missing one is no error', async () => {
    const { resources, calls, gaps } = await collected(image);
    expect(gaps).toEqual([]);
    expect(resources).toMatchObject([
      { id: 'ami-1', arn: 'arn:aws:ec2:ap-northeast-2::image/ami-1', data: { State: 'available' } },
    ]);
    expect(calls).toEqual({ 'ec2:DescribeImages': 1 });
    const input = aws.commandCalls(DescribeImagesCommand)[0]?.args[0].input;
    expect(input).toMatchObject({ IncludeDeprecated: true, IncludeDisabled: true, MaxResults: 1000 });
    expect(input?.Filters?.[0]?.Values?.toSorted()).toEqual(['ami-1', 'ami-2', 'ami-3', 'ami-4']);
  });

  test('a denial of AMIs is a gap, and so is one of what names them', async () => {
    aws.on(DescribeImagesCommand).rejects(denied);
    expect((await collected(image)).gaps).toMatchObject([{ actions: ['ec2:DescribeImages'] }]);
    aws.on(DescribeInstancesCommand).rejects(denied);
    expect((await collected(instanceType)).gaps).toMatchObject([{ actions: ['ec2:DescribeInstances'] }]);
  });
});
