import { oneOf, type Selected } from '#engine';
import { backupVault } from '../../backup/resources/backup-vault.ts';
import { dbCluster as docdbCluster } from '../../docdb/resources/db-cluster.ts';
import { table } from '../../dynamodb/resources/table.ts';
import { snapshot } from '../../ebs/resources/snapshot.ts';
import { volume } from '../../ebs/resources/volume.ts';
import { fileSystem as efsFileSystem } from '../../efs/resources/file-system.ts';
import { replicationGroup } from '../../elasticache/resources/replication-group.ts';
import { serverlessCache } from '../../elasticache/resources/serverless-cache.ts';
import { fileSystem as fsxFileSystem } from '../../fsx/resources/file-system.ts';
import { dbCluster as neptuneCluster } from '../../neptune/resources/db-cluster.ts';
import { dbCluster } from '../../rds/resources/db-cluster.ts';
import { dbClusterSnapshot } from '../../rds/resources/db-cluster-snapshot.ts';
import { dbInstance } from '../../rds/resources/db-instance.ts';
import { dbSnapshot } from '../../rds/resources/db-snapshot.ts';
import { cluster as redshiftCluster } from '../../redshift/resources/cluster.ts';
import { bucket } from '../../s3/resources/bucket.ts';
import { isAwsAlias } from './aws-alias.ts';

/** What may be encrypted with KMS keys. Copies in another Region are resources of that Region. */
export const encrypted = oneOf(
  backupVault,
  bucket.with('encryption'),
  dbCluster,
  dbClusterSnapshot,
  dbInstance,
  dbSnapshot,
  docdbCluster,
  efsFileSystem,
  fsxFileSystem,
  neptuneCluster,
  redshiftCluster,
  replicationGroup,
  serverlessCache,
  snapshot,
  table.with('description'),
  volume,
);

/**
 * The keys that something is encrypted with, as it names them: by ARN, id or alias. The aliases of AWS's own keys
 * are left out: those keys can be neither disabled nor deleted.
 */
export function keysOf(resource: Selected<typeof encrypted>): readonly string[] {
  return namedBy(resource).flatMap((key) => (key === undefined || isAwsAlias(key) ? [] : key));
}

function namedBy(resource: Selected<typeof encrypted>): readonly (string | undefined)[] {
  switch (resource.type) {
    case 'backup.backup-vault':
      return [resource.data.EncryptionKeyArn];
    case 'dynamodb.table':
      return [resource.description?.SSEDescription?.KMSMasterKeyArn];
    case 's3.bucket':
      return (resource.encryption?.Rules ?? []).map(
        ({ ApplyServerSideEncryptionByDefault: byDefault }) => byDefault?.KMSMasterKeyID,
      );
    default:
      return [resource.data.KmsKeyId];
  }
}
