import type { Selected } from '#engine';
import { globalReplicationLag } from '../../../checks/cloudwatch/resources/rds-global-replication-lag.ts';
import check from '../../../checks/rds/aurora-global-secondary-ready.ts';
import { dbCluster } from '../../../checks/rds/resources/db-cluster.ts';
import { dbInstance } from '../../../checks/rds/resources/db-instance.ts';
import { globalCluster } from '../../../checks/rds/resources/global-cluster.ts';
import { here, resource, resourceIn } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const regions = ['ap-northeast-2', 'ap-northeast-1', 'us-west-2'] as const;
type Region = (typeof regions)[number];
const [primary, secondary, third] = regions;
const arnOf = (region: Region, kind: string) => `arn:aws:rds:${region}:111122223333:${kind}`;

const world = (members: readonly Region[], data: Selected<typeof globalCluster>['data'] = {}) =>
  resource(globalCluster, {
    GlobalClusterIdentifier: 'world',
    GlobalClusterArn: 'arn:aws:rds::111122223333:global-cluster:world',
    Status: 'available',
    GlobalClusterMembers: members.map((region, index) => ({
      DBClusterArn: arnOf(region, 'cluster:shop'),
      IsWriter: index === 0,
      SynchronizationStatus: 'connected' as const,
    })),
    ...data,
  });

const cluster = (region: Region, size: number, data: Selected<typeof dbCluster>['data'] = {}) =>
  resourceIn({ region }, dbCluster, {
    DBClusterIdentifier: 'shop',
    DBClusterArn: arnOf(region, 'cluster:shop'),
    DBClusterMembers: Array.from({ length: size }, (_, index) => ({
      DBInstanceIdentifier: `shop-${index}`,
      IsClusterWriter: index === 0,
      PromotionTier: 1,
    })),
    ...data,
  });

const instances = (region: Region, ...classes: (string | undefined)[]) =>
  classes.map((DBInstanceClass, index) =>
    resourceIn({ region }, dbInstance, {
      DBInstanceIdentifier: `shop-${index}`,
      DBInstanceArn: arnOf(region, `db:shop-${index}`),
      DBInstanceClass,
    }),
  );

const lag = (region: Region, value: number, { count = 288, spikes = 0, spike = 0 } = {}) =>
  resourceIn({ region }, globalReplicationLag, {
    of: arnOf(region, 'cluster:shop'),
    namespace: 'AWS/RDS',
    metric: 'AuroraGlobalDBReplicationLag',
    dimensions: { DBClusterIdentifier: 'shop', SourceRegion: primary },
    stat: 'Average',
    Values: Array.from({ length: count }, (_, index) => (index < spikes ? spike : value)),
    Timestamps: Array.from({ length: count }, (_, index) => new Date(here.now.getTime() - index * 300_000)),
  });

const both = [cluster(primary, 1), cluster(secondary, 1)];
const equal = [...instances(primary, 'db.r7g.xlarge'), ...instances(secondary, 'db.r7g.xlarge')];
const ready = { clusters: both, instances: equal, lags: [lag(secondary, 120)] };

