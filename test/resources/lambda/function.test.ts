import { GetAccountSettingsCommand, LambdaClient, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { accountSettings } from '../../../checks/lambda/resources/account-settings.ts';
import { lambdaFunction } from '../../../checks/lambda/resources/function.ts';
import { arnOf, functionArn } from '../../checks/lambda/fixtures.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(LambdaClient);
beforeEach(() => aws.reset());

test('functions from several pages, asked for with the largest size', async () => {
  aws
    .on(ListFunctionsCommand)
    .resolvesOnce({
      Functions: [
        {
          FunctionName: 'resize',
          FunctionArn: functionArn('resize'),
          Runtime: 'nodejs24.x',
          Timeout: 3,
          VpcConfig: { VpcId: 'vpc-1', SubnetIds: ['a'], SecurityGroupIds: ['sg'] },
          DeadLetterConfig: { TargetArn: arnOf('sqs', 'failed') },
          Environment: { Variables: { TOKEN: 'secret' } },
          Description: 'secret',
        },
      ],
      NextMarker: 'more',
    })
    .resolves({ Functions: [{ FunctionName: 'api', FunctionArn: functionArn('api') }] });
  const { resources, gaps, calls } = await collected(lambdaFunction);
  expect(gaps).toEqual([]);
  expect(calls).toEqual({ 'lambda:ListFunctions': 2 });
  expect(resources).toMatchObject([
    {
      id: 'resize',
      arn: functionArn('resize'),
      data: { SubnetIds: ['a'], VpcId: 'vpc-1', DeadLetterTargetArn: arnOf('sqs', 'failed'), Timeout: 3 },
    },
    { id: 'api', data: { FunctionName: 'api' } },
  ]);
  expect(JSON.stringify(resources)).not.toContain('secret');
  const inputs = aws.calls().map(({ args }) => args[0].input);
  expect(inputs).toEqual([{ MaxItems: 50 }, { MaxItems: 50, Marker: 'more' }]);
});

test('no functions', async () => {
  aws.on(ListFunctionsCommand).resolves({});
  expect(await collected(lambdaFunction)).toMatchObject({ resources: [], gaps: [] });
});

test('what an account may run at once in a Region', async () => {
  aws.on(GetAccountSettingsCommand).resolves({
    AccountLimit: { ConcurrentExecutions: 1000, UnreservedConcurrentExecutions: 900, TotalCodeSize: 1 },
    AccountUsage: { FunctionCount: 3, TotalCodeSize: 1 },
  });
  const { resources, gaps, calls } = await collected(accountSettings);
  expect(gaps).toEqual([]);
  expect(calls).toEqual({ 'lambda:GetAccountSettings': 1 });
  expect(resources.map(({ id, arn, data }) => ({ id, arn, data }))).toEqual([
    {
      id: 'account-settings',
      arn: arnOf('lambda', 'account-settings'),
      data: { ConcurrentExecutions: 1000, UnreservedConcurrentExecutions: 900, FunctionCount: 3 },
    },
  ]);
  aws.on(GetAccountSettingsCommand).resolves({});
  expect((await collected(accountSettings)).resources).toHaveLength(1);
});

test('denied, and throttled', async () => {
  aws.on(ListFunctionsCommand).rejects(awsError('AccessDeniedException', '', 403));
  aws.on(GetAccountSettingsCommand).rejects(awsError('TooManyRequestsException', '', 429));
  expect((await collected(lambdaFunction)).gaps).toMatchObject([
    { cause: 'access-denied', actions: ['lambda:ListFunctions'] },
  ]);
  expect((await collected(accountSettings)).gaps).toMatchObject([{ cause: 'throttled' }]);
});
