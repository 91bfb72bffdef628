import { DescribeVpnConnectionsCommand } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import { vpnConnection } from '../../../checks/vpn/resources/connection.ts';
import { testPlainList } from '../ec2/plain-list.ts';

const vpn = {
  VpnConnectionId: 'vpn-1',
  State: 'available',
  CustomerGatewayConfiguration: '<pre_shared_key>secret</pre_shared_key>',
  Options: { StaticRoutesOnly: true, TunnelOptions: [{ PreSharedKey: 'secret' }] },
  VgwTelemetry: [{ Status: 'UP' }],
  TransitGatewayId: 'tgw-1',
  Tags: [{ Key: 'lintel:standby', Value: 'true' }],
};
const resources = [
  {
    id: 'vpn-1',
    arn: 'arn:aws:ec2:ap-northeast-2:111122223333:vpn-connection/vpn-1',
    tags: { 'lintel:standby': 'true' },
    data: { StaticRoutesOnly: true, TransitGatewayId: 'tgw-1', VgwTelemetry: [{ Status: 'UP' }] },
  },
];

testPlainList(vpnConnection, {
  command: DescribeVpnConnectionsCommand,
  iam: 'ec2:DescribeVpnConnections',
  input: {},
  pages: [{ VpnConnections: [vpn] }],
  resources,
});

test('the pre-shared keys are not kept', () => {
  for (const field of ['Options', 'CustomerGatewayConfiguration'])
    expect(vpnConnection.keep).not.toContain(field);
});
