import type { Selected } from '#engine';
import { dbCluster } from '../../../checks/rds/resources/db-cluster.ts';
import { dbInstance } from '../../../checks/rds/resources/db-instance.ts';
import check from '../../../checks/rds/storage-encrypted.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const db = (data: Selected<typeof dbInstance>['data']) =>
  resource(dbInstance, { DBInstanceIdentifier: 'orders', DBInstanceStatus: 'available', ...data });
const cluster = (data: Selected<typeof dbCluster>['data']) =>
  resource(dbCluster, { DBClusterIdentifier: 'orders', Status: 'available', ...data });

testCheck(check, {
  passes: {
    'with a KMS key': { subject: db({ StorageEncrypted: true, StorageEncryptionType: 'sse-kms' }) },
    'with the key that AWS owns, which does not count as StorageEncrypted': {
      subject: cluster({ StorageEncrypted: false, StorageEncryptionType: 'sse-rds' }),
    },
    'AWS did not say the type': { subject: db({ StorageEncrypted: true }) },
    'a read replica': {
      subject: db({ StorageEncrypted: true, ReadReplicaSourceDBInstanceIdentifier: 'main' }),
    },
  },
  fails: {
    'an instance': { subject: db({ StorageEncrypted: false }), because: 'not encrypted' },
    'a cluster': {
      subject: cluster({ StorageEncrypted: false, StorageEncryptionType: 'none' }),
      evidence: { StorageEncryptionType: 'none' },
    },
    'a read replica has the data, too': {
      subject: db({ StorageEncrypted: false, ReadReplicaSourceDBInstanceIdentifier: 'main' }),
    },
  },
  notApplicable: {
    'a member: the cluster is judged once': {
      subject: db({ StorageEncrypted: false, DBClusterIdentifier: 'orders' }),
      because: 'the cluster orders is judged in its place',
    },
    'one that is being deleted': { subject: cluster({ Status: 'deleting' }), because: 'deleting' },
  },
  unknown: {
    'AWS said neither': { subject: db({}), because: 'StorageEncrypted' },
  },
});
