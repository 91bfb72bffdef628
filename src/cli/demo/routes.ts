import {
  DescribeFlowLogsCommand,
  DescribeNatGatewaysCommand,
  DescribeRouteTablesCommand,
  DescribeVpnConnectionsCommand,
} from '../../../checks/ec2/sdk.ts';
import { answer } from '../../standin/index.ts';
import { subnetId, subnetNamed, subnets, vpcId, vpcNamed, vpcs } from './network.ts';
import {
  account,
  daysAgo,
  hoursAgo,
  idOf,
  pagesOf,
  regionOf,
  seoul,
  shop,
  tagList,
  tokyo,
} from './places.ts';

interface Route {
  readonly to: string;
  readonly gateway?: string;
  readonly nat?: string;
  readonly interface?: string;
  readonly isLost?: true;
}

const internet = (vpc: string): Route => ({ to: '0.0.0.0/0', gateway: idOf('igw', vpc) });
const headquarters: Route = { to: '192.168.0.0/16', gateway: idOf('vgw', 'haneul-shop-prod') };

/** Beside the local route. One NAT gateway serves both zones of production; in Tokyo somebody saved one. */
const routes: Readonly<Record<string, readonly Route[]>> = {
  'prod-public': [internet('haneul-shop-prod'), headquarters],
  'prod-app': [{ to: '0.0.0.0/0', nat: 'haneul-shop-prod-nat-a' }, headquarters],
  'prod-db': [headquarters],
  'dev-public': [internet('haneul-shop-dev')],
  'dev-app': [{ to: '0.0.0.0/0', interface: 'haneul-shop-dev-nat' }],
  'dr-public': [internet('haneul-shop-dr')],
  'dr-app-a': [{ to: '0.0.0.0/0', nat: 'haneul-shop-dr-nat-a' }],
  'dr-app-c': [{ to: '0.0.0.0/0', nat: 'haneul-shop-dr-nat-c', isLost: true }],
  'dr-db': [],
  'default-seoul': [internet('default-seoul')],
  'default-tokyo': [internet('default-tokyo')],
  'default-virginia': [internet('default-virginia')],
};

const natGateways = [
  { name: 'haneul-shop-prod-nat-a', subnet: 'prod-public-a', address: '203.0.113.21', tags: shop('prod') },
  { name: 'haneul-shop-dr-nat-a', subnet: 'dr-public-a', address: '203.0.113.61', tags: shop('dr') },
];

const flowLogs = [
  { of: 'haneul-shop-prod', region: seoul, status: 'SUCCESS', traffic: 'ALL' },
  { of: 'haneul-shop-dev', region: seoul, status: 'FAILED', traffic: 'REJECT' },
  { of: 'haneul-shop-dr', region: tokyo, status: 'SUCCESS', traffic: 'REJECT' },
] as const;

const connections = [
  { name: 'haneul-hq-vpn', tags: { team: '인프라', owner: 'seojun.park' }, isStatic: false, down: 1 },
  { name: 'haneul-wms-vpn', tags: { team: '물류', owner: 'hana.choi' }, isStatic: true, down: undefined },
];

function routeTable(name: string) {
  const members = subnets.filter((subnet) => subnet.routes === name);
  const vpc = vpcNamed(members[0]?.vpc ?? '');
  const id = idOf('rtb', name);
  return {
    RouteTableId: id,
    VpcId: vpcId(vpc.name),
    OwnerId: account,
    Associations: vpc.isDefault
      ? [{ Main: true, RouteTableId: id, AssociationState: { State: 'associated' as const } }]
      : members.map((subnet) => ({
          Main: false,
          RouteTableId: id,
          SubnetId: subnetId(subnet.name),
          RouteTableAssociationId: idOf('rtbassoc', subnet.name),
          AssociationState: { State: 'associated' as const },
        })),
    Routes: [
      { DestinationCidrBlock: vpc.cidr, GatewayId: 'local', State: 'active' as const },
      ...(routes[name] ?? []).map((route) => ({
        DestinationCidrBlock: route.to,
        State: route.isLost ? ('blackhole' as const) : ('active' as const),
        ...(route.gateway && { GatewayId: route.gateway }),
        ...(route.nat && { NatGatewayId: idOf('nat', route.nat) }),
        ...(route.interface && { NetworkInterfaceId: idOf('eni', route.interface) }),
      })),
    ],
    Tags: vpc.isDefault ? [] : tagList({ Name: name, ...vpc.tags }),
  };
}

