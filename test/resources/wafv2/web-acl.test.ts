import {
  GetWebACLCommand,
  ListResourcesForWebACLCommand,
  ListTagsForResourceCommand,
  ListWebACLsCommand,
  WAFV2Client,
} from '@aws-sdk/client-wafv2';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { apiUse } from '../../../checks/wafv2/resources/api-use.ts';
import { edgeWebAcl } from '../../../checks/wafv2/resources/edge-web-acl.ts';
import { webAcl } from '../../../checks/wafv2/resources/web-acl.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(WAFV2Client);
const ARN = 'arn:aws:wafv2:ap-northeast-2:111122223333:regional/webacl/shop/1';
const shop = { ARN, Id: '1', Name: 'shop', Description: 'of the shop', LockToken: 'token' };

beforeEach(() => {
  aws.reset();
  aws.on(ListWebACLsCommand).resolves({ WebACLs: [shop] });
  aws.on(ListResourcesForWebACLCommand).resolves({});
  aws.on(ListTagsForResourceCommand).resolves({});
  aws.on(GetWebACLCommand).resolves({});
});

test('several pages, each with the largest size, and what a page does not say', async () => {
  aws
    .on(ListWebACLsCommand)
    .resolvesOnce({ WebACLs: [shop], NextMarker: 'more' })
    .resolves({ WebACLs: [{ ARN: `${ARN}2`, Name: 'two' }] });
  const { resources, gaps } = await collected(webAcl);
  expect(gaps).toEqual([]);
  expect(resources.map(({ id, arn }) => [id, arn])).toEqual([
    ['shop', ARN],
    ['two', `${ARN}2`],
  ]);
  expect(aws.commandCalls(ListWebACLsCommand).map(({ args }) => args[0].input)).toEqual([
    { Scope: 'REGIONAL', Limit: 100 },
    { Scope: 'REGIONAL', Limit: 100, NextMarker: 'more' },
  ]);
});

test('what it does is kept, not what it looks for; who uses it, and its tags', async () => {
  aws.on(GetWebACLCommand, { Id: '1', Name: 'shop', Scope: 'REGIONAL' }).resolves({
    WebACL: {
      Rules: [
        {
          Name: 'secret',
          Action: { Block: {} },
          Statement: { ByteMatchStatement: { SearchString: Buffer.from('password') } },
        },
      ],
    } as never,
  });
  aws.on(ListResourcesForWebACLCommand).resolves({ ResourceArns: ['arn:alb'] });
  aws
    .on(ListTagsForResourceCommand)
    .resolves({ TagInfoForResource: { TagList: [{ Key: 'env', Value: 'dev' }] } });
  const { resources } = await collected(webAcl.with('effect', 'balancers', 'tags'));
  expect(resources).toMatchObject([
    { tags: { env: 'dev' }, details: { effect: { value: { rules: 1, blocks: true, limitsRate: false } } } },
  ]);
  expect(JSON.stringify(resources)).toContain('arn:alb');
  expect(JSON.stringify(resources)).not.toMatch(/secret|password/);
});

test('those of CloudFront are asked for once', async () => {
  const { resources, calls } = await collected(edgeWebAcl.with('effect', 'tags'), [
    'ap-northeast-2',
    'us-east-1',
  ]);
  expect(resources).toMatchObject([{ id: 'shop', region: 'global' }]);
  expect(calls).toEqual({ 'wafv2:ListWebACLs': 1, 'wafv2:GetWebACL': 1, 'wafv2:ListTagsForResource': 1 });
  expect(aws.commandCalls(GetWebACLCommand)[0]?.args[0].input).toMatchObject({ Scope: 'CLOUDFRONT' });
});

test('the APIs that use one that leaves something to be desired', async () => {
  aws
    .on(ListResourcesForWebACLCommand, { WebACLArn: ARN, ResourceType: 'API_GATEWAY' })
    .resolves({ ResourceArns: ['arn:stage'] });
  const { resources, calls } = await collected(apiUse);
  expect(resources).toMatchObject([{ arn: 'arn:stage', data: { WebACLArn: ARN } }]);
  expect(calls).toEqual({ 'wafv2:ListResourcesForWebACL': 2 });
});

test.each([
  ['used', {}, ['arn:alb']],
  ['enough', { DefaultAction: { Block: {} } }, []],
  [
    'with groups of its own',
    {
      Rules: [{ OverrideAction: { None: {} }, Statement: { RuleGroupReferenceStatement: { ARN: 'arn:g' } } }],
    },
    [],
  ],
])('no more is asked of one that is %s', async (_, WebACL, ResourceArns) => {
  aws.on(GetWebACLCommand).resolves({ WebACL: WebACL as never });
  aws.on(ListResourcesForWebACLCommand).resolves({ ResourceArns });
  expect((await collected(apiUse)).calls).toEqual({});
});

test('none', async () => {
  aws.on(ListWebACLsCommand).resolves({});
  expect(await collected(webAcl)).toMatchObject({ resources: [], gaps: [] });
  expect(await collected(edgeWebAcl)).toMatchObject({ resources: [], gaps: [] });
});

test('denied', async () => {
  aws.on(ListWebACLsCommand).rejects(awsError('AccessDeniedException', '', 400));
  expect((await collected(webAcl)).gaps).toMatchObject([{ cause: 'access-denied' }]);
  expect((await collected(edgeWebAcl)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});

test('throttled once, and asked again', async () => {
  aws
    .on(ListWebACLsCommand)
    .rejectsOnce(awsError('ThrottlingException', 'Rate exceeded', 400))
    .resolves({ WebACLs: [shop] });
  expect(await collected(webAcl)).toMatchObject({ resources: [{ id: 'shop' }], gaps: [] });
});
