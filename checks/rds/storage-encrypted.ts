import { defineCheck, fail, must, notApplicable, oneOf, pass } from '#engine';
import { notJudged } from './lib/database.ts';
import { dbCluster } from './resources/db-cluster.ts';
import { dbInstance } from './resources/db-instance.ts';

export default defineCheck({
  id: 'rds/storage-encrypted',
  title: 'Databases are encrypted at rest with KMS',
  pillar: 'security',
  severity: 'high',
  why: 'Backups, snapshots and replicas of an unencrypted database are unencrypted too, and encryption cannot be switched on in place.',
  fix: {
    summary:
      'Copy a snapshot with a key, restore from the copy and switch the endpoint; or replicate into an encrypted database with DMS.',
    cli: 'aws rds copy-db-snapshot --source-db-snapshot-identifier <snapshot> --target-db-snapshot-identifier {id}-encrypted --kms-key-id <key> --region {region}   # Aurora: restore-db-cluster-from-snapshot --kms-key-id <key>',
    cloudformation: 'StorageEncrypted: true',
    terraform: 'storage_encrypted = true',
    cost: 'The key and its requests, if it is your own.',
    risk: 'Downtime from the snapshot to the switch, unless changes are replicated. Setting it in a template replaces the database. Copies in other Regions need a key there.',
    effort: 'days',
  },
  refs: ['https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html'],
  notes: ['001 §3.2.6', '003 >1,000'],
  wellArchitected: ['SEC08-BP02'],
  subject: oneOf(dbInstance, dbCluster),

  evaluate(db) {
    const exempt = notJudged(db);
    if (exempt) return notApplicable(exempt);
    const { StorageEncrypted, StorageEncryptionType } = db.data;
    // StorageEncrypted is false with a key that AWS owns (sse-rds), though the data are encrypted.
    if (StorageEncryptionType === 'sse-kms' || StorageEncryptionType === 'sse-rds') return pass();
    return must(StorageEncrypted, 'StorageEncrypted')
      ? pass()
      : fail('The storage is not encrypted', { StorageEncrypted, StorageEncryptionType });
  },
});
