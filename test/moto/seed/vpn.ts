import {
  CreateCustomerGatewayCommand,
  CreateVpnConnectionCommand,
  CreateVpnGatewayCommand,
  DeleteVpnConnectionCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import { known, type Place } from '../cloud.ts';

/** A VPN to the office, and one that is deleted. */
export async function seedVpn(place: Place) {
  const ec2 = new EC2Client(place);
  const { CustomerGateway } = await ec2.send(
    new CreateCustomerGatewayCommand({ Type: 'ipsec.1', IpAddress: '203.0.113.10', BgpAsn: 65000 }),
  );
  const { VpnGateway } = await ec2.send(new CreateVpnGatewayCommand({ Type: 'ipsec.1' }));
  const connect = async () => {
    const { VpnConnection } = await ec2.send(
      new CreateVpnConnectionCommand({
        Type: 'ipsec.1',
        CustomerGatewayId: known(CustomerGateway?.CustomerGatewayId, 'CustomerGatewayId'),
        VpnGatewayId: known(VpnGateway?.VpnGatewayId, 'VpnGatewayId'),
      }),
    );
    return known(VpnConnection?.VpnConnectionId, 'VpnConnectionId');
  };

  const office = await connect();
  const deleted = await connect();
  await ec2.send(new DeleteVpnConnectionCommand({ VpnConnectionId: deleted }));
  return { office, deleted };
}
