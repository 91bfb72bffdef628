import type { Selected } from '#engine';
import check from '../../../checks/rds/cluster-multi-az.ts';
import { dbCluster } from '../../../checks/rds/resources/db-cluster.ts';
import { dbInstance } from '../../../checks/rds/resources/db-instance.ts';
import { globalCluster } from '../../../checks/rds/resources/global-cluster.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const rds = 'arn:aws:rds:ap-northeast-2:111122223333';

const cluster = (
  data: Selected<typeof dbCluster>['data'],
  ...members: { id: string; tier?: number | undefined }[]
) =>
  resource(dbCluster, {
    DBClusterIdentifier: 'shop',
    DBClusterArn: `${rds}:cluster:shop`,
    Engine: 'aurora-postgresql',
    EngineMode: 'provisioned',
    Status: 'available',
    DBClusterMembers: members.map(({ id, tier = 1 }, index) => ({
      DBInstanceIdentifier: id,
      IsClusterWriter: index === 0,
      PromotionTier: tier,
    })),
    ...data,
  });

const member = (id: string, zone: string | undefined, DBInstanceClass = 'db.r7g.large') =>
  resource(dbInstance, {
    DBInstanceIdentifier: id,
    DBInstanceArn: `${rds}:db:${id}`,
    DBClusterIdentifier: 'shop',
    DBInstanceClass,
    AvailabilityZone: zone && `ap-northeast-2${zone}`,
  });

const global = (IsWriter: boolean) =>
  resource(globalCluster, {
    GlobalClusterIdentifier: 'world',
    GlobalClusterMembers: [
      { DBClusterArn: 'arn:aws:rds:us-east-1:111122223333:cluster:shop', IsWriter: !IsWriter },
      { DBClusterArn: `${rds}:cluster:shop`, IsWriter },
    ],
  });

const two = [{ id: 'one' }, { id: 'two' }];

testCheck(check, {
  passes: {
    'two members in two zones': {
      subject: cluster({}, ...two),
      context: { instances: [member('one', 'a'), member('two', 'c')] },
    },
    'a Multi-AZ DB cluster, by construction': {
      subject: cluster({ Engine: 'mysql' }),
      because: 'by construction',
    },
    'a reader of equal size in another family': {
      subject: cluster({}, ...two),
      context: { instances: [member('one', 'a', 'db.r6g.2xlarge'), member('two', 'c', 'db.x2g.2xlarge')] },
    },
    'readers in a low tier are promoted all the same': {
      subject: cluster({}, { id: 'one' }, { id: 'two', tier: 15 }),
      context: { instances: [member('one', 'a'), member('two', 'c')] },
    },
    'the larger of two readers in one tier takes over': {
      subject: cluster({}, ...two, { id: 'three' }),
      context: {
        instances: [
          member('one', 'a', 'db.r7g.xlarge'),
          member('two', 'c', 'db.r7g.medium'),
          member('three', 'c', 'db.r7g.xlarge'),
        ],
      },
    },
    'a serverless reader that keeps up with the writer': {
      subject: cluster({}, ...two),
      context: { instances: [member('one', 'a', 'db.r7g.8xlarge'), member('two', 'c', 'db.serverless')] },
    },
    'one member whose zone is unknown does not matter': {
      subject: cluster({}, ...two, { id: 'three' }),
      context: { instances: [member('one', 'a'), member('two', 'c'), member('three', undefined)] },
    },
    'one zone, where that is enough': {
      subject: cluster({}, { id: 'one' }),
      context: { instances: [member('one', 'a')] },
      options: { minZones: 1 },
    },
  },
  fails: {
    'a lone writer': {
      subject: cluster({}, { id: 'one' }),
      context: { instances: [member('one', 'a')] },
      because: 'its members are only in ap-northeast-2a',
      evidence: { members: ['one'], zones: ['ap-northeast-2a'] },
    },
    'all members in one zone': {
      subject: cluster({}, ...two),
      context: { instances: [member('one', 'a'), member('two', 'a')] },
      because: 'only in ap-northeast-2a',
    },
    'two zones, where three are wanted': {
      subject: cluster({}, ...two),
      context: { instances: [member('one', 'c'), member('two', 'a')] },
      options: { minZones: 3 },
      because: 'only in ap-northeast-2a and ap-northeast-2c',
    },
    'no instances at all': { subject: cluster({}), because: 'no instances' },
    'a headless primary': {
      subject: cluster({}),
      context: { globalClusters: [global(true)] },
      because: 'no instances',
    },
    'a cluster that follows one in another Region': {
      subject: cluster(
        { ReplicationSourceIdentifier: 'arn:aws:rds:us-east-1:1:cluster:shop' },
        { id: 'one' },
      ),
      context: { instances: [member('one', 'a')] },
      severity: 'low',
    },
    'a stopped cluster': {
      subject: cluster({ Status: 'stopped' }, { id: 'one' }),
      context: { instances: [member('one', 'a')] },
      because: 'stopped',
      severity: 'info',
    },
    'all readers are smaller than the writer': {
      subject: cluster({}, ...two),
      context: { instances: [member('one', 'a', 'db.r7g.4xlarge'), member('two', 'c')] },
      because: 'two would take over, and its db.r7g.large is smaller than the writer’s db.r7g.4xlarge',
      severity: 'low',
    },
    'a small reader is before the large one': {
      subject: cluster({}, { id: 'one' }, { id: 'two', tier: 0 }, { id: 'three' }),
      context: {
        instances: [
          member('one', 'a', 'db.r7g.xlarge'),
          member('two', 'c', 'db.t4g.medium'),
          member('three', 'c', 'db.r7g.xlarge'),
        ],
      },
      because: 'two would take over',
      severity: 'low',
    },
    'a serverless reader that scales by itself': {
      subject: cluster({}, { id: 'one' }, { id: 'two', tier: 2 }),
      context: { instances: [member('one', 'a', 'db.serverless'), member('two', 'c', 'db.serverless')] },
      because: 'promotion tier is 2',
      severity: 'low',
    },
  },
  notApplicable: {
    'Aurora Serverless v1': {
      subject: cluster({ EngineMode: 'serverless' }),
      because: 'Serverless v1',
    },
    'Aurora Limitless': { subject: cluster({ ClusterScalabilityType: 'limitless' }), because: 'Limitless' },
    'a headless secondary': {
      subject: cluster({ DBClusterMembers: undefined }),
      context: { globalClusters: [global(false)] },
      because: 'rds/aurora-global-secondary-ready',
    },
    'one that is being created': { subject: cluster({ Status: 'creating' }), because: 'creating' },
    'one that is being deleted': { subject: cluster({ Status: 'deleting' }), because: 'deleting' },
  },
  unknown: {
    'a member whose zone AWS did not say': {
      subject: cluster({}, ...two),
      context: { instances: [member('one', 'a'), member('two', undefined)] },
      because: 'AvailabilityZone',
    },
    'a member that is not listed': {
      subject: cluster({}, ...two),
      context: { instances: [member('one', 'a')] },
      because: 'AvailabilityZone',
    },
    'AWS did not say the engine': { subject: cluster({ Engine: undefined }), because: 'Engine' },
  },
});
