import {
  DescribeTagsCommand,
  DescribeTargetGroupAttributesCommand,
  DescribeTargetGroupsCommand,
  DescribeTargetHealthCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { targetGroup } from '../../../checks/elbv2/resources/target-group.ts';
import { group, groupArn, healthy } from '../../checks/elbv2/fixtures.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(ElasticLoadBalancingV2Client);
beforeEach(() => aws.reset());

test('target groups come in pages of 400', async () => {
  aws
    .on(DescribeTargetGroupsCommand)
    .resolvesOnce({ TargetGroups: [group()], NextMarker: 'more' })
    .resolvesOnce({ TargetGroups: [group({ TargetGroupName: 'api', TargetGroupArn: 'arn:api' })] });
  const { resources, gaps } = await collected(targetGroup);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    { id: 'web', arn: groupArn, data: group() },
    { id: 'api', arn: 'arn:api' },
  ]);
  const inputs = aws.commandCalls(DescribeTargetGroupsCommand).map(({ args }) => args[0].input);
  expect(inputs).toEqual([{ PageSize: 400 }, { PageSize: 400, Marker: 'more' }]);
});

test('health and attributes are asked of each, tags of all', async () => {
  const tags = { ResourceArn: groupArn, Tags: [{ Key: 'env', Value: 'prod' }] };
  aws.on(DescribeTargetGroupsCommand).resolves({ TargetGroups: [group()] });
  aws
    .on(DescribeTargetHealthCommand, { TargetGroupArn: groupArn })
    .resolves({ TargetHealthDescriptions: [...healthy('a')] });
  aws.on(DescribeTargetGroupAttributesCommand).rejects(awsError('AccessDenied', '', 403));
  aws.on(DescribeTagsCommand, { ResourceArns: [groupArn] }).resolves({ TagDescriptions: [tags] });
  const { resources } = await collected(targetGroup.with('health', 'attributes', 'tags'));
  expect(resources).toMatchObject([
    {
      tags: { env: 'prod' },
      details: { health: { value: healthy('a') }, attributes: { gap: { cause: 'access-denied' } } },
    },
  ]);
});

test('attributes are asked only where a check looks at them', async () => {
  aws.on(DescribeTargetGroupsCommand).resolves({
    TargetGroups: [
      group({ LoadBalancerArns: [] }),
      group({ TargetGroupArn: 'arn:function', TargetType: 'lambda' }),
      group({ TargetGroupArn: 'arn:alb', TargetType: 'alb' }),
    ],
  });
  const { resources, gaps, calls } = await collected(targetGroup.with('attributes'));
  expect(gaps).toEqual([]);
  expect(resources.map(({ details }) => details)).toEqual([{}, {}, {}]);
  expect(calls).toEqual({ 'elasticloadbalancing:DescribeTargetGroups': 1 });
});

test('denied', async () => {
  aws.on(DescribeTargetGroupsCommand).rejects(awsError('AccessDenied', '', 403));
  expect((await collected(targetGroup)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});
