import {
  DescribeAvailabilityZonesCommand,
  DescribeFlowLogsCommand,
  DescribeNatGatewaysCommand,
  DescribeNetworkInterfacesCommand,
  DescribeRouteTablesCommand,
  DescribeSecurityGroupsCommand,
  DescribeSubnetsCommand,
  DescribeVpcEndpointServiceConfigurationsCommand,
  DescribeVpcsCommand,
} from '@aws-sdk/client-ec2';
import { availabilityZone } from '../../../checks/vpc/resources/availability-zone.ts';
import { endpointService } from '../../../checks/vpc/resources/endpoint-service.ts';
import { flowLog } from '../../../checks/vpc/resources/flow-log.ts';
import { natGateway } from '../../../checks/vpc/resources/nat-gateway.ts';
import { networkInterface } from '../../../checks/vpc/resources/network-interface.ts';
import { routeTable } from '../../../checks/vpc/resources/route-table.ts';
import { securityGroup } from '../../../checks/vpc/resources/security-group.ts';
import { subnet } from '../../../checks/vpc/resources/subnet.ts';
import { vpc } from '../../../checks/vpc/resources/vpc.ts';
import { testPlainList } from '../ec2/plain-list.ts';

testPlainList(vpc, {
  command: DescribeVpcsCommand,
  iam: 'ec2:DescribeVpcs',
  input: { MaxResults: 1000 },
  pages: [
    { Vpcs: [{ VpcId: 'vpc-1', OwnerId: '111122223333', CidrBlock: '10.0.0.0/16' }] },
    { Vpcs: [{ VpcId: 'vpc-2', Tags: [{ Key: 'Name', Value: 'shop' }] }] },
  ],
  resources: [
    { id: 'vpc-1', arn: 'arn:aws:ec2:ap-northeast-2:111122223333:vpc/vpc-1' },
    { id: 'vpc-2', tags: { Name: 'shop' } },
  ],
});

const subnetArn = 'arn:aws:ec2:ap-northeast-2:999988887777:subnet/subnet-1';

testPlainList(subnet, {
  command: DescribeSubnetsCommand,
  iam: 'ec2:DescribeSubnets',
  input: { MaxResults: 1000 },
  pages: [
    {
      Subnets: [{ SubnetId: 'subnet-1', SubnetArn: subnetArn, OwnerId: '999988887777', State: 'available' }],
    },
    {
      Subnets: [
        { SubnetId: 'subnet-2', SubnetArn: `${subnetArn}-2`, Tags: [{ Key: 'Name', Value: 'app-a' }] },
      ],
    },
  ],
  resources: [
    { id: 'subnet-1', arn: subnetArn, account: '111122223333' },
    { id: 'subnet-2', tags: { Name: 'app-a' } },
  ],
});

testPlainList(routeTable, {
  command: DescribeRouteTablesCommand,
  iam: 'ec2:DescribeRouteTables',
  input: { MaxResults: 100 },
  pages: [
    { RouteTables: [{ RouteTableId: 'rtb-1', Routes: [{ GatewayId: 'local' }], PropagatingVgws: [] }] },
    { RouteTables: [{ RouteTableId: 'rtb-2', Tags: [{ Key: 'Name', Value: 'main' }] }] },
  ],
  resources: [
    { id: 'rtb-1', arn: 'arn:aws:ec2:ap-northeast-2:111122223333:route-table/rtb-1' },
    { id: 'rtb-2', tags: { Name: 'main' } },
  ],
});

testPlainList(natGateway, {
  command: DescribeNatGatewaysCommand,
  iam: 'ec2:DescribeNatGateways',
  input: { MaxResults: 1000 },
  pages: [
    { NatGateways: [{ NatGatewayId: 'nat-1', State: 'available', CreateTime: new Date(0) }] },
    { NatGateways: [{ NatGatewayId: 'nat-2', Tags: [{ Key: 'Name', Value: 'a' }] }] },
  ],
  resources: [
    { id: 'nat-1', arn: 'arn:aws:ec2:ap-northeast-2:111122223333:natgateway/nat-1' },
    { id: 'nat-2', tags: { Name: 'a' } },
  ],
});

