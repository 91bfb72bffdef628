import {
  DescribeLoadBalancerAttributesCommand,
  DescribeLoadBalancersCommand,
  DescribeTagsCommand,
  ElasticLoadBalancingClient,
} from '@aws-sdk/client-elastic-load-balancing';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { classicLoadBalancer } from '../../../checks/elb/resources/load-balancer.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(ElasticLoadBalancingClient);
beforeEach(() => aws.reset());

test('load balancers come in pages of 400, with attributes and tags', async () => {
  aws
    .on(DescribeLoadBalancersCommand)
    .resolvesOnce({
      LoadBalancerDescriptions: [{ LoadBalancerName: 'old', DNSName: 'x' }],
      NextMarker: 'more',
    })
    .resolvesOnce({ LoadBalancerDescriptions: [{ LoadBalancerName: 'older' }] });
  const attributes = { CrossZoneLoadBalancing: { Enabled: true } };
  aws
    .on(DescribeLoadBalancerAttributesCommand, { LoadBalancerName: 'old' })
    .resolves({ LoadBalancerAttributes: attributes });
  aws
    .on(DescribeLoadBalancerAttributesCommand, { LoadBalancerName: 'older' })
    .rejects(awsError('AccessDenied', '', 403));
  aws.on(DescribeTagsCommand, { LoadBalancerNames: ['old', 'older'] }).resolves({
    TagDescriptions: [{ LoadBalancerName: 'older', Tags: [{ Key: 'env', Value: 'dev' }] }],
  });
  const { resources, calls } = await collected(classicLoadBalancer.with('attributes', 'tags'));
  expect(resources).toMatchObject([
    {
      id: 'old',
      arn: 'arn:aws:elasticloadbalancing:ap-northeast-2:111122223333:loadbalancer/old',
      tags: {},
      details: { attributes: { value: attributes } },
    },
    { id: 'older', tags: { env: 'dev' }, details: { attributes: { gap: { cause: 'access-denied' } } } },
  ]);
  expect(resources[0]?.data).toEqual({ LoadBalancerName: 'old' });
  expect(calls['elasticloadbalancing:DescribeTags']).toBe(1);
  const inputs = aws.commandCalls(DescribeLoadBalancersCommand).map(({ args }) => args[0].input);
  expect(inputs).toEqual([{ PageSize: 400 }, { PageSize: 400, Marker: 'more' }]);
});

test('denied', async () => {
  aws.on(DescribeLoadBalancersCommand).rejects(awsError('AccessDenied', '', 403));
  expect((await collected(classicLoadBalancer)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});
