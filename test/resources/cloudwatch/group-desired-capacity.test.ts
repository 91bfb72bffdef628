import { AutoScalingClient, DescribeAutoScalingGroupsCommand } from '@aws-sdk/client-auto-scaling';
import { CloudWatchClient, GetMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { groupDesiredCapacity } from '../../../checks/cloudwatch/resources/group-desired-capacity.ts';
import { asg } from '../../checks/autoscaling/fixtures.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const groups = mockClient(AutoScalingClient);
const metrics = mockClient(CloudWatchClient);
beforeEach(() => {
  groups.reset();
  metrics.reset();
  const listed = (name: string, Metric: string) => ({
    ...asg({ AutoScalingGroupName: name, EnabledMetrics: [{ Metric }] }).data,
    DefaultCooldown: 300,
    CreatedTime: new Date(0),
  });
  groups.on(DescribeAutoScalingGroupsCommand).resolves({
    AutoScalingGroups: [listed('web', 'GroupDesiredCapacity'), listed('api', 'GroupMaxSize')],
  });
});

test('only groups that publish the metric are asked about', async () => {
  const Timestamps = [new Date('2026-11-19T18:00:00Z')];
  metrics.on(GetMetricDataCommand).resolves({ MetricDataResults: [{ Id: 'q0', Timestamps, Values: [5] }] });
  const { resources, calls } = await collected(groupDesiredCapacity);
  expect(resources.map(({ data }) => data)).toMatchObject([
    { of: asg({ AutoScalingGroupName: 'web' }).arn, Values: [5], Timestamps },
  ]);
  expect(calls).toEqual({ 'cloudwatch:GetMetricData': 1 });
  const [call] = metrics.commandCalls(GetMetricDataCommand);
  expect(call?.args[0].input).toMatchObject({
    StartTime: new Date('2026-11-06T00:00:00Z'),
    EndTime: new Date('2026-11-20T00:00:00Z'),
    MetricDataQueries: [
      {
        MetricStat: {
          Metric: {
            Namespace: 'AWS/AutoScaling',
            MetricName: 'GroupDesiredCapacity',
            Dimensions: [{ Name: 'AutoScalingGroupName', Value: 'web' }],
          },
          Period: 21600,
          Stat: 'Maximum',
        },
      },
    ],
  });
});

test('denied', async () => {
  metrics.on(GetMetricDataCommand).rejects(awsError('AccessDenied', '', 403));
  expect((await collected(groupDesiredCapacity)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});