testPlainList(flowLog, {
  command: DescribeFlowLogsCommand,
  iam: 'ec2:DescribeFlowLogs',
  input: { MaxResults: 1000 },
  pages: [
    { FlowLogs: [{ FlowLogId: 'fl-1', ResourceId: 'vpc-1', FlowLogStatus: 'ACTIVE' }] },
    { FlowLogs: [{ FlowLogId: 'fl-2', ResourceId: 'subnet-1', Tags: [{ Key: 'Name', Value: 'a' }] }] },
  ],
  resources: [
    { id: 'fl-1', arn: 'arn:aws:ec2:ap-northeast-2:111122223333:vpc-flow-log/fl-1' },
    { id: 'fl-2', tags: { Name: 'a' } },
  ],
});

testPlainList(networkInterface, {
  command: DescribeNetworkInterfacesCommand,
  iam: 'ec2:DescribeNetworkInterfaces',
  input: { MaxResults: 1000 },
  pages: [
    { NetworkInterfaces: [{ NetworkInterfaceId: 'eni-1', SubnetId: 'subnet-1', MacAddress: '02:00' }] },
    { NetworkInterfaces: [{ NetworkInterfaceId: 'eni-2', InterfaceType: 'lambda' }] },
  ],
  resources: [
    { id: 'eni-1', arn: 'arn:aws:ec2:ap-northeast-2:111122223333:network-interface/eni-1' },
    { id: 'eni-2', data: { InterfaceType: 'lambda' } },
  ],
});

testPlainList(securityGroup, {
  command: DescribeSecurityGroupsCommand,
  iam: 'ec2:DescribeSecurityGroups',
  input: { MaxResults: 1000 },
  pages: [
    { SecurityGroups: [{ GroupId: 'sg-1', IpPermissions: [{ IpProtocol: '-1' }], Description: 'web' }] },
    { SecurityGroups: [{ GroupId: 'sg-2', Tags: [{ Key: 'Name', Value: 'db' }] }] },
  ],
  resources: [
    { id: 'sg-1', arn: 'arn:aws:ec2:ap-northeast-2:111122223333:security-group/sg-1' },
    { id: 'sg-2', tags: { Name: 'db' } },
  ],
});

testPlainList(endpointService, {
  command: DescribeVpcEndpointServiceConfigurationsCommand,
  iam: 'ec2:DescribeVpcEndpointServiceConfigurations',
  input: { MaxResults: 1000 },
  pages: [
    { ServiceConfigurations: [{ ServiceId: 'vpce-svc-1', NetworkLoadBalancerArns: ['nlb'] }] },
    { ServiceConfigurations: [{ ServiceId: 'vpce-svc-2', AcceptanceRequired: true }] },
  ],
  resources: [
    {
      id: 'vpce-svc-1',
      arn: 'arn:aws:ec2:ap-northeast-2:111122223333:vpc-endpoint-service/vpce-svc-1',
      data: { NetworkLoadBalancerArns: ['nlb'] },
    },
    { id: 'vpce-svc-2' },
  ],
});

testPlainList(availabilityZone, {
  command: DescribeAvailabilityZonesCommand,
  iam: 'ec2:DescribeAvailabilityZones',
  input: {},
  pages: [
    {
      AvailabilityZones: [
        { ZoneId: 'apne2-az1', ZoneName: 'ap-northeast-2a', ZoneType: 'availability-zone', Messages: [] },
        { ZoneId: 'apne2-wl1-sel-wlz1', ZoneType: 'wavelength-zone' },
      ],
    },
  ],
  resources: [{ id: 'apne2-az1', data: { ZoneType: 'availability-zone' } }, { id: 'apne2-wl1-sel-wlz1' }],
});
