import { defineCollector } from '#engine';
import { gatewaysOf } from '../lib/path.ts';
import { virtualInterface } from './virtual-interface.ts';

/** What a Direct Connect gateway leads to: a virtual private gateway, a transit gateway or a core network. */
export const gatewayAssociation = defineCollector({
  type: 'directconnect.gateway-association',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  per: virtualInterface,
  list: (ask, { DescribeDirectConnectGatewayAssociationsCommand }) =>
    ask.batch(DescribeDirectConnectGatewayAssociationsCommand, {
      iam: 'directconnect:DescribeDirectConnectGatewayAssociations',
      keys: gatewaysOf,
      size: 1, // one gateway a request, and several interfaces may lead to the same
      input: ([directConnectGatewayId]) => ({ directConnectGatewayId, maxResults: 100 }),
      pages: ({ nextToken }) => ({ nextToken }),
      select: ({ directConnectGatewayAssociations = [] }) => directConnectGatewayAssociations,
    }),
  keep: [
    'associatedCoreNetwork',
    'associatedGateway',
    'associationId',
    'associationState',
    'directConnectGatewayId',
  ],
  identify: ({ associationId = '' }, { account, partition }) => ({
    id: associationId,
    arn: `arn:${partition}:directconnect::${account}:dx-gateway-association/${associationId}`,
  }),
});
