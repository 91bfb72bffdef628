import {
  DescribeScalableTargetsCommand,
  DescribeScalingPoliciesCommand,
} from '../../../checks/applicationautoscaling/sdk.ts';
import { DescribeClustersCommand, ListTagsCommand } from '../../../checks/dax/sdk.ts';
import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  ListTablesCommand,
  ListTagsOfResourceCommand,
} from '../../../checks/dynamodb/sdk.ts';
import { type At, answer, awsError } from '../../standin/index.ts';
import { scaledServices } from './containers.ts';
import {
  account,
  arnOf,
  daysAgo,
  idOf,
  pagesOf,
  seoul,
  shop,
  tagList,
  tokyo,
  uuidOf,
  virginia,
} from './places.ts';

type Units = readonly [read: number, write: number];

/** A DynamoDB table, as it is in each of its Regions. */
interface Table {
  readonly name: string;
  readonly regions: readonly string[];
  /** The Regions in which it can be restored to any moment. */
  readonly restorable?: readonly string[];
  readonly isProtected?: true;
  /** What is provisioned; what has none is on-demand. */
  readonly units?: Units;
  readonly index?: { readonly name: string; readonly units: Units };
  /** The most that its reads and writes are scaled to; the index is not scaled. */
  readonly scaledTo?: number;
  readonly key?: string;
  readonly tags: Readonly<Record<string, string>>;
}

const multiRegion = { ...shop('prod'), dr: 'multi-region' };

const tables: readonly Table[] = [
  {
    name: 'haneul-shop-prod-cart',
    regions: [seoul, tokyo],
    restorable: [seoul],
    isProtected: true,
    tags: { ...multiRegion, team: '주문' },
  },
  {
    name: 'haneul-shop-prod-stock',
    regions: [seoul, tokyo],
    restorable: [seoul, tokyo],
    isProtected: true,
    tags: { ...multiRegion, team: '물류' },
  },
  { name: 'haneul-shop-prod-wishlist', regions: [seoul], isProtected: true, tags: multiRegion },
  {
    name: 'haneul-shop-prod-coupon',
    regions: [seoul],
    restorable: [seoul],
    isProtected: true,
    units: [200, 50],
    scaledTo: 2000,
    tags: { ...shop('prod'), team: '마케팅' },
  },
  {
    name: 'haneul-shop-prod-order-event',
    regions: [seoul],
    restorable: [seoul],
    isProtected: true,
    units: [100, 100],
    index: { name: 'by-customer', units: [50, 10] },
    scaledTo: 1000,
    tags: { ...shop('prod'), team: '주문', owner: 'hyunwoo.yoon' },
  },
  {
    name: 'haneul-point-history',
    regions: [seoul],
    units: [50, 20],
    tags: { team: '회원', owner: 'sora.han', 설명: '포인트 적립 내역' },
  },
  { name: 'haneul-shop-prod-session', regions: [seoul], tags: shop('prod') },
  { name: 'haneul-terraform-lock', regions: [seoul], units: [1, 1], key: 'LockID', tags: { team: '인프라' } },
  { name: 'haneul-shop-dev-cart', regions: [seoul], units: [5, 5], tags: shop('dev') },
  { name: 'haneul-event-2021-entry', regions: [virginia], restorable: [virginia], tags: {} },
];

/** A DAX cluster; Seoul has no DAX. */
interface Cluster {
  readonly name: string;
  readonly size: string;
  readonly zones: readonly string[];
}

const clusters: readonly Cluster[] = [
  { name: 'haneul-dr-cart', size: 'dax.t3.small', zones: [`${tokyo}a`] },
  { name: 'haneul-dr-stock', size: 'dax.r5.large', zones: [`${tokyo}a`, `${tokyo}c`, `${tokyo}a`] },
];

const tablesIn = (region: string) => tables.filter(({ regions }) => regions.includes(region));

/** Finds the table where it is asked for. */
function tableOf(name: string | undefined, { region }: At, unknown: string): Table {
  const table = tablesIn(region).find((each) => name === each.name || name?.endsWith(`:table/${each.name}`));
  if (!table) throw awsError(unknown, `Requested resource not found: Table: ${name} not found`);
  return table;
}

const throughput = ([ReadCapacityUnits, WriteCapacityUnits]: Units) => ({
  NumberOfDecreasesToday: 0,
  ReadCapacityUnits,
  WriteCapacityUnits,
});

