import type { Selected } from '#engine';
import check from '../../../checks/rds/deletion-protection.ts';
import { dbCluster } from '../../../checks/rds/resources/db-cluster.ts';
import { dbInstance } from '../../../checks/rds/resources/db-instance.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const db = (data: Selected<typeof dbInstance>['data']) =>
  resource(dbInstance, { DBInstanceIdentifier: 'orders', DBInstanceStatus: 'available', ...data });
const cluster = (data: Selected<typeof dbCluster>['data']) =>
  resource(dbCluster, { DBClusterIdentifier: 'orders', Status: 'available', ...data });

testCheck(check, {
  passes: {
    'an instance': { subject: db({ DeletionProtection: true }) },
    'a cluster': { subject: cluster({ DeletionProtection: true }) },
  },
  fails: {
    'an instance': { subject: db({ DeletionProtection: false }), because: 'Deletion protection is off' },
    'a cluster': { subject: cluster({ DeletionProtection: false }), evidence: { DeletionProtection: false } },
  },
  notApplicable: {
    'a member: the cluster is judged once': {
      subject: db({ DeletionProtection: false, DBClusterIdentifier: 'orders' }),
      because: 'the cluster orders is judged in its place',
    },
    'a read replica': {
      subject: db({ DeletionProtection: false, ReadReplicaSourceDBInstanceIdentifier: 'main' }),
      because: 'read replica',
    },
    'a cluster that is a replica': {
      subject: cluster({ DeletionProtection: false, ReplicationSourceIdentifier: 'main' }),
      because: 'read replica',
    },
    'one that is being created': { subject: db({ DBInstanceStatus: 'creating' }), because: 'creating' },
  },
  unknown: {
    'AWS did not say': { subject: db({}), because: 'DeletionProtection' },
  },
});
