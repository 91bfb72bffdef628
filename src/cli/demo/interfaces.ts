import type { NetworkInterface } from '@aws-sdk/client-ec2';
import { DescribeNetworkInterfacesCommand, DescribeSubnetsCommand } from '../../../checks/ec2/sdk.ts';
import { answer } from '../../standin/index.ts';
import { balancers } from './balancers.ts';
import { classics } from './classic.ts';
import { instances } from './databases.ts';
import { machinesIn } from './machines.ts';
import { type Subnet, sizeOf, subnetId, subnetNamed, subnets, vpcId, vpcNamed } from './network.ts';
import { account, arnOf, idOf, pagesOf, regionOf, suffixOf, tagList, zoneIds } from './places.ts';

interface Interface {
  readonly of: string;
  readonly subnet: string;
  readonly type?: NetworkInterface['InterfaceType'];
  readonly description: string;
  readonly requester?: string;
}

/** What functions, containers and gateways made. */
const services: readonly Interface[] = [
  ...['prod-app-a', 'prod-app-c', 'dr-app-c'].map((subnet) => ({
    of: 'haneul-shop-order-notify',
    subnet,
    type: 'lambda' as const,
    description: 'AWS Lambda VPC ENI-haneul-shop-order-notify-5f2b6e7c-1d9a-4c07-9a51-0d7d0c0f7b11',
  })),
  ...['prod-app-a', 'prod-app-c'].map((subnet) => ({
    of: 'haneul-shop-prod-review',
    subnet,
    description: arnOf('ecs', regionOf(subnetNamed(subnet).zone), 'attachment/7c1f2a30-94be-4b0c-8a5e'),
  })),
  ...['prod-public-a', 'dr-public-a'].map((subnet) => ({
    of: 'nat',
    subnet,
    type: 'nat_gateway' as const,
    description: 'Interface for NAT Gateway',
  })),
];

const ofBalancers: readonly Interface[] = balancers.flatMap(({ name, type, subnets: homes }) =>
  homes.map((subnet) => ({
    of: name,
    subnet,
    ...(type === 'network' && { type: 'network_load_balancer' as const }),
    description: `ELB ${type === 'network' ? 'net' : 'app'}/${name}/${suffixOf(`load balancer ${name}`)}`,
    requester: 'amazon-elb',
  })),
);

const ofClassics: readonly Interface[] = classics.flatMap(({ name, subnets: homes }) =>
  homes.map((subnet) => ({ of: name, subnet, description: `ELB ${name}`, requester: 'amazon-elb' })),
);

/** RDS Custom runs on an instance of the account, which has its own. */
const ofDatabases: readonly Interface[] = instances
  .filter(({ engine }) => !engine.startsWith('custom-'))
  .map(({ name, subnet }) => ({
    of: name,
    subnet,
    description: 'RDSNetworkInterface',
    requester: 'amazon-rds',
  }));

function interfacesIn(region: string): readonly (Interface & { readonly id: string })[] {
  const machines = machinesIn(region).map(({ key, subnet }) => ({
    of: key,
    subnet,
    description: '',
    id: idOf('eni', key),
  }));
  const others = [...services, ...ofBalancers, ...ofClassics, ...ofDatabases]
    .filter(({ subnet }) => regionOf(subnetNamed(subnet).zone) === region)
    .map((each) => ({ ...each, id: idOf('eni', `${each.of} in ${each.subnet}`) }));
  return [...machines, ...others];
}

/** AWS keeps five addresses of every subnet to itself. */
function freeIn({ name, cidr, zone }: Subnet): number {
  return sizeOf(cidr) - 5 - interfacesIn(regionOf(zone)).filter(({ subnet }) => subnet === name).length;
}

/** Network interfaces, and the subnets that they use up. */
export const interfaceAnswers = [
  answer(
    DescribeNetworkInterfacesCommand,
    (_, { region }) => ({
      NetworkInterfaces: interfacesIn(region).map(({ id, subnet, type, description, requester }) => ({
        NetworkInterfaceId: id,
        OwnerId: account,
        VpcId: vpcId(subnetNamed(subnet).vpc),
        SubnetId: subnetId(subnet),
        AvailabilityZone: subnetNamed(subnet).zone,
        InterfaceType: type ?? 'interface',
        Description: description,
        RequesterManaged: requester !== undefined,
        ...(requester && { RequesterId: requester }),
        Status: 'in-use' as const,
      })),
    }),
    pagesOf('NetworkInterfaces'),
  ),
  answer(
    DescribeSubnetsCommand,
    (_, { region }) => ({
      Subnets: subnets
        .filter(({ zone }) => regionOf(zone) === region)
        .map((subnet) => ({
          SubnetId: subnetId(subnet.name),
          SubnetArn: arnOf('ec2', region, `subnet/${subnetId(subnet.name)}`),
          VpcId: vpcId(subnet.vpc),
          OwnerId: account,
          AvailabilityZone: subnet.zone,
          AvailabilityZoneId: zoneIds[subnet.zone],
          CidrBlock: subnet.cidr,
          Ipv6Native: false,
          State: 'available' as const,
          DefaultForAz: vpcNamed(subnet.vpc).isDefault === true,
          AvailableIpAddressCount: freeIn(subnet),
          Tags: vpcNamed(subnet.vpc).isDefault
            ? []
            : tagList({ Name: `haneul-shop-${subnet.name}`, ...vpcNamed(subnet.vpc).tags }),
        })),
    }),
    pagesOf('Subnets'),
  ),
];
