import { AutoScalingClient, DescribeLaunchConfigurationsCommand } from '@aws-sdk/client-auto-scaling';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { launchConfiguration } from '../../../checks/autoscaling/resources/launch-configuration.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(AutoScalingClient);
beforeEach(() => aws.reset());

const old = {
  LaunchConfigurationName: 'web-v7',
  LaunchConfigurationARN: 'arn:web-v7',
  ImageId: 'ami-1',
  InstanceType: 'm4.large',
  CreatedTime: new Date(0),
  UserData: 'c2VjcmV0',
};

test('launch configurations come in pages, without their user data', async () => {
  aws
    .on(DescribeLaunchConfigurationsCommand)
    .resolvesOnce({ LaunchConfigurations: [old], NextToken: 'more' })
    .resolvesOnce({ LaunchConfigurations: [{ ...old, LaunchConfigurationARN: 'arn:web-v8' }] });
  const { resources, gaps } = await collected(launchConfiguration);
  expect(gaps).toEqual([]);
  expect(resources.map(({ arn }) => arn)).toEqual(['arn:web-v7', 'arn:web-v8']);
  expect(JSON.stringify(resources)).not.toContain('c2VjcmV0');
  const inputs = aws.commandCalls(DescribeLaunchConfigurationsCommand).map(({ args }) => args[0].input);
  expect(inputs).toEqual([{ MaxRecords: 100 }, { MaxRecords: 100, NextToken: 'more' }]);
});

test('denied', async () => {
  aws.on(DescribeLaunchConfigurationsCommand).rejects(awsError('AccessDenied', '', 403));
  expect((await collected(launchConfiguration)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});
