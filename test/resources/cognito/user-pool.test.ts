import {
  CognitoIdentityProviderClient,
  DescribeUserPoolCommand,
  ListIdentityProvidersCommand,
  ListUserPoolReplicasCommand,
  ListUserPoolsCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { userPool } from '../../../checks/cognito/resources/user-pool.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(CognitoIdentityProviderClient);
beforeEach(() => aws.reset());

const one = { UserPoolId: 'ap-northeast-2_one' };

test('pools come in pages, each with its tags and how people sign in, but not what it writes to them', async () => {
  aws
    .on(ListUserPoolsCommand)
    .resolvesOnce({
      UserPools: [{ Id: one.UserPoolId, ReplicaRegions: ['ap-northeast-1'] }],
      NextToken: 'more',
    })
    .resolves({ UserPools: [{ Id: 'ap-northeast-2_two' }, { Id: 'ap-northeast-2_gone' }] });
  aws
    .on(DescribeUserPoolCommand)
    .rejects(awsError('ResourceNotFoundException', 'User pool does not exist.', 400));
  aws.on(DescribeUserPoolCommand, one).resolves({
    UserPool: {
      Id: one.UserPoolId,
      Name: 'shop',
      UserPoolTags: { env: 'prod' },
      Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['WEB_AUTHN'] } },
      EmailConfiguration: { EmailSendingAccount: 'DEVELOPER', From: 'hunter2' },
      SmsAuthenticationMessage: 'hunter3',
    },
  });
  aws.on(DescribeUserPoolCommand, { UserPoolId: 'ap-northeast-2_two' }).resolves({
    UserPool: { Id: 'ap-northeast-2_two', Name: 'admins' },
  });
  const { resources, gaps } = await collected(userPool);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    {
      id: 'shop',
      arn: 'arn:aws:cognito-idp:ap-northeast-2:111122223333:userpool/ap-northeast-2_one',
      tags: { env: 'prod' },
      data: {
        AllowedFirstAuthFactors: ['WEB_AUTHN'],
        EmailSendingAccount: 'DEVELOPER',
        ReplicaRegions: ['ap-northeast-1'],
      },
    },
    { id: 'admins', tags: {} },
  ]);
  expect(JSON.stringify(resources)).not.toContain('hunter');
  expect(aws.commandCalls(ListUserPoolsCommand).map(({ args }) => args[0].input)).toEqual([
    { MaxResults: 60 },
    { MaxResults: 60, NextToken: 'more' },
  ]);
});

test('identity providers where MFA is off, replicas where there are some', async () => {
  aws.on(ListUserPoolsCommand).resolves({
    UserPools: [
      { Id: 'a_open', ReplicaRegions: ['b'] },
      { Id: 'a_closed', ReplicaRegions: [] },
      { Id: 'a_replica', ReplicaRegions: ['b'] },
    ],
  });
  for (const [Id, MfaConfiguration] of [
    ['a_open', 'OFF'],
    ['a_closed', 'ON'],
    ['a_replica', 'ON'],
  ] as const)
    aws
      .on(DescribeUserPoolCommand, { UserPoolId: Id })
      .resolves({ UserPool: { Id, Name: Id, MfaConfiguration } });
  aws
    .on(ListIdentityProvidersCommand, { UserPoolId: 'a_open', MaxResults: 60 })
    .resolvesOnce({ Providers: [{ ProviderType: 'Google' }], NextToken: 'more' })
    .resolves({});
  aws.on(ListUserPoolReplicasCommand).resolves({
    UserPoolReplicas: [{ RegionName: 'b', Role: 'SECONDARY', Status: 'ACTIVE', UserPoolArn: 'x' }],
  });
  aws
    .on(ListUserPoolReplicasCommand, { UserPoolId: 'a_replica' })
    .rejects(awsError('OperationNotEnabledException', '', 400));
  const { resources } = await collected(userPool.with('identityProviders', 'replicas'));
  expect(resources.map(({ details }) => details)).toEqual([
    {
      identityProviders: { value: ['Google'] },
      replicas: { value: [{ RegionName: 'b', Role: 'SECONDARY', Status: 'ACTIVE' }] },
    },
    {},
    { replicas: {} },
  ]);
});

test('none', async () => {
  aws.on(ListUserPoolsCommand).resolves({});
  expect(await collected(userPool)).toMatchObject({ resources: [], gaps: [] });
});

test('a pool that is not told', async () => {
  aws.on(ListUserPoolsCommand).resolves({ UserPools: [{ Id: one.UserPoolId }] });
  aws.on(DescribeUserPoolCommand).resolves({});
  expect(await collected(userPool)).toMatchObject({ resources: [], gaps: [] });
});

test('denied', async () => {
  aws.on(ListUserPoolsCommand).resolves({ UserPools: [{ Id: one.UserPoolId }] });
  aws.on(DescribeUserPoolCommand).rejects(awsError('AccessDeniedException', '', 400));
  expect((await collected(userPool)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});

test('throttled once, and asked again', async () => {
  aws
    .on(ListUserPoolsCommand)
    .rejectsOnce(awsError('TooManyRequestsException', 'Rate exceeded', 400))
    .resolves({ UserPools: [{ Id: one.UserPoolId }] });
  aws.on(DescribeUserPoolCommand).resolves({ UserPool: { Id: one.UserPoolId, Name: 'shop' } });
  expect(await collected(userPool)).toMatchObject({ resources: [{ id: 'shop' }], gaps: [] });
});