function tableNames(region: string): readonly string[] {
  const local = subnets.filter(({ zone }) => regionOf(zone) === region);
  return [...new Set(local.map((subnet) => subnet.routes))];
}

/** The table that nobody looks at: every VPC has a main one. */
function mainTable(vpc: string) {
  const id = idOf('rtb', `${vpc} main`);
  return {
    RouteTableId: id,
    VpcId: vpcId(vpc),
    OwnerId: account,
    Associations: [{ Main: true, RouteTableId: id, AssociationState: { State: 'associated' as const } }],
    Routes: [{ DestinationCidrBlock: vpcNamed(vpc).cidr, GatewayId: 'local', State: 'active' as const }],
    Tags: [],
  };
}

/** Route tables, the ways out, flow logs and the VPN. */
export const routeAnswers = [
  answer(
    DescribeRouteTablesCommand,
    (_, at) => ({
      RouteTables: [
        ...tableNames(at.region).map(routeTable),
        ...vpcs
          .filter(({ region, isDefault }) => region === at.region && !isDefault)
          .map(({ name }) => mainTable(name)),
      ],
    }),
    pagesOf('RouteTables', 100),
  ),
  answer(
    DescribeNatGatewaysCommand,
    (_, { region }) => ({
      NatGateways: natGateways
        .filter(({ subnet }) => regionOf(subnetNamed(subnet).zone) === region)
        .map(({ name, subnet, address, tags }) => ({
          NatGatewayId: idOf('nat', name),
          VpcId: vpcId(subnetNamed(subnet).vpc),
          SubnetId: subnetId(subnet),
          State: 'available' as const,
          ConnectivityType: 'public' as const,
          AvailabilityMode: 'zonal' as const,
          NatGatewayAddresses: [
            { AllocationId: idOf('eipalloc', name), PublicIp: address, IsPrimary: true, Status: 'succeeded' },
          ],
          Tags: tagList({ Name: name, ...tags }),
        })),
    }),
    pagesOf('NatGateways'),
  ),
  answer(
    DescribeFlowLogsCommand,
    (_, { region }) => ({
      FlowLogs: flowLogs
        .filter((log) => log.region === region)
        .map(({ of, status, traffic }) => ({
          FlowLogId: idOf('fl', of),
          FlowLogStatus: 'ACTIVE',
          ResourceId: vpcId(of),
          TrafficType: traffic,
          DeliverLogsStatus: status,
          ...(status === 'FAILED' && { DeliverLogsErrorMessage: 'Access error' }),
          LogDestinationType: 'cloud-watch-logs' as const,
          LogDestination: `arn:aws:logs:${region}:${account}:log-group:/vpc/${of}`,
        })),
    }),
    pagesOf('FlowLogs'),
  ),
  answer(DescribeVpnConnectionsCommand, (_, { region, now }) => ({
    VpnConnections: (region === seoul ? connections : []).map(({ name, tags, isStatic, down }) => ({
      VpnConnectionId: idOf('vpn', name),
      State: 'available' as const,
      Type: 'ipsec.1' as const,
      VpnGatewayId: idOf('vgw', 'haneul-shop-prod'),
      CustomerGatewayId: idOf('cgw', name),
      Options: { StaticRoutesOnly: isStatic },
      VgwTelemetry: [0, 1].map((tunnel) => ({
        OutsideIpAddress: `198.51.100.${(isStatic ? 20 : 10) + tunnel}`,
        Status: tunnel === down ? ('DOWN' as const) : ('UP' as const),
        StatusMessage: tunnel === down ? 'IPSEC IS DOWN' : isStatic ? '' : '3 BGP ROUTES',
        AcceptedRouteCount: tunnel === down || isStatic ? 0 : 3,
        LastStatusChange: tunnel === down ? daysAgo(now, 41) : hoursAgo(now, 300),
      })),
      Tags: tagList({ Name: name, ...tags }),
    })),
  })),
];
