import type { Selected } from '#engine';
import check from '../../../checks/rds/instance-not-public.ts';
import { dbInstance } from '../../../checks/rds/resources/db-instance.ts';
import { routeTable } from '../../../checks/vpc/resources/route-table.ts';
import { securityGroup } from '../../../checks/vpc/resources/security-group.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const db = (data: Selected<typeof dbInstance>['data']) =>
  resource(dbInstance, {
    DBInstanceIdentifier: 'orders',
    DBInstanceStatus: 'available',
    PubliclyAccessible: true,
    Endpoint: { Port: 5432 },
    VpcSecurityGroups: [{ VpcSecurityGroupId: 'sg-app' }, { VpcSecurityGroupId: 'sg-office' }],
    DBSubnetGroup: {
      VpcId: 'vpc-1',
      Subnets: [{ SubnetIdentifier: 'subnet-a' }, { SubnetIdentifier: 'subnet-c' }],
    },
    ...data,
  });

type Permission = NonNullable<Selected<typeof securityGroup>['data']['IpPermissions']>[number];
const group = (GroupId: string, ...IpPermissions: Permission[]) =>
  resource(securityGroup, { GroupId, VpcId: 'vpc-1', IpPermissions });

const app = group('sg-app', {
  IpProtocol: 'tcp',
  FromPort: 5432,
  ToPort: 5432,
  IpRanges: [{ CidrIp: '10.0.0.0/8' }],
});
const closed = [app, group('sg-office')];
const open = [
  app,
  group('sg-office', {
    IpProtocol: 'tcp',
    FromPort: 5432,
    ToPort: 5432,
    IpRanges: [{ CidrIp: '0.0.0.0/0' }],
  }),
];

const table = (data: Selected<typeof routeTable>['data']) =>
  resource(routeTable, { VpcId: 'vpc-1', ...data });
const toInternet = [{ DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-1', State: 'active' as const }];
const toNat = [{ DestinationCidrBlock: '0.0.0.0/0', NatGatewayId: 'nat-1', State: 'active' as const }];
const main = (Routes: Selected<typeof routeTable>['data']['Routes']) =>
  table({ RouteTableId: 'rtb-main', Associations: [{ Main: true }], Routes });

testCheck(check, {
  passes: {
    'a private instance': { subject: db({ PubliclyAccessible: false }) },
  },
  fails: {
    'public by setting only: no security group lets the internet in': {
      subject: db({}),
      context: { securityGroups: closed, routeTables: [main(toInternet)] },
      because: 'only its security groups keep the internet out',
      severity: 'medium',
      evidence: { groups: ['sg-app', 'sg-office'], port: 5432 },
    },
    'the internet is let in on another port': {
      subject: db({ Endpoint: { Port: 3306 } }),
      context: { securityGroups: open, routeTables: [main(toInternet)] },
      severity: 'medium',
    },
    'public by setting only: no subnet has a route to the internet': {
      subject: db({}),
      context: { securityGroups: open, routeTables: [main(toNat)] },
      because: 'only its subnets’ routes keep the internet out',
      severity: 'medium',
    },
    'reached through the main route table': {
      subject: db({}),
      context: { securityGroups: open, routeTables: [main(toInternet)] },
      because: 'The whole internet reaches port 5432',
      severity: 'critical',
      evidence: { open: ['sg-office'], routed: ['subnet-a', 'subnet-c'] },
    },
    'reached through one subnet of the group': {
      subject: db({}),
      context: {
        securityGroups: open,
        routeTables: [
          main(toNat),
          table({ RouteTableId: 'rtb-c', Associations: [{ SubnetId: 'subnet-c' }], Routes: toInternet }),
        ],
      },
      severity: 'critical',
      evidence: { routed: ['subnet-c'] },
    },
    'a member of a cluster has an address of its own': {
      subject: db({ Engine: 'aurora-postgresql', DBClusterIdentifier: 'orders' }),
      context: { securityGroups: open, routeTables: [main(toInternet)] },
      severity: 'critical',
    },
    'an instance outside any subnet group': {
      subject: db({ DBSubnetGroup: undefined }),
      context: { securityGroups: open },
      severity: 'medium',
    },
    'an instance without security groups': {
      subject: db({ VpcSecurityGroups: undefined }),
      severity: 'medium',
    },
  },
  notApplicable: {
    'one that is being created': { subject: db({ DBInstanceStatus: 'creating' }), because: 'creating' },
  },
  unknown: {
    'AWS did not say if it is public': {
      subject: db({ PubliclyAccessible: undefined }),
      because: 'PubliclyAccessible',
    },
    'AWS did not say the port': { subject: db({ Endpoint: undefined }), because: 'Endpoint.Port' },
    'a security group that is not listed': {
      subject: db({}),
      context: { securityGroups: [app] },
      because: 'sg-office',
    },
    'a subnet whose route table is not listed': {
      subject: db({}),
      context: { securityGroups: open },
      because: 'subnet-a',
    },
  },
});
