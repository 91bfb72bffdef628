import {
  AutoScalingClient,
  DescribePoliciesCommand,
  DescribeScheduledActionsCommand,
} from '@aws-sdk/client-auto-scaling';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { policy } from '../../../checks/autoscaling/resources/policy.ts';
import { scheduledAction } from '../../../checks/autoscaling/resources/scheduled-action.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(AutoScalingClient);
beforeEach(() => aws.reset());

const pages = [{ MaxRecords: 100 }, { MaxRecords: 100, NextToken: 'more' }];

test('scaling policies come in pages', async () => {
  aws
    .on(DescribePoliciesCommand)
    .resolvesOnce({
      ScalingPolicies: [{ PolicyARN: 'arn:1', AutoScalingGroupName: 'web', Cooldown: 60 }],
      NextToken: 'more',
    })
    .resolvesOnce({ ScalingPolicies: [{ PolicyARN: 'arn:2', AutoScalingGroupName: 'api' }] });
  const { resources } = await collected(policy);
  expect(resources.map(({ arn, data }) => [arn, data])).toEqual([
    ['arn:1', { PolicyARN: 'arn:1', AutoScalingGroupName: 'web' }],
    ['arn:2', { PolicyARN: 'arn:2', AutoScalingGroupName: 'api' }],
  ]);
  expect(aws.commandCalls(DescribePoliciesCommand).map(({ args }) => args[0].input)).toEqual(pages);
});

test('scheduled actions come in pages', async () => {
  aws
    .on(DescribeScheduledActionsCommand)
    .resolvesOnce({
      ScheduledUpdateGroupActions: [{ ScheduledActionARN: 'arn:1', AutoScalingGroupName: 'web', MinSize: 2 }],
      NextToken: 'more',
    })
    .resolvesOnce({ ScheduledUpdateGroupActions: [{ ScheduledActionARN: 'arn:2' }] });
  const { resources } = await collected(scheduledAction);
  expect(resources.map(({ arn, data }) => [arn, data])).toEqual([
    ['arn:1', { ScheduledActionARN: 'arn:1', AutoScalingGroupName: 'web' }],
    ['arn:2', { ScheduledActionARN: 'arn:2' }],
  ]);
  expect(aws.commandCalls(DescribeScheduledActionsCommand).map(({ args }) => args[0].input)).toEqual(pages);
});

test('a scheduled action without an ARN is known by its name and group', async () => {
  aws.on(DescribeScheduledActionsCommand).resolves({
    ScheduledUpdateGroupActions: [{ ScheduledActionName: 'morning', AutoScalingGroupName: 'web' }, {}],
  });
  const { resources, gaps } = await collected(scheduledAction);
  expect(resources.map(({ id, arn }) => [id, arn])).toEqual([
    [
      'morning',
      'arn:aws:autoscaling:ap-northeast-2:111122223333:autoScalingGroupName/web:scheduledActionName/morning',
    ],
  ]);
  expect(gaps).toMatchObject([{ cause: 'missing-field' }]);
});

test('denied', async () => {
  aws.on(DescribePoliciesCommand).rejects(awsError('AccessDenied', '', 403));
  aws.on(DescribeScheduledActionsCommand).rejects(awsError('AccessDenied', '', 403));
  expect((await collected(policy)).gaps).toMatchObject([{ actions: ['autoscaling:DescribePolicies'] }]);
  expect((await collected(scheduledAction)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});
