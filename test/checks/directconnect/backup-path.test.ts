import type { Selected } from '#engine';
import { scannedRegion } from '../../../checks/account/resources/region.ts';
import check from '../../../checks/directconnect/backup-path.ts';
import { gatewayAssociation } from '../../../checks/directconnect/resources/gateway-association.ts';
import { vpnConnection } from '../../../checks/vpn/resources/connection.ts';
import { here, resource, resourceIn } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { interfaceOf } from './fixtures.ts';

type Vpn = Selected<typeof vpnConnection>['data'];
type Association = Selected<typeof gatewayAssociation>['data'];

const regionOf = (account: string, region: string) =>
  resourceIn({ account, region, id: region }, scannedRegion, {});
const regions = [regionOf(here.account, here.region)];
const vpnTo = (data: Partial<Vpn>, ...tunnels: ('UP' | 'DOWN')[]) =>
  resource(vpnConnection, {
    VpnConnectionId: 'vpn-1',
    State: 'available',
    VgwTelemetry: tunnels.map((Status) => ({ Status })),
    StaticRoutesOnly: false,
    ...data,
  });
const toGateway = (virtualGatewayId: string, place: { connectionId?: string; location?: string } = {}) => ({
  virtualGatewayId,
  ...place,
});
const one = interfaceOf('a', toGateway('vgw-1'));
const twin = interfaceOf('b', toGateway('vgw-1'));
const far = interfaceOf('b', toGateway('vgw-1', { location: 'LGU57' }));

const transit = interfaceOf('a', { virtualInterfaceType: 'transit', directConnectGatewayId: 'dx-1' });
const leading = (
  directConnectGatewayId: string,
  id: string,
  data: Partial<Association> = {},
  ownerAccount: string | undefined = here.account,
) =>
  resource(gatewayAssociation, {
    associationId: `${directConnectGatewayId} ${id}`,
    associationState: 'associated',
    directConnectGatewayId,
    associatedGateway: { id, type: 'transitGateway', ownerAccount, region: here.region },
    associatedCoreNetwork: undefined,
    ...data,
  });
const toTransit = { interfaces: [transit], associations: [leading('dx-1', 'tgw-1')], regions };
const core = (ownerAccount: string) =>
  leading('dx-1', '', {
    associatedGateway: undefined,
    associatedCoreNetwork: { id: 'core-network-1', ownerAccount },
  });
const toCore = { CoreNetworkArn: 'arn:aws:networkmanager::111122223333:core-network/core-network-1' };

