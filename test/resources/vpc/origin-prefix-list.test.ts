import { DescribeManagedPrefixListsCommand, EC2Client } from '@aws-sdk/client-ec2';
import {
  DescribeLoadBalancersCommand,
  ElasticLoadBalancingV2Client,
  type LoadBalancer,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { originPrefixList } from '../../../checks/vpc/resources/origin-prefix-list.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const ec2 = mockClient(EC2Client);
const elb = mockClient(ElasticLoadBalancingV2Client);
const balancers = (...LoadBalancers: LoadBalancer[]) =>
  elb.on(DescribeLoadBalancersCommand).resolves({ LoadBalancers });
const open: LoadBalancer = { Type: 'application', Scheme: 'internet-facing', LoadBalancerArn: 'arn:1' };

beforeEach(() => {
  ec2.reset();
  elb.reset();
  balancers(open, { ...open, LoadBalancerArn: 'arn:2' });
});

test('asked for once, by their names, and in pages', async () => {
  const PrefixListArn = 'arn:aws:ec2:ap-northeast-2:aws:prefix-list/pl-1';
  ec2
    .on(DescribeManagedPrefixListsCommand)
    .resolvesOnce({ NextToken: 'more' })
    .resolves({ PrefixLists: [{ PrefixListId: 'pl-1', PrefixListArn, OwnerId: 'AWS' }] });
  const { resources, gaps } = await collected(originPrefixList);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([{ id: 'pl-1', arn: PrefixListArn }]);
  expect(resources[0]?.data).not.toHaveProperty('OwnerId');
  const names = [
    'com.amazonaws.global.cloudfront.origin-facing',
    'com.amazonaws.global.ipv6.cloudfront.origin-facing',
  ];
  const input = { Filters: [{ Name: 'prefix-list-name', Values: names }], MaxResults: 100 };
  expect(ec2.calls().map(({ args }) => args[0].input)).toEqual([input, { ...input, NextToken: 'more' }]);
});

test('not where no load balancer is public', async () => {
  balancers({ ...open, Scheme: 'internal' }, { ...open, Type: 'network' });
  expect(await collected(originPrefixList)).toMatchObject({ resources: [], gaps: [], calls: {} });
});

test('none', async () => {
  ec2.on(DescribeManagedPrefixListsCommand).resolves({});
  expect(await collected(originPrefixList)).toMatchObject({ resources: [], gaps: [] });
});

test('denied', async () => {
  ec2.on(DescribeManagedPrefixListsCommand).rejects(awsError('UnauthorizedOperation', '', 403));
  expect((await collected(originPrefixList)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});
