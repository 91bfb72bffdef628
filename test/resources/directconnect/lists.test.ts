import {
  DescribeDirectConnectGatewayAssociationsCommand,
  DescribeVirtualInterfacesCommand,
  DirectConnectClient,
} from '@aws-sdk/client-direct-connect';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { gatewayAssociation } from '../../../checks/directconnect/resources/gateway-association.ts';
import { virtualInterface } from '../../../checks/directconnect/resources/virtual-interface.ts';
import { collected } from '../../support/collect.ts';
import { here } from '../../support/resource.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(DirectConnectClient);
beforeEach(() => aws.reset());

const interfaceOf = (virtualInterfaceId: string, rest: object = {}) => ({
  virtualInterfaceId,
  virtualInterfaceState: 'available' as const,
  ownerAccount: here.account,
  authKey: 'secret',
  customerRouterConfig: 'secret',
  bgpPeers: [{ authKey: 'secret', bgpPeerState: 'available' as const, bgpStatus: 'up' as const }],
  tags: [{ key: 'env', value: 'prod' }],
  ...rest,
});

test('virtual interfaces of several pages, without their keys', async () => {
  aws
    .on(DescribeVirtualInterfacesCommand)
    .resolvesOnce({ virtualInterfaces: [interfaceOf('a')], nextToken: 'more' })
    .resolves({ virtualInterfaces: [interfaceOf('b', { bgpPeers: undefined, tags: undefined })] });
  const { resources, gaps } = await collected(virtualInterface);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    {
      id: 'a',
      arn: 'arn:aws:directconnect:ap-northeast-2:111122223333:dxvif/a',
      tags: { env: 'prod' },
      data: { bgpPeers: [{ bgpPeerState: 'available', bgpStatus: 'up' }] },
    },
    { id: 'b', tags: {} },
  ]);
  expect(JSON.stringify(resources)).not.toContain('secret');
  expect(aws.calls().map(({ args }) => args[0].input)).toEqual([
    { maxResults: 100 },
    { maxResults: 100, nextToken: 'more' },
  ]);
});

test('each Direct Connect gateway of the account is asked about once, in several pages', async () => {
  aws.on(DescribeVirtualInterfacesCommand).resolves({
    virtualInterfaces: [
      interfaceOf('a', { directConnectGatewayId: 'dx-1' }),
      interfaceOf('b', { directConnectGatewayId: 'dx-1' }),
      interfaceOf('c', { virtualGatewayId: 'vgw-1' }),
      interfaceOf('d', { directConnectGatewayId: 'dx-2', ownerAccount: '444455556666' }),
    ],
  });
  aws
    .on(DescribeDirectConnectGatewayAssociationsCommand)
    .resolvesOnce({
      directConnectGatewayAssociations: [{ associationId: 'one', directConnectGatewayId: 'dx-1' }],
      nextToken: 'more',
    })
    .resolves({ directConnectGatewayAssociations: [{ associationId: 'two' }] });
  const { resources, gaps } = await collected(gatewayAssociation);
  expect(gaps).toEqual([]);
  expect(resources.map(({ arn }) => arn)).toEqual(
    ['one', 'two'].map((id) => `arn:aws:directconnect::111122223333:dx-gateway-association/${id}`),
  );
  const first = { directConnectGatewayId: 'dx-1', maxResults: 100 };
  const calls = aws.commandCalls(DescribeDirectConnectGatewayAssociationsCommand);
  expect(calls.map(({ args }) => args[0].input)).toEqual([first, { ...first, nextToken: 'more' }]);
});

test('without interfaces nothing else is asked', async () => {
  aws.on(DescribeVirtualInterfacesCommand).resolves({});
  expect(await collected(gatewayAssociation)).toMatchObject({ resources: [], gaps: [] });
  expect(aws.commandCalls(DescribeDirectConnectGatewayAssociationsCommand)).toEqual([]);
});

test('none at all', async () => {
  aws.on(DescribeVirtualInterfacesCommand).resolves({
    virtualInterfaces: [interfaceOf('a', { directConnectGatewayId: 'dx-1' })],
  });
  aws.on(DescribeDirectConnectGatewayAssociationsCommand).resolves({});
  expect(await collected(gatewayAssociation)).toMatchObject({ resources: [], gaps: [] });
});

test('denied', async () => {
  aws.on(DescribeVirtualInterfacesCommand).rejects(awsError('AccessDeniedException', '', 400));
  expect((await collected(virtualInterface)).gaps).toMatchObject([{ cause: 'access-denied' }]);
  expect((await collected(gatewayAssociation)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});

test('throttled once, and asked again', async () => {
  aws
    .on(DescribeVirtualInterfacesCommand)
    .rejectsOnce(awsError('ThrottlingException', 'Rate exceeded', 400))
    .resolves({ virtualInterfaces: [interfaceOf('a')] });
  expect(await collected(virtualInterface)).toMatchObject({ resources: [{ id: 'a' }], gaps: [] });
});
