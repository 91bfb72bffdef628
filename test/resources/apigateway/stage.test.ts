import {
  APIGatewayClient,
  GetAccountCommand,
  GetRestApisCommand,
  GetStagesCommand,
  GetUsagePlansCommand,
} from '@aws-sdk/client-api-gateway';
import {
  ApiGatewayV2Client,
  GetApisCommand,
  GetStagesCommand as GetHttpStagesCommand,
} from '@aws-sdk/client-apigatewayv2';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { gatewayAccount } from '../../../checks/apigateway/resources/account.ts';
import { stage } from '../../../checks/apigateway/resources/stage.ts';
import { usagePlan } from '../../../checks/apigateway/resources/usage-plan.ts';
import { httpStage } from '../../../checks/apigatewayv2/resources/stage.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const rest = mockClient(APIGatewayClient);
const http = mockClient(ApiGatewayV2Client);

beforeEach(() => {
  rest.reset();
  http.reset();
  rest.on(GetRestApisCommand).resolves({
    items: [
      { id: 'a1', name: 'orders', policy: 'secret', endpointConfiguration: { types: ['REGIONAL'] } },
      { id: 'a2' },
    ],
  });
  rest.on(GetStagesCommand, { restApiId: 'a1' }).resolves({
    item: [
      {
        stageName: 'prod',
        variables: { password: 'secret' },
        methodSettings: {
          '*/*': { throttlingRateLimit: 500, metricsEnabled: true },
          '~1pets/GET': { throttlingRateLimit: -1 },
          '~1pets/PUT': {},
        },
        tags: { env: 'prod' },
      },
    ],
  });
  rest.on(GetStagesCommand, { restApiId: 'a2' }).rejects(awsError('NotFoundException', '', 404));
  http.on(GetApisCommand).resolves({});
});

test('the stages of REST APIs: their limits, but no variables', async () => {
  rest
    .on(GetRestApisCommand)
    .resolvesOnce({ items: [{ id: 'a1', endpointConfiguration: { types: ['REGIONAL'] } }], position: 'more' })
    .resolves({ items: [{ id: 'a2' }] });
  const { resources, gaps } = await collected(stage);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    {
      id: 'a1/prod',
      arn: 'arn:aws:apigateway:ap-northeast-2::/restapis/a1/stages/prod',
      tags: { env: 'prod' },
      data: { limits: [{ method: '*/*', rateLimit: 500 }], endpointTypes: ['REGIONAL'] },
    },
  ]);
  expect(JSON.stringify(resources)).not.toContain('secret');
  expect(rest.commandCalls(GetRestApisCommand).map(({ args }) => args[0].input)).toEqual([
    { limit: 500 },
    { limit: 500, position: 'more' },
  ]);
});

test('the stages of HTTP and WebSocket APIs, in pages', async () => {
  http
    .on(GetApisCommand)
    .resolvesOnce({ Items: [{ ApiId: 'h1', Name: 'chat' } as never], NextToken: 'more' })
    .resolves({ Items: [{ ApiId: 'h2' } as never, { ApiId: 'h3' } as never] });
  http
    .on(GetHttpStagesCommand, { ApiId: 'h1' })
    .resolvesOnce({
      Items: [
        {
          StageName: '$default',
          StageVariables: { password: 'secret' },
          DefaultRouteSettings: { ThrottlingRateLimit: 9 },
          Tags: { env: 'dev' },
        },
      ],
      NextToken: 'more',
    })
    .resolves({ Items: [{ StageName: 'beta', RouteSettings: { 'GET /': { ThrottlingRateLimit: 0 } } }] });
  http.on(GetHttpStagesCommand, { ApiId: 'h2' }).resolves({});
  http.on(GetHttpStagesCommand, { ApiId: 'h3' }).rejects(awsError('NotFoundException', '', 404));
  const { resources, gaps } = await collected(httpStage);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    {
      id: 'chat/$default',
      arn: 'arn:aws:apigateway:ap-northeast-2::/apis/h1/stages/$default',
      tags: { env: 'dev' },
      data: { limits: [{ method: '*/*', rateLimit: 9 }] },
    },
    { id: 'chat/beta', data: { limits: [{ method: 'GET /', rateLimit: 0 }] } },
  ]);
  expect(JSON.stringify(resources)).not.toContain('secret');
  expect(http.commandCalls(GetApisCommand).map(({ args }) => args[0].input)).toEqual([
    { MaxResults: '100' },
    { MaxResults: '100', NextToken: 'more' },
  ]);
});

test('usage plans and what the account may are asked for once, though there are two APIs', async () => {
  rest
    .on(GetUsagePlansCommand)
    .resolvesOnce({ items: [{ id: 'p1', name: 'partners' }], position: 'more' })
    .resolves({});
  rest.on(GetAccountCommand).resolves({ throttleSettings: { rateLimit: 10_000, burstLimit: 5000 } });
  expect(await collected(usagePlan)).toMatchObject({
    resources: [{ id: 'p1', arn: 'arn:aws:apigateway:ap-northeast-2::/usageplans/p1' }],
    gaps: [],
    calls: { 'apigateway:GetUsagePlans': 2 },
  });
  expect(await collected(gatewayAccount)).toMatchObject({
    resources: [{ id: 'account', data: { throttleSettings: { rateLimit: 10_000 } } }],
    gaps: [],
    calls: { 'apigateway:GetAccount': 1 },
  });
});

test('none: nothing more is asked', async () => {
  rest.on(GetRestApisCommand).resolves({});
  for (const type of [stage, httpStage, usagePlan, gatewayAccount]) {
    expect(await collected(type)).toMatchObject({ resources: [], gaps: [], calls: {} });
  }
});

test('an API without stages', async () => {
  rest.on(GetStagesCommand, { restApiId: 'a1' }).resolves({});
  expect(await collected(stage)).toMatchObject({ resources: [], gaps: [] });
});

test('denied', async () => {
  rest.on(GetRestApisCommand).rejects(awsError('AccessDeniedException', '', 403));
  http.on(GetApisCommand).rejects(awsError('AccessDeniedException', '', 403));
  expect((await collected(stage)).gaps).toMatchObject([{ cause: 'access-denied' }]);
  expect((await collected(httpStage)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});

test('throttled', async () => {
  rest.on(GetStagesCommand).rejects(awsError('TooManyRequestsException', '', 429));
  const { gaps } = await collected(stage);
  expect(gaps[0]).toMatchObject({ cause: 'throttled' });
});
