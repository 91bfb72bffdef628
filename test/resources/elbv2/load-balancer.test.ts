import {
  DescribeLoadBalancerAttributesCommand,
  DescribeLoadBalancersCommand,
  DescribeTagsCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { loadBalancer } from '../../../checks/elbv2/resources/load-balancer.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(ElasticLoadBalancingV2Client);
beforeEach(() => aws.reset());

const named = (name: string) => ({
  LoadBalancerName: name,
  LoadBalancerArn: `arn:${name}`,
  DNSName: `${name}.elb.amazonaws.com`,
  CanonicalHostedZoneId: 'ZWKZPGTI48KDX',
});

test('load balancers come in pages of 400', async () => {
  aws
    .on(DescribeLoadBalancersCommand)
    .resolvesOnce({ LoadBalancers: [named('web')], NextMarker: 'more' })
    .resolvesOnce({ LoadBalancers: [named('api')] });
  const { resources, gaps } = await collected(loadBalancer);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    { id: 'web', arn: 'arn:web', data: { LoadBalancerName: 'web' } },
    { id: 'api', arn: 'arn:api' },
  ]);
  expect(resources[0]?.data).not.toHaveProperty('CanonicalHostedZoneId');
  const inputs = aws.commandCalls(DescribeLoadBalancersCommand).map(({ args }) => args[0].input);
  expect(inputs).toEqual([{ PageSize: 400 }, { PageSize: 400, Marker: 'more' }]);
});

test('the tags of twenty come at once, each its own', async () => {
  const names = Array.from({ length: 21 }, (_, index) => `lb-${index}`);
  aws.on(DescribeLoadBalancersCommand).resolves({ LoadBalancers: names.map(named) });
  aws.on(DescribeTagsCommand).callsFake(({ ResourceArns }: { ResourceArns: string[] }) => ({
    TagDescriptions: ResourceArns.map((ResourceArn) => ({
      ResourceArn,
      Tags: [{ Key: 'Name', Value: ResourceArn }],
    })),
  }));
  const { resources, calls } = await collected(loadBalancer.with('tags'));
  expect(resources.map(({ tags }) => tags.Name)).toEqual(names.map((name) => `arn:${name}`));
  expect(calls['elasticloadbalancing:DescribeTags']).toBe(2);
});

test('attributes come one by one; a denied one is a gap', async () => {
  aws.on(DescribeLoadBalancersCommand).resolves({ LoadBalancers: [named('web'), named('api')] });
  aws
    .on(DescribeLoadBalancerAttributesCommand, { LoadBalancerArn: 'arn:web' })
    .resolves({ Attributes: [{ Key: 'k', Value: 'v' }] });
  aws
    .on(DescribeLoadBalancerAttributesCommand, { LoadBalancerArn: 'arn:api' })
    .rejects(awsError('AccessDenied', '', 403));
  const { resources } = await collected(loadBalancer.with('attributes'));
  expect(resources.map(({ details }) => details.attributes)).toMatchObject([
    { value: [{ Key: 'k', Value: 'v' }] },
    { gap: { cause: 'access-denied', actions: ['elasticloadbalancing:DescribeLoadBalancerAttributes'] } },
  ]);
});

test('denied', async () => {
  aws.on(DescribeLoadBalancersCommand).rejects(awsError('AccessDenied', '', 403));
  expect((await collected(loadBalancer)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});
