import type { Selected } from '#engine';
import { virtualInterface } from '../../../checks/directconnect/resources/virtual-interface.ts';
import { here, resourceIn } from '../../support/resource.ts';

type Data = Selected<typeof virtualInterface>['data'];

/** A private virtual interface of this account, available and with a session. */
export const interfaceOf = (virtualInterfaceId: string, data: Partial<Data> = {}, region = here.region) =>
  resourceIn({ region }, virtualInterface, {
    virtualInterfaceId,
    virtualInterfaceType: 'private',
    virtualInterfaceState: 'available',
    ownerAccount: here.account,
    connectionId: `dxcon-${virtualInterfaceId}`,
    location: 'KINX',
    bgpPeers: [{ addressFamily: 'ipv4', bgpPeerState: 'available', bgpStatus: 'up' }],
    ...data,
  } as Data);
