import {
  DescribeReplicationConfigsCommand,
  DescribeReplicationInstancesCommand,
  DescribeReplicationsCommand,
  DescribeReplicationTasksCommand,
  ListTagsForResourceCommand,
} from '../../../checks/dms/sdk.ts';
import { type At, answer } from '../../standin/index.ts';
import { subnetNamed, vpcId } from './network.ts';
import { arnOf, daysAgo, seoul, shop, suffixOf, tagList } from './places.ts';

const byMarker = { size: 'MaxRecords', token: 'Marker', next: 'Marker', limit: 100 } as const;

/** Orders flow to the lake; the ERP to the warehouse, from one zone; the old Oracle moved long ago. */
const instances = [
  { name: 'haneul-shop-prod-cdc', subnets: ['prod-db-a', 'prod-db-c'], tags: shop('prod') },
  { name: 'haneul-erp-sync', subnets: ['prod-db-a'], tags: { team: '데이터', env: 'prod' } },
  { name: 'haneul-wms-oracle', subnets: ['prod-db-c'], tags: { team: '물류' } },
];

const tasks = [
  { name: 'orders-to-lake', on: 'haneul-shop-prod-cdc', type: 'full-load-and-cdc', ended: undefined },
  { name: 'erp-to-dw', on: 'haneul-erp-sync', type: 'cdc', ended: undefined },
  { name: 'oracle-to-postgres', on: 'haneul-wms-oracle', type: 'full-load', ended: 212 },
] as const;

const serverless = 'haneul-review-to-search';

const dmsArn = (kind: string, name: string) =>
  arnOf('dms', seoul, `${kind}:${suffixOf(`${kind} ${name}`).toUpperCase()}`);

/** What CloudWatch calls a task. */
export const taskIdOf = (name: string) => suffixOf(`task ${name}`).toUpperCase();

const configArn = dmsArn('replication-config', serverless);

const tagsOf = new Map([
  ...instances.map(({ name, tags }) => [dmsArn('rep', name), tags] as const),
  [configArn, shop('prod')] as const,
]);

const inSeoul = <T>({ region }: At, things: readonly T[]) => (region === seoul ? [...things] : []);

/** What DMS replicates, all of it in Seoul. */
export const migrationAnswers = [
  answer(
    DescribeReplicationInstancesCommand,
    (_, at) => ({
      ReplicationInstances: inSeoul(at, instances).map(({ name, subnets: [home = '', other] }) => ({
        ReplicationInstanceIdentifier: name,
        ReplicationInstanceArn: dmsArn('rep', name),
        ReplicationInstanceClass: 'dms.r6i.large',
        ReplicationInstanceStatus: 'available',
        InstanceCreateTime: daysAgo(at.now, 420),
        AvailabilityZone: subnetNamed(home).zone,
        ...(other && { SecondaryAvailabilityZone: subnetNamed(other).zone }),
        MultiAZ: other !== undefined,
        ReplicationSubnetGroup: { VpcId: vpcId(subnetNamed(home).vpc) },
      })),
    }),
    { items: 'ReplicationInstances', ...byMarker },
  ),
  answer(
    DescribeReplicationTasksCommand,
    (_, at) => ({
      ReplicationTasks: inSeoul(at, tasks).map(({ name, on, type, ended }) => ({
        ReplicationTaskIdentifier: name,
        ReplicationTaskArn: dmsArn('task', name),
        ReplicationInstanceArn: dmsArn('rep', on),
        MigrationType: type,
        Status: ended ? 'stopped' : 'running',
        ...(ended && { StopReason: 'Stop Reason FULL_LOAD_ONLY_FINISHED' }),
        ReplicationTaskCreationDate: daysAgo(at.now, 400),
        ReplicationTaskStats: {
          TablesLoaded: 41,
          TablesErrored: 0,
          StartDate: daysAgo(at.now, ended ? ended + 1 : 300),
          ...(ended && { StopDate: daysAgo(at.now, ended) }),
        },
      })),
    }),
    { items: 'ReplicationTasks', ...byMarker },
  ),
  answer(
    DescribeReplicationConfigsCommand,
    (_, at) => ({
      ReplicationConfigs: inSeoul(at, [serverless]).map((name) => ({
        ReplicationConfigIdentifier: name,
        ReplicationConfigArn: configArn,
        ReplicationType: 'cdc' as const,
        ComputeConfig: { MultiAZ: true, MaxCapacityUnits: 8 },
      })),
    }),
    { items: 'ReplicationConfigs', ...byMarker },
  ),
  answer(
    DescribeReplicationsCommand,
    (_, at) => ({
      Replications: inSeoul(at, [serverless]).map((name) => ({
        ReplicationConfigIdentifier: name,
        ReplicationConfigArn: configArn,
        ReplicationType: 'cdc' as const,
        ReplicationCreateTime: daysAgo(at.now, 90),
        ReplicationStats: { TablesErrored: 0, TablesLoaded: 2 },
        Status: 'running',
      })),
    }),
    { items: 'Replications', ...byMarker },
  ),
  answer(ListTagsForResourceCommand, ({ ResourceArnList = [] }) => ({
    TagList: ResourceArnList.flatMap((arn) =>
      tagList(tagsOf.get(arn) ?? {}).map((tag) => ({ ...tag, ResourceArn: arn })),
    ),
  })),
];
