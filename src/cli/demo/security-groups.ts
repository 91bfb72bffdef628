import { DescribeSecurityGroupsCommand } from '../../../checks/ec2/sdk.ts';
import { answer } from '../../standin/index.ts';
import { vpcId, vpcNamed } from './network.ts';
import { account, idOf, pagesOf, prefixListId, tagList, tokyo } from './places.ts';

interface SecurityGroup {
  readonly name: string;
  readonly vpc: string;
  readonly description: string;
  /** Ports, and who may reach them: a block, a prefix list, or the name of another group. */
  readonly lets: readonly (readonly [port: number, from: string])[];
}

const anyone = '0.0.0.0/0';
const office = '203.0.113.0/28';

const securityGroups: readonly SecurityGroup[] = [
  {
    name: 'haneul-shop-prod-alb',
    vpc: 'haneul-shop-prod',
    description: 'shop front',
    lets: [
      [80, anyone],
      [443, anyone],
    ],
  },
  {
    name: 'haneul-shop-prod-app',
    vpc: 'haneul-shop-prod',
    description: 'shop servers',
    lets: [
      [8080, 'haneul-shop-prod-alb'],
      [80, '10.10.0.0/16'],
      [22, 'haneul-bastion'],
    ],
  },
  {
    name: 'haneul-shop-prod-db',
    vpc: 'haneul-shop-prod',
    description: 'shop databases',
    lets: [
      [3306, 'haneul-shop-prod-app'],
      [5432, 'haneul-shop-prod-app'],
      [1521, '192.168.0.0/16'],
    ],
  },
  {
    name: 'haneul-shop-prod-cache',
    vpc: 'haneul-shop-prod',
    description: 'shop caches',
    lets: [
      [6379, 'haneul-shop-prod-app'],
      [11211, 'haneul-shop-prod-app'],
    ],
  },
  { name: 'haneul-bastion', vpc: 'haneul-shop-prod', description: 'ssh', lets: [[22, office]] },
  { name: 'haneul-hpc', vpc: 'haneul-shop-prod', description: 'training', lets: [[22, 'haneul-bastion']] },
  {
    name: 'haneul-shop-dev-alb',
    vpc: 'haneul-shop-dev',
    description: 'dev front',
    lets: [[80, office]],
  },
  {
    name: 'haneul-shop-dev-app',
    vpc: 'haneul-shop-dev',
    description: 'dev servers',
    lets: [[8080, 'haneul-shop-dev-alb']],
  },
  {
    name: 'haneul-shop-dev-db',
    vpc: 'haneul-shop-dev',
    description: 'TEMP open for vendor, remove after launch',
    lets: [[3306, anyone]],
  },
  {
    name: 'haneul-shop-dr-alb',
    vpc: 'haneul-shop-dr',
    description: 'shop front',
    lets: [[443, prefixListId(tokyo)]],
  },
  {
    name: 'haneul-shop-dr-app',
    vpc: 'haneul-shop-dr',
    description: 'shop servers',
    lets: [[8080, 'haneul-shop-dr-alb']],
  },
  {
    name: 'haneul-shop-dr-db',
    vpc: 'haneul-shop-dr',
    description: 'shop databases',
    lets: [[3306, 'haneul-shop-dr-app']],
  },
  {
    name: 'launch-wizard-3',
    vpc: 'default-seoul',
    description: 'launch-wizard-3 created 2019-10-14',
    lets: [
      [22, anyone],
      [8080, anyone],
    ],
  },
  {
    name: 'launch-wizard-1',
    vpc: 'default-virginia',
    description: 'launch-wizard-1 created 2021-06-03',
    lets: [[22, anyone]],
  },
];

function permission([port, from]: readonly [number, string]) {
  return {
    IpProtocol: 'tcp',
    FromPort: port,
    ToPort: port,
    IpRanges: from.includes('/') ? [{ CidrIp: from }] : [],
    PrefixListIds: from.startsWith('pl-') ? [{ PrefixListId: from }] : [],
    UserIdGroupPairs:
      from.includes('/') || from.startsWith('pl-') ? [] : [{ GroupId: idOf('sg', from), UserId: account }],
  };
}

/** Security groups. */
export const securityGroupAnswers = [
  answer(
    DescribeSecurityGroupsCommand,
    (_, { region }) => ({
      SecurityGroups: securityGroups
        .filter(({ vpc }) => vpcNamed(vpc).region === region)
        .map(({ name, vpc, description, lets }) => ({
          GroupId: idOf('sg', name),
          GroupName: name,
          Description: description,
          OwnerId: account,
          VpcId: vpcId(vpc),
          IpPermissions: lets.map(permission),
          Tags: name.startsWith('haneul') ? tagList({ Name: name }) : [],
        })),
    }),
    pagesOf('SecurityGroups'),
  ),
];
