import {
  CreateFlowLogsCommand,
  CreateNetworkInterfaceCommand,
  DeleteNatGatewayCommand,
  DescribeSubnetsCommand,
  DescribeVpcsCommand,
  type FlowLogsResourceType,
} from '@aws-sdk/client-ec2';
import { ACCOUNT, known, type Place } from '../cloud.ts';
import { type Builder, builder } from './network.ts';

/** The shop's network: three tiers in two zones, each zone with a NAT gateway of its own. */
async function shop(make: Builder) {
  const vpc = await make.vpc('shop', '10.0.0.0/16');
  const publicA = await make.subnet(vpc, 'shop-public-a', '10.0.0.0/24', 'a');
  const publicC = await make.subnet(vpc, 'shop-public-c', '10.0.1.0/24', 'c');
  const appA = await make.subnet(vpc, 'shop-app-a', '10.0.10.0/24', 'a');
  const appC = await make.subnet(vpc, 'shop-app-c', '10.0.11.0/24', 'c');
  const dataA = await make.subnet(vpc, 'shop-data-a', '10.0.20.0/24', 'a');
  const dataC = await make.subnet(vpc, 'shop-data-c', '10.0.21.0/24', 'c');
  await make.routes(vpc, [publicA, publicC], { GatewayId: await make.internetGateway(vpc) });
  await make.routes(vpc, [appA], { NatGatewayId: await make.natGateway(publicA, 'shop-nat-a') });
  await make.routes(vpc, [appC], { NatGatewayId: await make.natGateway(publicC, 'shop-nat-c') });
  await make.interfaces([dataA, dataC], 'RDSNetworkInterface');
  await make.interfaces([publicA, publicC], 'ELB app/shop');
  const anyone = await make.securityGroup(vpc, 'web-for-anyone', 80, '0.0.0.0/0');
  return { vpc, publicA, publicC, appA, appC, dataA, dataC, anyone };
}

/** A grown network: one NAT gateway for two zones, routes to one that is gone, a NAT instance, a narrow subnet. */
async function legacy(make: Builder) {
  const vpc = await make.vpc('legacy', '10.1.0.0/16');
  const publicA = await make.subnet(vpc, 'legacy-public-a', '10.1.0.0/24', 'a');
  const appA = await make.subnet(vpc, 'legacy-app-a', '10.1.10.0/24', 'a');
  const appC = await make.subnet(vpc, 'legacy-app-c', '10.1.11.0/24', 'c');
  const narrowA = await make.subnet(vpc, 'legacy-narrow-a', '10.1.12.0/28', 'a');
  const proxyA = await make.subnet(vpc, 'legacy-proxy-a', '10.1.13.0/24', 'a');
  const isolatedC = await make.subnet(vpc, 'legacy-isolated-c', '10.1.14.0/24', 'c');
  const spareC = await make.subnet(vpc, 'legacy-spare-c', '10.1.15.0/24', 'c');
  await make.routes(vpc, [publicA], { GatewayId: await make.internetGateway(vpc) });
  await make.routes(vpc, [appA, appC], { NatGatewayId: await make.natGateway(publicA, 'legacy-nat') });

  const gone = await make.natGateway(publicA, 'legacy-nat-old');
  await make.routes(vpc, [narrowA], { NatGatewayId: gone });
  await make.ec2.send(new DeleteNatGatewayCommand({ NatGatewayId: gone }));

  const { NetworkInterface } = await make.ec2.send(new CreateNetworkInterfaceCommand({ SubnetId: publicA }));
  const instance = known(NetworkInterface?.NetworkInterfaceId, 'NetworkInterfaceId');
  await make.routes(vpc, [proxyA], { NetworkInterfaceId: instance });
  await make.interfaces([proxyA, isolatedC], 'appliance');
  return { vpc, publicA, appA, appC, narrowA, proxyA, isolatedC, spareC };
}

/** Everything in one zone, and no flow log. */
async function partners(make: Builder) {
  const vpc = await make.vpc('partners', '10.2.0.0/16');
  const publicA = await make.subnet(vpc, 'partners-public-a', '10.2.0.0/24', 'a');
  const appA = await make.subnet(vpc, 'partners-app-a', '10.2.10.0/24', 'a');
  await make.routes(vpc, [publicA], { GatewayId: await make.internetGateway(vpc) });
  await make.routes(vpc, [appA], { NatGatewayId: await make.natGateway(publicA, 'partners-nat') });
  await make.interfaces([appA], 'ELB net/partners');
  return { vpc, publicA, appA };
}

