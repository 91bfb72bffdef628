import type { Selected } from '#engine';
import check from '../../../checks/docdb/cluster-multi-az.ts';
import { dbCluster } from '../../../checks/docdb/resources/db-cluster.ts';
import { dbInstance } from '../../../checks/docdb/resources/db-instance.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const rds = 'arn:aws:rds:ap-northeast-2:111122223333';
const source = { ReplicationSourceIdentifier: 'arn:aws:rds:us-east-1:111122223333:cluster:shop' };

const cluster = (data: Selected<typeof dbCluster>['data'], ...members: string[]) =>
  resource(dbCluster, {
    DBClusterIdentifier: 'shop',
    DBClusterArn: `${rds}:cluster:shop`,
    Status: 'available',
    DBClusterMembers: members.map((id, index) => ({
      DBInstanceIdentifier: id,
      IsClusterWriter: index === 0,
    })),
    ...data,
  });

const member = (id: string, zone: string | undefined) =>
  resource(dbInstance, {
    DBInstanceIdentifier: id,
    DBInstanceArn: `${rds}:db:${id}`,
    AvailabilityZone: zone && `ap-northeast-2${zone}`,
  });

testCheck(check, {
  passes: {
    'two instances in two zones': {
      subject: cluster({}, 'one', 'two'),
      context: { instances: [member('one', 'a'), member('two', 'c')] },
    },
    'a third whose zone is unknown does not matter': {
      subject: cluster({}, 'one', 'two', 'three'),
      context: { instances: [member('one', 'a'), member('two', 'c'), member('three', undefined)] },
    },
  },
  fails: {
    'a lone instance': {
      subject: cluster({}, 'one'),
      context: { instances: [member('one', 'a'), member('of-another', 'c')] },
      because: 'its instances are only in ap-northeast-2a',
      evidence: { members: ['one'], zones: ['ap-northeast-2a'] },
    },
    'all instances in one zone': {
      subject: cluster({}, 'one', 'two'),
      context: { instances: [member('one', 'a'), member('two', 'a')] },
      because: 'only in ap-northeast-2a',
    },
    'no instances at all': { subject: cluster({}), because: 'no instances' },
    'one that follows a cluster in another Region': {
      subject: cluster(source, 'one'),
      context: { instances: [member('one', 'a')] },
      severity: 'low',
    },
    'the primary of a global cluster': {
      subject: cluster({ GlobalClusterIdentifier: 'world' }, 'one'),
      context: { instances: [member('one', 'a')] },
    },
    'a stopped one': {
      subject: cluster({ Status: 'stopped' }, 'one'),
      context: { instances: [member('one', 'a')] },
      because: 'it is stopped',
      severity: 'info',
    },
  },
  notApplicable: {
    'one that only keeps the data of another': { subject: cluster(source), because: 'global cluster' },
    'the same, where AWS does not name its source': {
      subject: cluster({ GlobalClusterIdentifier: 'world' }),
      because: 'global cluster',
    },
    'one that is being created': { subject: cluster({ Status: 'creating' }), because: 'creating' },
    'one that is being deleted': { subject: cluster({ Status: 'deleting' }), because: 'deleting' },
  },
  unknown: {
    'a member whose zone AWS did not say': {
      subject: cluster({}, 'one', 'two'),
      context: { instances: [member('one', 'a'), member('two', undefined)] },
      because: 'AvailabilityZone',
    },
    'a member that is not listed': {
      subject: cluster({}, 'one', 'two'),
      context: { instances: [member('one', 'a')] },
      because: 'AvailabilityZone',
    },
  },
});