function description({ name, regions, isProtected, units, index, key = 'id' }: Table, { region, now }: At) {
  const others = regions.filter((each) => each !== region);
  return {
    TableName: name,
    TableArn: arnOf('dynamodb', region, `table/${name}`),
    TableId: uuidOf(`table ${name} ${region}`),
    TableStatus: 'ACTIVE' as const,
    CreationDateTime: daysAgo(now, 800),
    KeySchema: [{ AttributeName: key, KeyType: 'HASH' as const }],
    ProvisionedThroughput: throughput(units ?? [0, 0]),
    DeletionProtectionEnabled: isProtected ?? false,
    // AWS does not say so of tables that were always provisioned.
    ...(!units && { BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' as const } }),
    ...(index && {
      GlobalSecondaryIndexes: [
        {
          IndexName: index.name,
          IndexStatus: 'ACTIVE' as const,
          ProvisionedThroughput: throughput(index.units),
        },
      ],
    }),
    ...(others.length > 0 && {
      GlobalTableVersion: '2019.11.21',
      Replicas: others.map((RegionName) => ({ RegionName, ReplicaStatus: 'ACTIVE' as const })),
    }),
  };
}

const dimensions = ['dynamodb:table:ReadCapacityUnits', 'dynamodb:table:WriteCapacityUnits'] as const;

/** The reads and writes that are scaled, in one Region. */
const scaledIn = (region: string, now: Date) =>
  tablesIn(region).flatMap(({ name, scaledTo }) =>
    scaledTo === undefined
      ? []
      : dimensions.map((ScalableDimension) => ({
          MaxCapacity: scaledTo,
          place: {
            ServiceNamespace: 'dynamodb' as const,
            ResourceId: `table/${name}`,
            ScalableDimension,
            CreationTime: daysAgo(now, 800),
          },
        })),
  );

/** DynamoDB tables, what scales them, and the DAX clusters before them. */
export const tableAnswers = [
  answer(
    ListTablesCommand,
    (_, { region }) => ({
      TableNames: tablesIn(region)
        .map(({ name }) => name)
        .sort(),
    }),
    {
      items: 'TableNames',
      size: 'Limit',
      token: 'ExclusiveStartTableName',
      next: 'LastEvaluatedTableName',
      limit: 100,
    },
  ),
  answer(DescribeTableCommand, ({ TableName }, at) => ({
    Table: description(tableOf(TableName, at, 'ResourceNotFoundException'), at),
  })),
  answer(DescribeContinuousBackupsCommand, ({ TableName }, at) => {
    const { restorable = [] } = tableOf(TableName, at, 'TableNotFoundException');
    return {
      ContinuousBackupsDescription: {
        ContinuousBackupsStatus: 'ENABLED' as const,
        PointInTimeRecoveryDescription: {
          PointInTimeRecoveryStatus: restorable.includes(at.region)
            ? ('ENABLED' as const)
            : ('DISABLED' as const),
        },
      },
    };
  }),
  answer(
    ListTagsOfResourceCommand,
    ({ ResourceArn }, at) => ({
      Tags: tagList(tableOf(ResourceArn, at, 'ResourceNotFoundException').tags),
    }),
    { items: 'Tags', token: 'NextToken', next: 'NextToken', limit: 10 },
  ),
  answer(
    DescribeScalableTargetsCommand,
    ({ ServiceNamespace }, { region, now }) => ({
      ScalableTargets:
        ServiceNamespace === 'ecs'
          ? scaledServices(now).targets
          : scaledIn(region, now).map(({ place, MaxCapacity }) => ({
              ...place,
              MinCapacity: 20,
              MaxCapacity,
              RoleARN: `arn:aws:iam::${account}:role/aws-service-role/dynamodb.application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling_DynamoDBTable`,
            })),
    }),
    pagesOf('ScalableTargets', 50),
  ),
  answer(
    DescribeScalingPoliciesCommand,
    ({ ServiceNamespace }, { region, now }) => ({
      ScalingPolicies:
        ServiceNamespace === 'ecs'
          ? scaledServices(now).policies
          : scaledIn(region, now).map(({ place }) => {
              const PolicyName = `${place.ScalableDimension}:${place.ResourceId}`;
              return {
                ...place,
                PolicyName,
                PolicyARN: arnOf('autoscaling', region, `scalingPolicy:${uuidOf(PolicyName)}`),
                PolicyType: 'TargetTrackingScaling' as const,
              };
            }),
    }),
    pagesOf('ScalingPolicies', 10),
  ),
  answer(
    DescribeClustersCommand,
    (_, { region, now }) => ({
      Clusters: (region === tokyo ? clusters : []).map(({ name, size, zones }) => ({
        ClusterName: name,
        ClusterArn: arnOf('dax', region, `cache/${name}`),
        Status: 'available',
        NodeType: size,
        TotalNodes: zones.length,
        ActiveNodes: zones.length,
        Nodes: zones.map((AvailabilityZone, index) => ({
          NodeId: `${name}-${'abc'[index]}`,
          AvailabilityZone,
          NodeCreateTime: daysAgo(now, 400),
          NodeStatus: 'available',
        })),
        SecurityGroups: [{ SecurityGroupIdentifier: idOf('sg', 'haneul-shop-dr-db'), Status: 'active' }],
      })),
    }),
    pagesOf('Clusters', 100),
  ),
  answer(
    ListTagsCommand,
    { Tags: tagList(shop('dr')) },
    {
      items: 'Tags',
      token: 'NextToken',
      next: 'NextToken',
      limit: 10,
    },
  ),
];
