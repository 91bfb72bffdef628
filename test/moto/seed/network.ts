import {
  AllocateAddressCommand,
  AssociateRouteTableCommand,
  AttachInternetGatewayCommand,
  AuthorizeSecurityGroupIngressCommand,
  CreateInternetGatewayCommand,
  CreateNatGatewayCommand,
  CreateNetworkInterfaceCommand,
  CreateRouteCommand,
  type CreateRouteCommandInput,
  CreateRouteTableCommand,
  CreateSecurityGroupCommand,
  CreateSubnetCommand,
  CreateVpcCommand,
  EC2Client,
  type ResourceType,
} from '@aws-sdk/client-ec2';
import { known, type Place } from '../cloud.ts';

/** Makes the parts of networks, one call or two each, and gives their ids. */
export function builder(place: Place) {
  const ec2 = new EC2Client(place);
  const named = (ResourceType: ResourceType, Name: string) => ({
    TagSpecifications: [{ ResourceType, Tags: [{ Key: 'Name', Value: Name }] }],
  });

  return {
    ec2,
    named,

    async vpc(name: string, CidrBlock: string) {
      const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock, ...named('vpc', name) }));
      return known(Vpc?.VpcId, 'VpcId');
    },

    /** A subnet in zone `a`, `b` … of the Region. */
    async subnet(VpcId: string, name: string, CidrBlock: string, zone: string) {
      const { Subnet } = await ec2.send(
        new CreateSubnetCommand({
          VpcId,
          CidrBlock,
          AvailabilityZone: place.region + zone,
          ...named('subnet', name),
        }),
      );
      return known(Subnet?.SubnetId, 'SubnetId');
    },

    async internetGateway(VpcId: string) {
      const { InternetGateway } = await ec2.send(new CreateInternetGatewayCommand({}));
      const id = known(InternetGateway?.InternetGatewayId, 'InternetGatewayId');
      await ec2.send(new AttachInternetGatewayCommand({ VpcId, InternetGatewayId: id }));
      return id;
    },

    async natGateway(SubnetId: string, name: string) {
      const { AllocationId } = await ec2.send(new AllocateAddressCommand({ Domain: 'vpc' }));
      const { NatGateway } = await ec2.send(
        new CreateNatGatewayCommand({
          SubnetId,
          AllocationId: known(AllocationId, 'AllocationId'),
          ...named('natgateway', name),
        }),
      );
      return known(NatGateway?.NatGatewayId, 'NatGatewayId');
    },

    /** A route table of the subnets, with a default route. */
    async routes(
      VpcId: string,
      subnets: readonly string[],
      to: Omit<CreateRouteCommandInput, 'RouteTableId' | 'DestinationCidrBlock'>,
    ) {
      const { RouteTable } = await ec2.send(new CreateRouteTableCommand({ VpcId }));
      const RouteTableId = known(RouteTable?.RouteTableId, 'RouteTableId');
      await ec2.send(new CreateRouteCommand({ RouteTableId, DestinationCidrBlock: '0.0.0.0/0', ...to }));
      for (const SubnetId of subnets)
        await ec2.send(new AssociateRouteTableCommand({ RouteTableId, SubnetId }));
      return RouteTableId;
    },

    /** A security group that lets anyone of `cidr` in at a port. */
    async securityGroup(VpcId: string, GroupName: string, port: number, CidrIp: string) {
      const { GroupId } = await ec2.send(
        new CreateSecurityGroupCommand({ VpcId, GroupName, Description: GroupName }),
      );
      const id = known(GroupId, 'GroupId');
      await ec2.send(
        new AuthorizeSecurityGroupIngressCommand({
          GroupId: id,
          IpPermissions: [{ IpProtocol: 'tcp', FromPort: port, ToPort: port, IpRanges: [{ CidrIp }] }],
        }),
      );
      return id;
    },

    /** The interfaces that AWS makes for databases and load balancers, and moto does not. */
    async interfaces(subnets: readonly string[], Description: string) {
      for (const SubnetId of subnets)
        await ec2.send(new CreateNetworkInterfaceCommand({ SubnetId, Description }));
    },
  };
}

export type Builder = ReturnType<typeof builder>;
