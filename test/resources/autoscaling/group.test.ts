import { AutoScalingClient, DescribeAutoScalingGroupsCommand } from '@aws-sdk/client-auto-scaling';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { group } from '../../../checks/autoscaling/resources/group.ts';
import { asg } from '../../checks/autoscaling/fixtures.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(AutoScalingClient);
beforeEach(() => aws.reset());

const listed = (name: string) => ({
  ...asg({ AutoScalingGroupName: name }, { env: 'prod' }).data,
  DefaultCooldown: 300,
  CreatedTime: new Date(0),
});

test('groups come in pages of a hundred, with their tags', async () => {
  aws
    .on(DescribeAutoScalingGroupsCommand)
    .resolvesOnce({ AutoScalingGroups: [listed('web')], NextToken: 'more' })
    .resolvesOnce({ AutoScalingGroups: [listed('api')] });
  const { resources, gaps, calls } = await collected(group);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([{ id: 'web', tags: { env: 'prod' } }, { id: 'api' }]);
  expect(resources[0]?.arn).toMatch(/^arn:aws:autoscaling:ap-northeast-2:111122223333:.*\/web$/);
  expect(resources[0]?.data).not.toHaveProperty('DefaultCooldown');
  expect(calls).toEqual({ 'autoscaling:DescribeAutoScalingGroups': 2 });
  const inputs = aws.commandCalls(DescribeAutoScalingGroupsCommand).map(({ args }) => args[0].input);
  expect(inputs).toEqual([{ MaxRecords: 100 }, { MaxRecords: 100, NextToken: 'more' }]);
});

test('denied', async () => {
  aws.on(DescribeAutoScalingGroupsCommand).rejects(awsError('AccessDenied', '', 403));
  const { resources, gaps } = await collected(group);
  expect(resources).toEqual([]);
  expect(gaps).toMatchObject([
    { cause: 'access-denied', actions: ['autoscaling:DescribeAutoScalingGroups'] },
  ]);
});
