import { arnOf, defineCollector, tagsOf } from '#engine';

/** A Site-to-Site VPN connection, without its pre-shared keys. */
export const vpnConnection = defineCollector({
  type: 'vpn.connection',
  scope: 'region',
  sdk: () => import('../../ec2/sdk.ts'),
  list: (ask, { DescribeVpnConnectionsCommand }) =>
    ask(DescribeVpnConnectionsCommand, {
      iam: 'ec2:DescribeVpnConnections',
      select: ({ VpnConnections = [] }) =>
        VpnConnections.map(({ Options, ...connection }) => ({
          ...connection,
          StaticRoutesOnly: Options?.StaticRoutesOnly,
        })),
    }),
  keep: [
    'CoreNetworkArn',
    'State',
    'StaticRoutesOnly',
    'Tags',
    'TransitGatewayId',
    'VgwTelemetry',
    'VpnConnectionId',
    'VpnGatewayId',
  ],
  identify: ({ VpnConnectionId = '', Tags }, at) => ({
    id: VpnConnectionId,
    arn: arnOf(at, 'ec2', `vpn-connection/${VpnConnectionId}`),
    tags: tagsOf(Tags),
  }),
});
