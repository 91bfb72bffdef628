import {
  DescribeDirectConnectGatewayAssociationsCommand,
  DescribeVirtualInterfacesCommand,
} from '../../../checks/directconnect/sdk.ts';
import { answer } from '../../standin/index.ts';
import { account, idOf, seoul, shop, suffixOf, uuidOf } from './places.ts';

interface Line {
  readonly name: string;
  readonly type: 'private' | 'transit' | 'public';
  readonly location: string;
  readonly isDown?: true;
}

const lineId = (prefix: string, name: string) => `${prefix}-fg${suffixOf(`${prefix} ${name}`).slice(0, 6)}`;
const warehouseGateway = uuidOf('direct connect gateway of the warehouses');

/** The line of the office has the VPN beside it, that of the warehouses has nothing; and the spare one is dead. */
const lines: readonly Line[] = [
  { name: 'haneul-hq-line', type: 'private', location: 'KINX' },
  { name: 'haneul-hq-spare', type: 'private', location: 'KINX', isDown: true },
  { name: 'haneul-wms-line', type: 'transit', location: 'LGU57' },
  { name: 'haneul-s3-line', type: 'public', location: 'KINX' },
];

const byLowerToken = { size: 'maxResults', token: 'nextToken', next: 'nextToken', limit: 100 } as const;

/** The alarm on the line of the office. */
export const lineAlarm = {
  name: 'hq-line-down',
  namespace: 'AWS/DX',
  metric: 'ConnectionState',
  dimension: ['ConnectionId', lineId('dxcon', 'haneul-hq-line')] as const,
};

/** Virtual interfaces of Direct Connect, and what they lead to. */
export const lineAnswers = [
  answer(
    DescribeVirtualInterfacesCommand,
    (_, { region }) => ({
      virtualInterfaces: (region === seoul ? lines : []).map(({ name, type, location, isDown }) => ({
        virtualInterfaceId: lineId('dxvif', name),
        virtualInterfaceName: name,
        virtualInterfaceType: type,
        virtualInterfaceState: isDown ? ('down' as const) : ('available' as const),
        ownerAccount: account,
        connectionId: lineId('dxcon', name),
        location,
        region,
        ...(type === 'private' && { virtualGatewayId: idOf('vgw', 'haneul-shop-prod') }),
        ...(type === 'transit' && { directConnectGatewayId: warehouseGateway }),
        bgpPeers: [
          {
            bgpPeerId: lineId('dxpeer', name),
            addressFamily: 'ipv4' as const,
            bgpPeerState: 'available' as const,
            bgpStatus: isDown ? ('down' as const) : ('up' as const),
          },
        ],
        tags: Object.entries({ Name: name, ...shop('prod') }).map(([key, value]) => ({ key, value })),
      })),
    }),
    { items: 'virtualInterfaces', ...byLowerToken },
  ),
  answer(
    DescribeDirectConnectGatewayAssociationsCommand,
    ({ directConnectGatewayId }) => ({
      directConnectGatewayAssociations: [
        {
          directConnectGatewayId,
          associationId: uuidOf(`association of ${directConnectGatewayId}`),
          associationState: 'associated' as const,
          associatedGateway: {
            id: idOf('tgw', 'haneul'),
            type: 'transitGateway' as const,
            ownerAccount: account,
            region: seoul,
          },
        },
      ],
    }),
    { items: 'directConnectGatewayAssociations', ...byLowerToken },
  ),
];
