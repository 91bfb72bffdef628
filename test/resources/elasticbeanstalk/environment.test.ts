import {
  DescribeConfigurationSettingsCommand,
  DescribeEnvironmentsCommand,
  DescribePlatformVersionCommand,
  ElasticBeanstalkClient,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-elastic-beanstalk';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { environment } from '../../../checks/elasticbeanstalk/resources/environment.ts';
import { platform } from '../../../checks/elasticbeanstalk/resources/platform.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(ElasticBeanstalkClient);
beforeEach(() => aws.reset());

const made = (EnvironmentName: string, PlatformArn?: string) => ({
  EnvironmentName,
  ApplicationName: 'shop',
  EnvironmentArn: `arn:${EnvironmentName}`,
  ...(PlatformArn && { PlatformArn }),
});
const size = (Value: string) => ({ Namespace: 'aws:autoscaling:asg', OptionName: 'MinSize', Value });

test('environments come in pages, each with the settings in force, and no variables', async () => {
  aws
    .on(DescribeEnvironmentsCommand)
    .resolvesOnce({ Environments: [made('web')], NextToken: 'more' })
    .resolves({ Environments: [made('api')] });
  aws.on(DescribeConfigurationSettingsCommand).resolves({ ConfigurationSettings: [] });
  aws.on(DescribeConfigurationSettingsCommand, { ApplicationName: 'shop', EnvironmentName: 'web' }).resolves({
    ConfigurationSettings: [
      { DeploymentStatus: 'pending', OptionSettings: [size('4')] },
      {
        DeploymentStatus: 'deployed',
        OptionSettings: [
          size('2'),
          {
            Namespace: 'aws:elasticbeanstalk:application:environment',
            OptionName: 'PASSWORD',
            Value: 'hunter2',
          },
        ],
      },
    ],
  });
  aws.on(ListTagsForResourceCommand).resolves({});
  aws
    .on(ListTagsForResourceCommand, { ResourceArn: 'arn:web' })
    .resolves({ ResourceTags: [{ Key: 'env', Value: 'prod' }] });
  const { resources, gaps } = await collected(environment.with('settings', 'tags'));
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    {
      id: 'web',
      arn: 'arn:web',
      details: {
        settings: { value: { 'aws:autoscaling:asg MinSize': '2' } },
        tags: { value: { env: 'prod' } },
      },
    },
    { id: 'api', details: { settings: {}, tags: { value: {} } } },
  ]);
  expect(JSON.stringify(resources)).not.toContain('hunter2');
  expect(aws.commandCalls(DescribeEnvironmentsCommand).map(({ args }) => args[0].input)).toEqual([
    { IncludeDeleted: false, MaxRecords: 1000 },
    { IncludeDeleted: false, MaxRecords: 1000, NextToken: 'more' },
  ]);
});

test('an answer without settings is none', async () => {
  aws.on(DescribeEnvironmentsCommand).resolves({ Environments: [made('web'), made('api')] });
  aws
    .on(DescribeConfigurationSettingsCommand)
    .resolvesOnce({})
    .resolves({ ConfigurationSettings: [{ DeploymentStatus: 'deployed' }] });
  const { resources } = await collected(environment.with('settings'));
  expect(resources.map(({ details }) => details.settings)).toEqual([{ value: undefined }, { value: {} }]);
});

test('none', async () => {
  aws.on(DescribeEnvironmentsCommand).resolves({});
  expect(await collected(environment)).toMatchObject({ resources: [], gaps: [] });
});

test('denied', async () => {
  aws.on(DescribeEnvironmentsCommand).rejects(awsError('AccessDenied', '', 403));
  expect((await collected(environment)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});

test('throttled once, and asked again', async () => {
  aws
    .on(DescribeEnvironmentsCommand)
    .rejectsOnce(awsError('Throttling', 'Rate exceeded', 400))
    .resolves({ Environments: [made('web')] });
  expect(await collected(environment)).toMatchObject({ resources: [{ id: 'web' }], gaps: [] });
});

test('each platform is asked about once', async () => {
  aws
    .on(DescribeEnvironmentsCommand)
    .resolves({ Environments: [made('web', 'node'), made('api', 'node'), made('old', 'php'), made('new')] });
  aws
    .on(DescribePlatformVersionCommand, { PlatformArn: 'node' })
    .resolves({ PlatformDescription: { PlatformArn: 'node', PlatformBranchLifecycleState: 'Supported' } });
  aws.on(DescribePlatformVersionCommand, { PlatformArn: 'php' }).resolves({});
  const { resources, gaps, calls } = await collected(platform);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    { id: 'node', arn: 'node', data: { PlatformBranchLifecycleState: 'Supported' } },
  ]);
  expect(calls).toMatchObject({ 'elasticbeanstalk:DescribePlatformVersion': 2 });
});
