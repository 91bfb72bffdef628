import type { Selected } from '#engine';
import { replication } from '../../../checks/dms/resources/replication.ts';
import { replicationConfig } from '../../../checks/dms/resources/replication-config.ts';
import { replicationInstance } from '../../../checks/dms/resources/replication-instance.ts';
import { replicationTask } from '../../../checks/dms/resources/replication-task.ts';
import { here, resource } from '../../support/resource.ts';

const arn = (rest: string) => `arn:aws:dms:ap-northeast-2:111122223333:${rest}`;

export const daysAgo = (days: number) => new Date(here.now.getTime() - days * 24 * 3_600_000);

/** An instance of a year ago, in one zone. */
export const instanceOf = (data: Selected<typeof replicationInstance>['data'] = {}) =>
  resource(replicationInstance, {
    ReplicationInstanceIdentifier: 'shift',
    ReplicationInstanceArn: arn('rep:SHIFT'),
    ReplicationInstanceStatus: 'available',
    InstanceCreateTime: daysAgo(365),
    AvailabilityZone: 'a',
    MultiAZ: false,
    ...data,
  });

/** A task of a year ago on it that replicates changes. */
export const taskOf = (data: Partial<Selected<typeof replicationTask>['data']> = {}) =>
  resource(replicationTask, {
    ReplicationTaskIdentifier: 'orders',
    ReplicationTaskArn: arn('task:ORDERS'),
    ReplicationInstanceArn: arn('rep:SHIFT'),
    ReplicationInstanceIdentifier: 'shift',
    ReplicationTaskCreationDate: daysAgo(365),
    MigrationType: 'cdc',
    Status: 'running',
    ReplicationTaskStats: { TablesErrored: 0, StartDate: daysAgo(365), StopDate: undefined },
    ...data,
  });

export const statsOf = (TablesErrored: number | undefined, StopDate?: Date, StartDate?: Date) => ({
  ReplicationTaskStats: { TablesErrored, StopDate, StartDate },
});

/** A serverless replication. */
export const configOf = (data: Partial<Selected<typeof replicationConfig>['data']> = {}) =>
  resource(replicationConfig, {
    ReplicationConfigIdentifier: 'stock',
    ReplicationConfigArn: arn('replication-config:STOCK'),
    ReplicationType: 'cdc',
    ComputeConfig: { MultiAZ: false },
    ...data,
  });

/** What it does. */
export const replicationOf = (data: Partial<Selected<typeof replication>['data']> = {}) =>
  resource(replication, {
    ReplicationConfigIdentifier: 'stock',
    ReplicationConfigArn: arn('replication-config:STOCK'),
    ReplicationCreateTime: daysAgo(365),
    ReplicationStats: { TablesErrored: 0 },
    Status: 'running',
    ...data,
  });