/** Databases that the office reaches over the internet; only one of the two subnets has a flow log. */
async function office(make: Builder) {
  const vpc = await make.vpc('office', '10.3.0.0/16');
  const dataA = await make.subnet(vpc, 'office-data-a', '10.3.0.0/24', 'a');
  const dataC = await make.subnet(vpc, 'office-data-c', '10.3.1.0/24', 'c');
  await make.routes(vpc, [dataA, dataC], { GatewayId: await make.internetGateway(vpc) });
  await make.interfaces([dataA, dataC], 'RDSNetworkInterface');
  return { vpc, dataA, dataC, anyone: await make.securityGroup(vpc, 'mysql-for-anyone', 3306, '0.0.0.0/0') };
}

/** A network that nobody uses. */
async function unused(make: Builder) {
  const vpc = await make.vpc('experiment', '10.4.0.0/16');
  return { vpc, subnetA: await make.subnet(vpc, 'experiment-a', '10.4.0.0/24', 'a') };
}

/** The network of the second Region; a flow log on each subnet instead of one on the VPC. */
export async function seedAwayNetwork(place: Place, logBucket: string) {
  const make = builder(place);
  const vpc = await make.vpc('shop-recovery', '10.9.0.0/16');
  const dataA = await make.subnet(vpc, 'recovery-data-a', '10.9.0.0/24', 'a');
  const dataC = await make.subnet(vpc, 'recovery-data-c', '10.9.1.0/24', 'c');
  await make.interfaces([dataA, dataC], 'RDSNetworkInterface');
  await flowLog(make, 'Subnet', [dataA, dataC], { LogDestination: `arn:aws:s3:::${logBucket}` });
  return { recovery: { vpc, dataA, dataC }, byDefault: await defaults(make) };
}

export async function seedHomeNetwork(place: Place, logBucket: string) {
  const make = builder(place);
  const toBucket = { LogDestination: `arn:aws:s3:::${logBucket}` };
  const networks = {
    byDefault: await defaults(make),
    shop: await shop(make),
    legacy: await legacy(make),
    partners: await partners(make),
    office: await office(make),
    unused: await unused(make),
  };
  await flowLog(make, 'VPC', [networks.shop.vpc], toBucket);
  await flowLog(make, 'VPC', [networks.legacy.vpc], { LogGroupName: '/vpc/deleted-log-group' });
  await flowLog(make, 'Subnet', [networks.office.dataA], toBucket);
  return networks;
}

/** The default VPC of the Region and its subnets, which moto makes as AWS does. */
async function defaults(make: Builder) {
  const { Vpcs } = await make.ec2.send(
    new DescribeVpcsCommand({ Filters: [{ Name: 'is-default', Values: ['true'] }] }),
  );
  const vpc = known(Vpcs?.[0]?.VpcId, 'default VPC');
  const { Subnets } = await make.ec2.send(
    new DescribeSubnetsCommand({ Filters: [{ Name: 'vpc-id', Values: [vpc] }] }),
  );
  return { vpc, subnets: known(Subnets, 'Subnets').map(({ SubnetId }) => known(SubnetId, 'SubnetId')) };
}

async function flowLog(
  make: Builder,
  ResourceType: FlowLogsResourceType,
  ResourceIds: string[],
  to: { LogDestination: string } | { LogGroupName: string },
) {
  const { Unsuccessful } = await make.ec2.send(
    new CreateFlowLogsCommand({
      ResourceType,
      ResourceIds,
      TrafficType: 'ALL',
      LogDestinationType: 'LogDestination' in to ? 's3' : 'cloud-watch-logs',
      DeliverLogsPermissionArn: `arn:aws:iam::${ACCOUNT}:role/flow-logs`,
      ...to,
    }),
  );
  if (Unsuccessful?.length) throw new Error(`moto made no flow log: ${JSON.stringify(Unsuccessful)}`);
}

export type HomeNetwork = Awaited<ReturnType<typeof seedHomeNetwork>>;
export type AwayNetwork = Awaited<ReturnType<typeof seedAwayNetwork>>;
