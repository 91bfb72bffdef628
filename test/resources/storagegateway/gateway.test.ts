import {
  DescribeGatewayInformationCommand,
  ListGatewaysCommand,
  ListTagsForResourceCommand,
  StorageGatewayClient,
} from '@aws-sdk/client-storage-gateway';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { gateway } from '../../../checks/storagegateway/resources/gateway.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(StorageGatewayClient);
beforeEach(() => aws.reset());

const one = { GatewayId: 'sgw-1', GatewayARN: 'arn:sgw-1', GatewayName: 'office' };

test('several pages, asked for with the largest size; a gateway without a name goes by its id', async () => {
  aws
    .on(ListGatewaysCommand)
    .resolvesOnce({ Gateways: [one], Marker: 'more' })
    .resolves({ Gateways: [{ GatewayId: 'sgw-2', GatewayARN: 'arn:sgw-2' }] });
  const { resources, gaps } = await collected(gateway);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    { id: 'office', arn: 'arn:sgw-1' },
    { id: 'sgw-2', arn: 'arn:sgw-2' },
  ]);
  const inputs = aws.calls().map(({ args }) => args[0].input);
  expect(inputs).toEqual([{ Limit: 100 }, { Limit: 100, Marker: 'more' }]);
});

test('what a check wants to know of each, not its addresses', async () => {
  aws.on(ListGatewaysCommand).resolves({ Gateways: [one] });
  aws.on(DescribeGatewayInformationCommand).resolves({
    GatewayState: 'RUNNING',
    CloudWatchLogGroupARN: 'arn:logs',
    GatewayNetworkInterfaces: [{ Ipv4Address: '10.0.0.7' }],
  });
  aws.on(ListTagsForResourceCommand).resolves({ Tags: [{ Key: 'env', Value: 'prod' }] });
  const { resources, calls } = await collected(gateway.with('information', 'tags'));
  expect(resources).toMatchObject([
    {
      details: { information: { value: { GatewayState: 'RUNNING', CloudWatchLogGroupARN: 'arn:logs' } } },
      tags: { env: 'prod' },
    },
  ]);
  expect(JSON.stringify(resources)).not.toContain('10.0.0.7');
  expect(calls).toEqual({
    'storagegateway:ListGateways': 1,
    'storagegateway:DescribeGatewayInformation': 1,
    'storagegateway:ListTagsForResource': 1,
  });
});

test.each([
  ['does not answer', 'The specified gateway is not connected.', { value: { GatewayState: 'OFFLINE' } }],
  ['gives another reason', 'The gateway is busy.', { gap: { cause: 'refused' } }],
])('a gateway that %s', async (_, message, information) => {
  aws.on(ListGatewaysCommand).resolves({ Gateways: [one] });
  aws.on(DescribeGatewayInformationCommand).rejects(awsError('InvalidGatewayRequestException', message, 400));
  const { resources } = await collected(gateway.with('information'));
  expect(resources[0]?.details.information).toMatchObject(information);
});

test('deleted in between', async () => {
  aws.on(ListGatewaysCommand).resolves({ Gateways: [one] });
  const error = awsError('InvalidGatewayRequestException', 'The specified gateway was not found.', 400);
  aws.on(DescribeGatewayInformationCommand).rejects(error);
  const { resources } = await collected(gateway.with('information'));
  expect(resources[0]?.details.information).toEqual({ value: undefined });
});

test('another error is not the gateway’s', async () => {
  aws.on(ListGatewaysCommand).resolves({ Gateways: [one] });
  aws.on(DescribeGatewayInformationCommand).rejects(awsError('AccessDeniedException', 'not connected', 400));
  const { resources } = await collected(gateway.with('information'));
  expect(resources[0]?.details.information).toMatchObject({ gap: { cause: 'access-denied' } });
});

test('none, or no Storage Gateway in the Region', async () => {
  aws.on(ListGatewaysCommand).resolves({});
  expect(await collected(gateway.with('information', 'tags'))).toMatchObject({
    resources: [],
    gaps: [],
    calls: { 'storagegateway:ListGateways': 1 },
  });
  aws
    .on(ListGatewaysCommand)
    .rejects(new Error('getaddrinfo ENOTFOUND storagegateway.ap-northeast-2.amazonaws.com'));
  expect(await collected(gateway)).toMatchObject({ resources: [], gaps: [] });
});

test('denied, and throttled once', async () => {
  aws.on(ListGatewaysCommand).rejects(awsError('AccessDeniedException', 'is not authorized to perform'));
  expect((await collected(gateway)).gaps).toMatchObject([{ cause: 'access-denied' }]);
  aws.reset();
  aws
    .on(ListGatewaysCommand)
    .rejectsOnce(awsError('ThrottlingException', 'Rate exceeded', 400))
    .resolves({ Gateways: [one] });
  expect(await collected(gateway)).toMatchObject({ resources: [{ id: 'office' }], gaps: [] });
});
