import type { Lane, LaneCell, LaneRole, Network, Zone } from '../../src/model/network.ts';

/** A zone of a Region, by its letter. */
export function zone(region: string, letter: string, short: string): Zone {
  const number = 'abcdef'.indexOf(letter) + 1;
  return { name: `${region}${letter}`, id: `${short}-az${number}`, kind: 'availability-zone' };
}

/** What runs in a zone. */
export function cell(zone: string, role: LaneRole, what = '', count = 1): LaneCell {
  return { zone, role, count: role === 'allowed' ? 0 : count, what };
}

const production = '111122223333';
const seoul = 'ap-northeast-2';
const [a, b, c] = ['a', 'b', 'c'].map((letter) => `${seoul}${letter}`) as [string, string, string];

function database(id: string, cells: readonly LaneCell[]): Lane {
  const arn = `arn:aws:rds:${seoul}:${production}:db:${id}`;
  const spread = [{ check: 'rds/instance-multi-az', resource: arn }];
  return {
    tier: 'data',
    kind: 'RDS postgres',
    name: id,
    type: 'rds.db-instance',
    resources: [arn],
    cells,
    spread,
  };
}

const partners = `arn:aws:elasticloadbalancing:${seoul}:${production}:loadbalancer/net/partners/50dc6c495c0c9188`;
const nat = `arn:aws:ec2:${seoul}:${production}:natgateway/nat-0aa11bb22cc33dd44`;
const subnets = ['subnet-0a1b2c3d4e5f60001', 'subnet-0a1b2c3d4e5f60002'];
const web = `arn:aws:autoscaling:${seoul}:${production}:autoScalingGroup:1:autoScalingGroupName/web`;

const shop: Network = {
  account: production,
  region: seoul,
  id: 'vpc-0123456789abcdef0',
  arn: `arn:aws:ec2:${seoul}:${production}:vpc/vpc-0123456789abcdef0`,
  name: 'shop',
  zones: [zone(seoul, 'a', 'apne2'), zone(seoul, 'b', 'apne2'), zone(seoul, 'c', 'apne2')],
  lanes: [
    {
      tier: 'entry',
      kind: 'Network Load Balancer',
      name: 'partners',
      type: 'elbv2.load-balancer',
      resources: [partners],
      cells: [cell(a, 'active'), cell(c, 'active')],
      spread: [{ check: 'elbv2/load-balancer-multi-az', resource: partners }],
    },
    {
      tier: 'compute',
      kind: 'Auto Scaling group',
      name: 'web',
      type: 'autoscaling.group',
      resources: [web],
      cells: [
        cell(a, 'active', 'm6i.large', 2),
        cell(a, 'active', 'm7i.large'),
        cell(b, 'allowed'),
        cell(c, 'active', 'm6i.large', 2),
      ],
      spread: [{ check: 'autoscaling/group-multi-az', resource: web }],
    },
    {
      tier: 'compute',
      kind: 'ECS service of 3 tasks',
      name: 'checkout',
      type: 'ecs.service',
      resources: [],
      cells: [cell(a, 'allowed'), cell(b, 'allowed')],
      spread: [],
    },
    database('shop-ledger', [
      cell(a, 'primary', 'db.r6g.large'),
      cell(c, 'standby', 'db.r6g.large'),
      cell(b, 'replica', 'db.r6g.large', 2),
    ]),
    database('shop-orders', [cell(a, 'primary', 'db.r6g.large')]),
    database('shop-catalogue', [cell(b, 'primary', 'db.r6g.large')]),
    {
      tier: 'exit',
      kind: 'NAT gateway',
      name: 'nat-0aa11bb22cc33dd44',
      type: 'vpc.nat-gateway',
      resources: [nat],
      cells: [cell(a, 'active')],
      spread: subnets.map((id) => ({
        check: 'vpc/nat-gateway-per-zone',
        resource: `arn:aws:ec2:${seoul}:${production}:subnet/${id}`,
        zone: c,
      })),
    },
  ],
  unread: [],
};

const tokyo = 'ap-northeast-1';
const reporting = `arn:aws:rds:${tokyo}:${production}:db:shop-reporting`;

const warehouse: Network = {
  account: production,
  region: tokyo,
  id: 'vpc-0fedcba9876543210',
  arn: `arn:aws:ec2:${tokyo}:${production}:vpc/vpc-0fedcba9876543210`,
  zones: [zone(tokyo, 'a', 'apne1'), zone(tokyo, 'c', 'apne1')],
  lanes: [
    {
      ...database('shop-reporting', [cell(`${tokyo}c`, 'primary', 'db.r6g.xlarge')]),
      resources: [reporting],
      spread: [{ check: 'rds/instance-multi-az', resource: reporting }],
    },
    {
      tier: 'exit',
      kind: 'NAT gateway',
      name: 'nat-tokyo',
      type: 'vpc.nat-gateway',
      resources: [],
      cells: [cell(`${tokyo}c`, 'active')],
      spread: [
        {
          check: 'vpc/nat-gateway-per-zone',
          resource: `arn:aws:ec2:${tokyo}:${production}:subnet/subnet-0f9e8d7c6b5a40003`,
          zone: `${tokyo}a`,
        },
      ],
    },
  ],
  unread: [
    {
      operation: 'ec2:DescribeNatGateways',
      actions: ['ec2:DescribeNatGateways'],
      account: production,
      region: tokyo,
      cause: 'throttled',
      message: 'Request limit exceeded, after 8 attempts in 60 s',
    },
  ],
};

/** Two VPCs with one of everything: copies that run, are missing, suppressed, unknown and in a certain zone. */
export const sampleNetworks: readonly Network[] = [warehouse, shop];
