import {
  DescribeListenersCommand,
  DescribeLoadBalancersCommand,
  DescribeRulesCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { listener } from '../../../checks/elbv2/resources/listener.ts';
import { rule } from '../../../checks/elbv2/resources/rule.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(ElasticLoadBalancingV2Client);
beforeEach(() => {
  aws.reset();
  aws.on(DescribeLoadBalancersCommand).resolves({
    LoadBalancers: [
      { LoadBalancerName: 'web', LoadBalancerArn: 'arn:web', IpAddressType: 'ipv4' },
      { LoadBalancerName: 'dual', LoadBalancerArn: 'arn:dual', IpAddressType: 'dualstack' },
    ],
  });
});

const listening = (LoadBalancerArn: string, Protocol: 'HTTP' | 'HTTPS' | 'TCP', Port: number) => ({
  ListenerArn: `${LoadBalancerArn}/${Port}`,
  LoadBalancerArn,
  Protocol,
  Port,
});

test('listeners come from each load balancer, in pages, and know its kind of addresses', async () => {
  aws
    .on(DescribeListenersCommand, { LoadBalancerArn: 'arn:web', PageSize: 400 })
    .resolves({ Listeners: [{ ...listening('arn:web', 'HTTP', 80), SslPolicy: 'x' }], NextMarker: 'more' });
  aws
    .on(DescribeListenersCommand, { LoadBalancerArn: 'arn:web', PageSize: 400, Marker: 'more' })
    .resolves({ Listeners: [listening('arn:web', 'HTTPS', 443)] });
  aws
    .on(DescribeListenersCommand, { LoadBalancerArn: 'arn:dual' })
    .resolves({ Listeners: [listening('arn:dual', 'TCP', 80)] });
  const { resources, gaps } = await collected(listener);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    { arn: 'arn:web/80', data: { IpAddressType: 'ipv4' } },
    { arn: 'arn:web/443', data: { IpAddressType: 'ipv4' } },
    { arn: 'arn:dual/80', data: { IpAddressType: 'dualstack' } },
  ]);
  expect(resources[0]?.data).not.toHaveProperty('SslPolicy');
});

test('a load balancer that was deleted meanwhile has no listeners; a denial is a gap', async () => {
  aws
    .on(DescribeListenersCommand, { LoadBalancerArn: 'arn:web' })
    .rejects(awsError('LoadBalancerNotFoundException'));
  aws
    .on(DescribeListenersCommand, { LoadBalancerArn: 'arn:dual' })
    .rejects(awsError('AccessDenied', '', 403));
  const { resources, gaps } = await collected(listener);
  expect(resources).toEqual([]);
  expect(gaps).toMatchObject([{ cause: 'access-denied' }]);
});

test('rules are asked of listeners that can have any', async () => {
  aws.on(DescribeListenersCommand, { LoadBalancerArn: 'arn:web' }).resolves({
    Listeners: [
      listening('arn:web', 'HTTP', 80),
      listening('arn:web', 'HTTPS', 443),
      listening('arn:web', 'TCP', 22),
      { ListenerArn: 'arn:gateway', LoadBalancerArn: 'arn:web' },
    ],
  });
  aws.on(DescribeListenersCommand, { LoadBalancerArn: 'arn:dual' }).resolves({
    Listeners: [listening('arn:dual', 'TCP', 80), { ListenerArn: 'arn:6', LoadBalancerArn: 'arn:dual' }],
  });
  aws.on(DescribeRulesCommand, { ListenerArn: 'arn:web/80', PageSize: 400 }).resolves({
    Rules: [{ RuleArn: 'arn:1', Priority: '1', Actions: [{ Type: 'redirect' }] }],
    NextMarker: 'more',
  });
  aws
    .on(DescribeRulesCommand, { ListenerArn: 'arn:web/80', PageSize: 400, Marker: 'more' })
    .resolves({ Rules: [{ RuleArn: 'arn:2', IsDefault: true }] });
  aws.on(DescribeRulesCommand, { ListenerArn: 'arn:web/443' }).rejects(awsError('ListenerNotFoundException'));
  aws.on(DescribeRulesCommand, { ListenerArn: 'arn:dual/80' }).resolves({ Rules: [{ RuleArn: 'arn:3' }] });
  const { resources, gaps, calls } = await collected(rule);
  expect(gaps).toEqual([]);
  expect(resources.map(({ arn, data }) => [arn, data])).toEqual([
    ['arn:1', { RuleArn: 'arn:1', ListenerArn: 'arn:web/80', Actions: [{ Type: 'redirect' }] }],
    ['arn:2', { RuleArn: 'arn:2', ListenerArn: 'arn:web/80', IsDefault: true }],
    ['arn:3', { RuleArn: 'arn:3', ListenerArn: 'arn:dual/80' }],
  ]);
  expect(calls).toEqual({ 'elasticloadbalancing:DescribeRules': 4 });
});

test('denied rules are a gap', async () => {
  aws.on(DescribeListenersCommand).resolves({ Listeners: [listening('arn:web', 'HTTP', 80)] });
  aws.on(DescribeRulesCommand).rejects(awsError('AccessDenied', '', 403));
  expect((await collected(rule)).gaps).toMatchObject([{ actions: ['elasticloadbalancing:DescribeRules'] }]);
});