testCheck(check, {
  passes: {
    'a secondary that could take over': { subject: world([primary, secondary]), context: ready },
    'one size smaller': {
      subject: world([primary, secondary]),
      context: {
        ...ready,
        instances: [...instances(primary, 'db.r7g.xlarge'), ...instances(secondary, 'db.r6g.large')],
      },
    },
    'a class whose size is unknown proves nothing': {
      subject: world([primary, secondary]),
      context: {
        ...ready,
        instances: [...instances(primary, 'db.r7g.xlarge'), ...instances(secondary, 'db.new')],
      },
    },
    'a serverless primary has no size': {
      subject: world([primary, secondary]),
      context: {
        ...ready,
        instances: [...instances(primary, 'db.serverless'), ...instances(secondary, 'db.t4g.medium')],
      },
    },
    'one large instance among small ones': {
      subject: world([primary, secondary]),
      context: {
        ...ready,
        clusters: [cluster(primary, 1), cluster(secondary, 2)],
        instances: [
          ...instances(primary, 'db.r7g.xlarge'),
          ...instances(secondary, 'db.t4g.medium', 'db.r7g.xlarge'),
        ],
      },
    },
    'a serverless secondary that never pauses': {
      subject: world([primary, secondary]),
      context: {
        ...ready,
        clusters: [
          cluster(primary, 1),
          cluster(secondary, 1, { ServerlessV2ScalingConfiguration: { MinCapacity: 0.5 } }),
        ],
        instances: [...instances(primary, 'db.r7g.16xlarge'), ...instances(secondary, 'db.serverless')],
      },
    },
    'a secondary that may pause, but for one instance': {
      subject: world([primary, secondary]),
      context: {
        ...ready,
        clusters: [
          cluster(primary, 1),
          cluster(secondary, 2, { ServerlessV2ScalingConfiguration: { MinCapacity: 0 } }),
        ],
        instances: [
          ...instances(primary, 'db.r7g.large'),
          ...instances(secondary, 'db.serverless', 'db.r7g.large'),
        ],
      },
    },
    'one secondary is enough': {
      subject: world([primary, third, secondary]),
      context: { ...ready, clusters: [...both, cluster(third, 0)] },
    },
    'a lag that passes': {
      subject: world([primary, secondary]),
      context: { ...ready, lags: [lag(secondary, 120, { spikes: 14, spike: 60_000 })] },
    },
    'a lag that is allowed': {
      subject: world([primary, secondary]),
      context: { ...ready, lags: [lag(secondary, 5000)] },
      options: { maxLagMs: 5000 },
    },
  },
  fails: {
    'no secondary': {
      subject: world([primary]),
      context: { clusters: both },
      because: /^There is no secondary cluster$/,
    },
    'no secondary, though its tag asks for one': {
      subject: world([primary], { TagList: [{ Key: 'dr', Value: 'multi-region' }] }),
      because: 'tagged dr=multi-region',
      severity: 'high',
    },
    'no secondary, though the tag of its primary asks for one': {
      subject: world([primary]),
      context: { clusters: [cluster(primary, 1, { TagList: [{ Key: 'tier', Value: 'gold' }] })] },
      options: { multiRegionTag: 'tier=gold' },
      severity: 'high',
    },
    'another tag': {
      subject: world([primary], { TagList: [{ Key: 'dr', Value: 'none' }] }),
    },
    'headless: a secondary without instances': {
      subject: world([primary, secondary]),
      context: { ...ready, clusters: [cluster(primary, 1), cluster(secondary, 0)] },
      because: 'headless',
    },
    'waiting to be synchronised again': {
      subject: world([primary, secondary], {
        GlobalClusterMembers: [
          { DBClusterArn: arnOf(primary, 'cluster:shop'), IsWriter: true },
          {
            DBClusterArn: arnOf(secondary, 'cluster:shop'),
            IsWriter: false,
            SynchronizationStatus: 'pending-resync',
          },
        ],
      }),
      context: ready,
      because: 'synchronised again',
    },
    'two sizes smaller': {
      subject: world([primary, secondary]),
      context: {
        ...ready,
        instances: [...instances(primary, 'db.r7g.xlarge'), ...instances(secondary, 'db.t4g.medium')],
      },
      because: 'more than one size smaller',
      evidence: { classes: 'db.t4g.medium', writerClass: 'db.r7g.xlarge' },
    },
    'a serverless secondary that may be paused': {
      subject: world([primary, secondary]),
      context: {
        ...ready,
        clusters: [
          cluster(primary, 1),
          cluster(secondary, 1, { ServerlessV2ScalingConfiguration: { MinCapacity: 0 } }),
        ],
        instances: [...instances(primary, 'db.r7g.large'), ...instances(secondary, 'db.serverless')],
      },
      because: 'paused',
      severity: 'info',
    },
    'one is headless and one may be paused: the better one counts': {
      subject: world([primary, third, secondary]),
      context: {
        ...ready,
        clusters: [
          cluster(primary, 1),
          cluster(third, 0),
          cluster(secondary, 1, { ServerlessV2ScalingConfiguration: { MinCapacity: 0 } }),
        ],
        instances: instances(secondary, 'db.serverless'),
      },
      severity: 'info',
    },
    'two headless ones': {
      subject: world([primary, third, secondary]),
      context: { clusters: [cluster(third, 0), cluster(secondary, 0)] },
      because: 'us-west-2',
    },
    'a lag that stays': {
      subject: world([primary, secondary]),
      context: { ...ready, lags: [lag(secondary, 120, { spikes: 15, spike: 1500 })] },
      because: 'often 1500 ms behind',
      evidence: { AuroraGlobalDBReplicationLag: 1500 },
    },
  },
  notApplicable: {
    'an empty shell': { subject: world([]), because: 'no cluster belongs to it' },
    'one that AWS lists without members': {
      subject: world([], { GlobalClusterMembers: undefined }),
      because: 'no cluster',
    },
    'one that is being created': { subject: world([primary], { Status: 'creating' }), because: 'creating' },
    'one that is being deleted': { subject: world([primary], { Status: 'deleting' }), because: 'deleting' },
  },
  unknown: {
    'no lag was measured': {
      subject: world([primary, secondary]),
      context: { ...ready, lags: [] },
      because: 'AuroraGlobalDBReplicationLag for a day',
    },
    'a lag was measured for less than a day': {
      subject: world([primary, secondary]),
      context: { ...ready, lags: [lag(secondary, 9000, { count: 240 })] },
      because: 'AuroraGlobalDBReplicationLag for a day',
    },
    'the secondary’s Region was not scanned': {
      subject: world([primary, secondary]),
      context: { ...ready, clusters: [cluster(primary, 1)] },
      because: 'whose Region must be scanned',
    },
    'the primary’s Region was not scanned': {
      subject: world([primary, secondary]),
      context: { ...ready, clusters: [cluster(secondary, 1)] },
      because: 'whose Region must be scanned',
    },
    'AWS did not say the writer’s class': {
      subject: world([primary, secondary]),
      context: { ...ready, instances: instances(secondary, 'db.r7g.xlarge') },
      because: 'the DBInstanceClass of the writer',
    },
    'AWS did not say a class': {
      subject: world([primary, secondary]),
      context: { ...ready, instances: instances(secondary, undefined) },
      because: 'DBInstanceClass',
    },
    'AWS named no writer': {
      subject: world([primary], { GlobalClusterMembers: [{ DBClusterArn: 'x', IsWriter: false }] }),
      because: 'writer',
    },
  },
});
