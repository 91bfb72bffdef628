import { arnOf, defineCollector, tagsOf } from '#engine';

/** A virtual interface of Direct Connect, without its BGP keys and router configuration. */
export const virtualInterface = defineCollector({
  type: 'directconnect.virtual-interface',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeVirtualInterfacesCommand }) =>
    ask(DescribeVirtualInterfacesCommand, {
      iam: 'directconnect:DescribeVirtualInterfaces',
      input: () => ({ maxResults: 100 }),
      pages: ({ nextToken }) => ({ nextToken }),
      select: ({ virtualInterfaces = [] }) =>
        virtualInterfaces.map(({ bgpPeers, tags, ...rest }) => ({
          ...rest,
          bgpPeers: bgpPeers?.map(({ addressFamily, bgpPeerState, bgpStatus }) => ({
            addressFamily,
            bgpPeerState,
            bgpStatus,
          })),
          tags: tags?.map(({ key, value }) => ({ Key: key, Value: value })),
        })),
    }),
  keep: [
    'bgpPeers',
    'connectionId',
    'directConnectGatewayId',
    'location',
    'ownerAccount',
    'tags',
    'virtualGatewayId',
    'virtualInterfaceId',
    'virtualInterfaceState',
    'virtualInterfaceType',
  ],
  identify: ({ virtualInterfaceId = '', tags }, at) => ({
    id: virtualInterfaceId,
    arn: arnOf(at, 'directconnect', `dxvif/${virtualInterfaceId}`),
    tags: tagsOf(tags),
  }),
});
