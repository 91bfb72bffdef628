import {
  ApplicationAutoScalingClient,
  PutScalingPolicyCommand,
  RegisterScalableTargetCommand,
} from '@aws-sdk/client-application-auto-scaling';
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DynamoDBClient,
  UpdateContinuousBackupsCommand,
} from '@aws-sdk/client-dynamodb';
import { type Place, tagList } from '../cloud.ts';
import { publish } from './metrics.ts';

interface Table {
  readonly units?: number;
  readonly index?: string;
  readonly isRestorable?: true;
  readonly isProtected?: true;
  readonly tags?: Readonly<Record<string, string>>;
}

const tables: Readonly<Record<string, Table>> = {
  orders: { units: 20, isRestorable: true, isProtected: true },
  invoices: { units: 20, index: 'by-customer', isRestorable: true, isProtected: true },
  basket: { tags: { dr: 'multi-region' } },
  'web-sessions': {},
  'dev-basket': { units: 20 },
};

const throughput = (units: number) => ({ ReadCapacityUnits: units, WriteCapacityUnits: units });
const attribute = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' as const });
const hash = (AttributeName: string) => [{ AttributeName, KeyType: 'HASH' as const }];

function inputOf(TableName: string, { units, index, isProtected, tags }: Table): CreateTableCommandInput {
  return {
    TableName,
    KeySchema: hash('id'),
    AttributeDefinitions: [attribute('id'), ...(index ? [attribute('customer')] : [])],
    ...(units ? { ProvisionedThroughput: throughput(units) } : { BillingMode: 'PAY_PER_REQUEST' }),
    ...(index && {
      GlobalSecondaryIndexes: [
        {
          IndexName: index,
          KeySchema: hash('customer'),
          Projection: { ProjectionType: 'ALL' },
          ProvisionedThroughput: throughput(units ?? 1),
        },
      ],
    }),
    ...(isProtected && { DeletionProtectionEnabled: true }),
    ...(tags && { Tags: tagList(tags) }),
  };
}

/** Tables: one sound, one whose index nobody scales, one throttled, sessions, and one of development. */
export async function seedTables(place: Place) {
  const dynamodb = new DynamoDBClient(place);
  for (const [TableName, table] of Object.entries(tables)) {
    await dynamodb.send(new CreateTableCommand(inputOf(TableName, table)));
    if (!table.isRestorable) continue;
    const PointInTimeRecoverySpecification = { PointInTimeRecoveryEnabled: true };
    await dynamodb.send(new UpdateContinuousBackupsCommand({ TableName, PointInTimeRecoverySpecification }));
  }
  await scale(place, ['orders', 'invoices']);
  const busy = { TableName: 'basket' };
  await publish(place, 'AWS/DynamoDB', 'ConsumedReadCapacityUnits', { TableName: 'orders' }, 100);
  await publish(place, 'AWS/DynamoDB', 'ConsumedWriteCapacityUnits', busy, 100);
  await publish(place, 'AWS/DynamoDB', 'WriteThrottleEvents', busy, 3);
  return Object.keys(tables);
}

/** Has the reads and writes of tables follow the load; not those of their indexes. */
async function scale(place: Place, names: readonly string[]) {
  const scaling = new ApplicationAutoScalingClient(place);
  for (const name of names) {
    for (const [ScalableDimension, PredefinedMetricType] of [
      ['dynamodb:table:ReadCapacityUnits', 'DynamoDBReadCapacityUtilization'],
      ['dynamodb:table:WriteCapacityUnits', 'DynamoDBWriteCapacityUtilization'],
    ] as const) {
      const target = {
        ServiceNamespace: 'dynamodb' as const,
        ResourceId: `table/${name}`,
        ScalableDimension,
      };
      await scaling.send(new RegisterScalableTargetCommand({ ...target, MinCapacity: 10, MaxCapacity: 400 }));
      await scaling.send(
        new PutScalingPolicyCommand({
          ...target,
          PolicyName: `${name} ${ScalableDimension}`,
          PolicyType: 'TargetTrackingScaling',
          TargetTrackingScalingPolicyConfiguration: {
            TargetValue: 70,
            PredefinedMetricSpecification: { PredefinedMetricType },
          },
        }),
      );
    }
  }
}