testCheck(check, {
  passes: {
    'a VPN with a tunnel up': {
      subject: one,
      context: {
        interfaces: [one],
        vpnConnections: [vpnTo({ VpnGatewayId: 'vgw-1' }, 'DOWN', 'UP')],
        regions,
      },
    },
    'a line at another location': {
      subject: one,
      context: { interfaces: [one, far] },
      because: 'lines at KINX, LGU57',
    },
    'a VPN to the transit gateway': {
      subject: transit,
      context: { ...toTransit, vpnConnections: [vpnTo({ TransitGatewayId: 'tgw-1' }, 'UP')] },
    },
    'another Direct Connect gateway, at another location, leads to the same': {
      subject: transit,
      context: {
        ...toTransit,
        interfaces: [
          transit,
          interfaceOf('b', {
            virtualInterfaceType: 'transit',
            directConnectGatewayId: 'dx-2',
            location: 'LGU57',
          }),
        ],
        associations: [leading('dx-1', 'tgw-1'), leading('dx-2', 'tgw-1')],
      },
    },
    'a VPN to the core network': {
      subject: transit,
      context: { ...toTransit, associations: [core(here.account)], vpnConnections: [vpnTo(toCore, 'UP')] },
    },
    'what is being associated does not count yet': {
      subject: transit,
      context: {
        ...toTransit,
        associations: [
          leading('dx-1', 'tgw-1'),
          leading('dx-1', 'tgw-2', { associationState: 'associating' }),
        ],
        vpnConnections: [vpnTo({ TransitGatewayId: 'tgw-1' }, 'UP')],
      },
    },
  },
  fails: {
    'one line, and nothing else': {
      subject: one,
      context: { interfaces: [one], regions },
      because: 'No backup for vgw-1: no VPN, and the only line is at KINX',
      evidence: { locations: ['KINX'] },
    },
    'all tunnels are down': {
      subject: one,
      context: {
        interfaces: [one],
        vpnConnections: [vpnTo({ VpnGatewayId: 'vgw-1' }, 'DOWN', 'DOWN')],
        regions,
      },
      because: 'vgw-1: no tunnel of the VPN vpn-1 is up',
    },
    'the VPN is deleted': {
      subject: one,
      context: {
        interfaces: [one],
        vpnConnections: [vpnTo({ VpnGatewayId: 'vgw-1', State: 'deleted' }, 'UP')],
        regions,
      },
      because: 'no VPN',
    },
    'the VPN leads elsewhere': {
      subject: one,
      context: { interfaces: [one], vpnConnections: [vpnTo({ VpnGatewayId: 'vgw-2' }, 'UP')], regions },
    },
    'two lines at one location': {
      subject: one,
      context: { interfaces: [twin, one], regions },
      because: 'both lines are at KINX',
      severity: 'medium',
    },
    'two interfaces on one line': {
      subject: interfaceOf('a', toGateway('vgw-1', { connectionId: 'dxlag-1' })),
      context: {
        interfaces: ['a', 'b'].map((id) => interfaceOf(id, toGateway('vgw-1', { connectionId: 'dxlag-1' }))),
        regions,
      },
      because: 'the only line',
    },
    'the other line is not accepted yet': {
      subject: one,
      context: {
        interfaces: [one, interfaceOf('b', { ...far.data, virtualInterfaceState: 'confirming' })],
        regions,
      },
    },
    'one of two that it leads to has a VPN': {
      subject: transit,
      context: {
        ...toTransit,
        associations: [leading('dx-1', 'tgw-1'), leading('dx-1', 'tgw-2', { associationState: 'updating' })],
        vpnConnections: [vpnTo({ TransitGatewayId: 'tgw-1' }, 'UP')],
      },
      because: /^No backup for tgw-2: no VPN, and the only line is at KINX$/,
    },
    'the core network of the account has none': {
      subject: transit,
      context: { ...toTransit, associations: [core(here.account)] },
      because: 'No backup for core-network-1',
    },
    'one of two is reached by a second line at the location': {
      subject: transit,
      context: {
        ...toTransit,
        interfaces: [
          transit,
          interfaceOf('b', { ...transit.data, connectionId: 'dxcon-b', directConnectGatewayId: 'dx-2' }),
        ],
        associations: [leading('dx-1', 'tgw-1'), leading('dx-1', 'tgw-2'), leading('dx-2', 'tgw-1')],
      },
      because: 'tgw-1: no VPN, and both lines are at KINX; tgw-2: no VPN, and the only line is at KINX',
    },
    'what is not scanned does not matter where another has none': {
      subject: transit,
      context: {
        ...toTransit,
        associations: [leading('dx-1', 'tgw-1'), leading('dx-1', 'tgw-2', {}, '444455556666')],
      },
      because: /^No backup for tgw-1: /,
    },
  },
  notApplicable: {
    'the second of a gateway': {
      subject: twin,
      context: { interfaces: [one, twin], regions },
      because: 'judged with a',
    },
    'a public one': { subject: interfaceOf('a', { virtualInterfaceType: 'public' }), because: 'public' },
    'not accepted yet': {
      subject: interfaceOf('a', { virtualInterfaceState: 'pending' }),
      because: 'the interface is pending',
    },
    'of another account': {
      subject: interfaceOf('a', { ownerAccount: '444455556666' }),
      because: 'it belongs to the account 444455556666',
    },
    'its gateway leads nowhere': {
      subject: transit,
      context: { interfaces: [transit], regions },
      because: 'leads nowhere',
    },
    'the transit gateway of an account that is not scanned': {
      subject: transit,
      context: { ...toTransit, associations: [leading('dx-1', 'tgw-1', {}, '444455556666')] },
      because: 'what else leads to tgw-1 of 444455556666 in ap-northeast-2 is not scanned',
    },
    'in a Region that is not scanned': {
      subject: transit,
      context: { ...toTransit, regions: [regionOf(here.account, 'us-east-1')] },
      because: 'not scanned',
    },
    'the core network of an account that is not scanned': {
      subject: transit,
      context: { ...toTransit, associations: [core('444455556666')] },
      because: 'core-network-1 of 444455556666 is not scanned',
    },
  },
  unknown: {
    'AWS did not say where the line is': {
      subject: interfaceOf('a', { ...one.data, location: undefined }),
      context: { interfaces: [interfaceOf('a', { ...one.data, location: undefined })], regions },
    },
    'nor where it leads': { subject: interfaceOf('a'), context: { interfaces: [] } },
    'nor how the tunnels are': {
      subject: one,
      context: {
        interfaces: [one],
        vpnConnections: [vpnTo({ VpnGatewayId: 'vgw-1', VgwTelemetry: undefined })],
        regions,
      },
    },
    'nor what the gateway leads to': {
      subject: transit,
      context: { ...toTransit, associations: [leading('dx-1', '', { associatedGateway: undefined })] },
    },
  },
});
