import type { Selected } from '#engine';
import check from '../../../checks/vpc/nat-gateway-per-zone.ts';
import { availabilityZone } from '../../../checks/vpc/resources/availability-zone.ts';
import { natGateway } from '../../../checks/vpc/resources/nat-gateway.ts';
import { networkInterface } from '../../../checks/vpc/resources/network-interface.ts';
import { routeTable } from '../../../checks/vpc/resources/route-table.ts';
import { subnet } from '../../../checks/vpc/resources/subnet.ts';
import { here, resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

type Data<T> = Selected<T>['data'];

const subnetIn = (AvailabilityZoneId: string, data: Data<typeof subnet> = {}) =>
  resource(subnet, {
    SubnetId: `app-${AvailabilityZoneId}`,
    SubnetArn: `arn:aws:ec2:ap-northeast-2:111122223333:subnet/app-${AvailabilityZoneId}`,
    VpcId: 'vpc-1',
    OwnerId: here.account,
    AvailabilityZoneId,
    ...data,
  });
const zone = (ZoneId: string, ZoneType = 'availability-zone') =>
  resource(availabilityZone, { ZoneId, ZoneType });
const nat = (data: Data<typeof natGateway> = {}) =>
  resource(natGateway, { NatGatewayId: 'nat-1', State: 'available', SubnetId: 'public-az1', ...data });
const table = (...Routes: NonNullable<Data<typeof routeTable>['Routes']>) =>
  resource(routeTable, {
    RouteTableId: 'rtb-1',
    VpcId: 'vpc-1',
    Associations: [{ Main: true }],
    Routes: [{ DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local' }, ...Routes],
  });

const toNat = { DestinationCidrBlock: '0.0.0.0/0', NatGatewayId: 'nat-1', State: 'active' } as const;
const toMachine = {
  DestinationCidrBlock: '0.0.0.0/0',
  InstanceId: 'i-nat',
  NetworkInterfaceId: 'eni-nat',
  State: 'active',
} as const;
const publicSubnet = subnetIn('az1', { SubnetId: 'public-az1' });
const inAz1 = subnetIn('az1');
const inAz2 = subnetIn('az2');

const around = {
  subnets: [publicSubnet, inAz1, inAz2],
  routeTables: [table(toNat)],
  natGateways: [nat()],
  interfaces: [inAz1, inAz2].map(({ id }) =>
    resource(networkInterface, { NetworkInterfaceId: `eni-${id}`, SubnetId: id }),
  ),
  zones: [zone('az1'), zone('az2'), zone('lax1-az1', 'local-zone')],
};
const regional = (data: Data<typeof natGateway>) => {
  const { SubnetId, ...rest } = nat({ AvailabilityMode: 'regional', ...data }).data;
  return resource(natGateway, rest);
};

testCheck(check, {
  passes: {
    'a NAT gateway in the same zone': { subject: inAz1, context: around },
    'a regional NAT gateway with an address in the zone': {
      subject: inAz2,
      context: {
        ...around,
        natGateways: [
          regional({
            AutoProvisionZones: 'disabled',
            NatGatewayAddresses: [{ AvailabilityZoneId: 'az1' }, { AvailabilityZoneId: 'az2' }],
          }),
        ],
      },
    },
    'a regional NAT gateway that AWS extends by itself': {
      subject: inAz2,
      context: {
        ...around,
        natGateways: [
          regional({ AutoProvisionZones: 'enabled', NatGatewayAddresses: [{ AvailabilityZoneId: 'az1' }] }),
        ],
      },
    },
    'a NAT gateway that is being made': {
      subject: inAz1,
      context: { ...around, natGateways: [nat({ State: 'pending' })] },
    },
  },
  fails: {
    'a NAT gateway in another zone': {
      subject: inAz2,
      context: around,
      because: 'The way out, nat-1, is in az1, the subnet in az2',
      evidence: { RouteTableId: 'rtb-1', AvailabilityZoneId: 'az2', exits: ['nat-1'] },
    },
    'another zone for a part of the traffic only, named by a prefix list': {
      subject: inAz2,
      context: {
        ...around,
        routeTables: [
          table(
            { DestinationCidrBlock: '0.0.0.0/0', TransitGatewayId: 'tgw-1' },
            { DestinationPrefixListId: 'pl-1', NatGatewayId: 'nat-1' },
          ),
        ],
      },
    },
    'a regional NAT gateway that nobody extended to the zone': {
      subject: inAz2,
      context: {
        ...around,
        natGateways: [
          regional({
            AutoProvisionZones: 'disabled',
            NatGatewayAddresses: [
              { AvailabilityZoneId: 'az1', Status: 'succeeded' },
              { AvailabilityZoneId: 'az2', Status: 'failed' },
            ],
          }),
        ],
      },
      because: 'is in az1',
    },
    'a route to a NAT gateway that is gone': {
      subject: inAz1,
      context: { ...around, routeTables: [table({ ...toNat, State: 'blackhole' })], natGateways: [] },
      because: 'nat-1, no longer exists',
      severity: 'critical',
    },
    'a NAT gateway that failed': {
      subject: inAz1,
      context: { ...around, natGateways: [nat({ State: 'failed' })] },
      because: 'nat-1, is failed',
      severity: 'critical',
    },
    'a NAT gateway that is being deleted, in a VPC of one zone': {
      subject: inAz1,
      context: { ...around, subnets: [publicSubnet, inAz1], natGateways: [nat({ State: 'deleting' })] },
      severity: 'critical',
    },
    'a NAT instance, even in the same zone': {
      subject: inAz1,
      context: { ...around, routeTables: [table(toMachine)] },
      because: 'i-nat, is a single machine',
    },
    'a NAT instance for IPv6, known by its network interface only': {
      subject: inAz1,
      context: {
        ...around,
        routeTables: [table({ DestinationIpv6CidrBlock: '::/0', NetworkInterfaceId: 'eni-nat' })],
      },
      because: 'eni-nat, is a single machine',
    },
    'a NAT instance that is gone': {
      subject: inAz1,
      context: { ...around, routeTables: [table({ ...toMachine, State: 'blackhole' })] },
      severity: 'critical',
    },
  },
  notApplicable: {
    'nothing runs in the subnet': { subject: publicSubnet, context: around, because: 'nothing runs' },
    'a subnet that another account shares': {
      subject: subnetIn('az2', { OwnerId: '999988887777' }),
      context: { ...around, natGateways: [] },
      because: '999988887777',
    },
    'a Local Zone': {
      subject: subnetIn('lax1-az1', { SubnetId: inAz1.id }),
      context: around,
      because: 'Availability Zone',
    },
    'an Outpost': {
      subject: subnetIn('az1', { OutpostArn: 'arn:aws:outposts:ap-northeast-2:111122223333:outpost/op-1' }),
      context: around,
    },
    'an isolated subnet': { subject: inAz2, context: { ...around, routeTables: [table()] } },
    'a way out through a transit gateway, a firewall, or for IPv6 only': {
      subject: inAz2,
      context: {
        ...around,
        routeTables: [
          table(
            { DestinationCidrBlock: '0.0.0.0/0', TransitGatewayId: 'tgw-1', State: 'blackhole' },
            { DestinationCidrBlock: '10.1.0.0/16', NetworkInterfaceId: 'eni-vpn' },
            { DestinationIpv6CidrBlock: '::/0', EgressOnlyInternetGatewayId: 'eigw-1' },
          ),
        ],
      },
      because: 'no route leads through a NAT gateway',
    },
    'a public subnet': {
      subject: inAz2,
      context: {
        ...around,
        routeTables: [table({ DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-1' })],
      },
    },
    'a VPC of one zone, and a Local Zone': {
      subject: inAz1,
      context: { ...around, subnets: [publicSubnet, inAz1, subnetIn('lax1-az1')] },
      because: 'vpc/subnets-span-zones',
    },
  },
  unknown: {
    'a NAT gateway that was not listed': { subject: inAz1, context: { ...around, natGateways: [] } },
    'AWS did not say whose the subnet is': {
      subject: resource(subnet, { SubnetId: 'a', VpcId: 'vpc-1', AvailabilityZoneId: 'az1' }),
      context: around,
      because: 'OwnerId',
    },
  },
});
