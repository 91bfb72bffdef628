import { type Collection, must, type Resource, type Selected } from '#engine';
import type { vpnConnection } from '../../vpn/resources/connection.ts';
import type { gatewayAssociation } from '../resources/gateway-association.ts';
import type { virtualInterface } from '../resources/virtual-interface.ts';

export type VirtualInterface = Selected<typeof virtualInterface>;
type Association = Selected<typeof gatewayAssociation>;
type VpnConnection = Selected<typeof vpnConnection>;

/** What the paths of the scan are looked up in. */
export interface Atlas {
  readonly interfaces: Collection<VirtualInterface>;
  readonly associations: Collection<Association>;
  readonly vpnConnections: Collection<VpnConnection>;
  readonly regions: Collection<Resource>;
}

/** A gateway, or a core network, at the inner end of a path. */
export interface Destination {
  readonly id: string;
  readonly account: string;
  /** Left out of a core network, which is in several. */
  readonly region?: string | undefined;
}

/** Why no traffic goes, or will go, through a virtual interface of this account to its own network. */
export function unused({ account, data }: Pick<VirtualInterface, 'account' | 'data'>): string | undefined {
  const state = must(data.virtualInterfaceState, 'virtualInterfaceState');
  if (/^(confirming|deleted|deleting|pending|rejected|verifying)$/.test(state))
    return `the interface is ${state}`;
  if (must(data.ownerAccount, 'ownerAccount') !== account)
    return `it belongs to the account ${data.ownerAccount}`;
  return data.virtualInterfaceType === 'public' ? 'a public one, which leads to no VPC' : undefined;
}

/** The Direct Connect gateway of a virtual interface that is in use; for `ask.batch`. */
export function gatewaysOf({ account, data }: VirtualInterface): readonly string[] {
  const { directConnectGatewayId, ownerAccount } = data;
  return directConnectGatewayId && ownerAccount === account ? [directConnectGatewayId] : [];
}

/** For `having`: the gateway that a virtual interface in use is attached to. */
export const byGateway = (each: VirtualInterface) => (unused(each) ? undefined : gatewayOf(each));

export function gatewayOf({ data }: VirtualInterface): string {
  return must(data.directConnectGatewayId || data.virtualGatewayId, 'the gateway of the interface');
}

const byDirectConnectGateway = ({ data }: Association) => data.directConnectGatewayId;
const byDestination = ({ data }: Association) => data.associatedGateway?.id ?? data.associatedCoreNetwork?.id;
const byEnd = ({ data }: VpnConnection) =>
  data.VpnGatewayId || data.TransitGatewayId || data.CoreNetworkArn?.split('/')[1];

/** What a virtual interface leads to. */
export function destinationsOf(self: VirtualInterface, { associations }: Atlas): readonly Destination[] {
  const { account, region, data } = self;
  if (!data.directConnectGatewayId) return [{ id: gatewayOf(self), account, region }];
  return associations
    .having(byDirectConnectGateway, data.directConnectGatewayId)
    .filter(({ data }) => /^(associated|updating)$/.test(must(data.associationState, 'associationState')))
    .map(({ data: { associatedCoreNetwork, associatedGateway } }) => {
      const end = must(associatedGateway ?? associatedCoreNetwork, 'associatedGateway');
      return {
        id: must(end.id, 'id of associatedGateway'),
        account: must(end.ownerAccount, 'ownerAccount of associatedGateway'),
        region: associatedGateway?.region,
      };
    });
}

/** The virtual interfaces that lead to a destination, through whichever Direct Connect gateway. */
export function waysTo({ id }: Destination, { associations, interfaces }: Atlas) {
  const gateways = associations.having(byDestination, id).map(({ data }) => data.directConnectGatewayId);
  return [...new Set([id, ...gateways])].flatMap((gateway) => interfaces.having(byGateway, gateway));
}

/** The VPN connections that lead to a destination, and whether a tunnel of them is up. */
export function vpnsTo({ id }: Destination, { vpnConnections }: Atlas) {
  return vpnConnections
    .having(byEnd, id)
    .filter(({ data }) => must(data.State, 'State') === 'available')
    .map((vpn) => ({
      id: vpn.id,
      isUp: must(vpn.data.VgwTelemetry, 'VgwTelemetry').some(({ Status }) => Status === 'UP'),
    }));
}

/** Whether the VPN connections of a destination were read: those of its account and Region. */
export function isScanned({ account, region }: Destination, { regions }: Atlas): boolean {
  return regions.some((each) => each.account === account && (region === undefined || each.region === region));
}

/** The places where the interfaces leave AWS. */
export function locationsOf(interfaces: readonly VirtualInterface[]): readonly string[] {
  return [...new Set(interfaces.map(({ data }) => must(data.location, 'location')))];
}
