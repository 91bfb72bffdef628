import { DescribeBrokerCommand, ListBrokersCommand, MqClient } from '@aws-sdk/client-mq';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { broker } from '../../../checks/mq/resources/broker.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(MqClient);
beforeEach(() => aws.reset());

const DeploymentMode = 'SINGLE_INSTANCE';
const EngineType = 'ACTIVEMQ';
const arnOf = (name: string) => `arn:aws:mq:ap-northeast-2:111122223333:broker:${name}:b-${name}`;
const summary = (name: string) =>
  ({
    BrokerArn: arnOf(name),
    BrokerId: `b-${name}`,
    DeploymentMode,
    EngineType,
  }) as const;

test('each broker of every page is described once, with its tags but not its users', async () => {
  aws
    .on(ListBrokersCommand)
    .resolvesOnce({ BrokerSummaries: [summary('one')], NextToken: 'more' })
    .resolves({ BrokerSummaries: [summary('two')] });
  aws.on(DescribeBrokerCommand, { BrokerId: 'b-one' }).resolves({
    BrokerArn: arnOf('one'),
    BrokerName: 'one',
    DeploymentMode,
    SubnetIds: ['subnet-1'],
    Tags: { env: 'prod' },
    Users: [{ Username: 'root' }],
  });
  aws
    .on(DescribeBrokerCommand, { BrokerId: 'b-two' })
    .resolves({ BrokerArn: arnOf('two'), BrokerName: 'two' });
  const { resources, gaps, calls } = await collected(broker);
  expect(gaps).toEqual([]);
  expect(calls).toEqual({ 'mq:DescribeBroker': 2 });
  expect(resources).toMatchObject([
    {
      id: 'one',
      arn: arnOf('one'),
      tags: { env: 'prod' },
      data: { DeploymentMode, SubnetIds: ['subnet-1'] },
    },
    { id: 'two', arn: arnOf('two'), tags: {} },
  ]);
  expect(JSON.stringify(resources)).not.toContain('root');
  const inputs = aws.commandCalls(ListBrokersCommand).map(({ args }) => args[0].input);
  expect(inputs).toEqual([{ MaxResults: 100 }, { MaxResults: 100, NextToken: 'more' }]);
});

test('none, for one call', async () => {
  aws.on(ListBrokersCommand).resolves({});
  expect(await collected(broker)).toMatchObject({ resources: [], gaps: [] });
  expect(aws.calls()).toHaveLength(1);
});

test('one that is gone before it is described is none', async () => {
  aws.on(ListBrokersCommand).resolves({ BrokerSummaries: [summary('one')] });
  aws.on(DescribeBrokerCommand).rejects(awsError('NotFoundException', '', 404));
  expect(await collected(broker)).toMatchObject({ resources: [], gaps: [] });
});

test('the list is denied', async () => {
  aws.on(ListBrokersCommand).rejects(awsError('ForbiddenException', '', 403));
  expect((await collected(broker)).gaps).toMatchObject([
    { cause: 'access-denied', actions: ['mq:ListBrokers'] },
  ]);
});

test('the description is denied', async () => {
  aws.on(ListBrokersCommand).resolves({ BrokerSummaries: [summary('one')] });
  aws.on(DescribeBrokerCommand).rejects(awsError('ForbiddenException', '', 403));
  expect((await collected(broker)).gaps).toMatchObject([
    { cause: 'access-denied', actions: ['mq:DescribeBroker'] },
  ]);
});

test('throttled once, and asked again', async () => {
  aws
    .on(ListBrokersCommand)
    .rejectsOnce(awsError('TooManyRequestsException', '', 429))
    .resolves({ BrokerSummaries: [summary('one')] });
  aws.on(DescribeBrokerCommand).resolves({ BrokerArn: arnOf('one'), BrokerName: 'one' });
  expect(await collected(broker)).toMatchObject({ resources: [{ id: 'one' }], gaps: [] });
});
