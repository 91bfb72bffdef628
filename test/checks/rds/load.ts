import type { Resource, Selected } from '#engine';
import { rdsLoad } from '../../../checks/cloudwatch/resources/rds-load.ts';
import { dbCluster } from '../../../checks/rds/resources/db-cluster.ts';
import { dbInstance } from '../../../checks/rds/resources/db-instance.ts';
import { here, resource } from '../../support/resource.ts';

const arnOf = (kind: 'db' | 'cluster', id: string) => `arn:aws:rds:ap-northeast-2:111122223333:${kind}:${id}`;

export const instanceOf = (data: Selected<typeof dbInstance>['data'] = {}, id = 'orders') =>
  resource(dbInstance, {
    DBInstanceIdentifier: id,
    DBInstanceArn: arnOf('db', id),
    DBInstanceStatus: 'available',
    DBInstanceClass: 'db.r6g.large',
    Engine: 'postgres',
    ...data,
  });

export const clusterOf = (members: readonly string[], data: Selected<typeof dbCluster>['data'] = {}) =>
  resource(dbCluster, {
    DBClusterIdentifier: 'shop',
    DBClusterArn: arnOf('cluster', 'shop'),
    Status: 'available',
    Engine: 'aurora-postgresql',
    EngineMode: 'provisioned',
    DBClusterMembers: members.map((DBInstanceIdentifier, index) => ({
      DBInstanceIdentifier,
      IsClusterWriter: index === 0,
    })),
    ...data,
  });

/** Values of a metric: `[value, days]`, the newest first. */
type Curve = number | readonly (readonly [value: number, days: number])[];

function seriesOf(metric: string, curve: Curve, of: string) {
  const parts = typeof curve === 'number' ? [[curve, 14] as const] : curve;
  const Values = parts.flatMap(([value, days]) => Array.from({ length: Math.round(days * 24) }, () => value));
  const Timestamps = Values.map((_, index) => new Date(here.now.getTime() - (index + 1) * 3_600_000));
  const stat = 'Average' as const;
  return { of, namespace: 'AWS/RDS', metric, dimensions: {}, stat, Values, Timestamps };
}

/** Two weeks of each metric, hour by hour. */
export function loadOf(metrics: Readonly<Record<string, Curve>>, id = 'orders'): readonly Resource[] {
  return Object.entries(metrics).map(([metric, curve]) =>
    resource(rdsLoad, seriesOf(metric, curve, arnOf('db', id))),
  );
}
