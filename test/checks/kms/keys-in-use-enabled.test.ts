import type { Selected } from '#engine';
import { backupVault } from '../../../checks/backup/resources/backup-vault.ts';
import { table } from '../../../checks/dynamodb/resources/table.ts';
import { volume } from '../../../checks/ebs/resources/volume.ts';
import check from '../../../checks/kms/keys-in-use-enabled.ts';
import { key } from '../../../checks/kms/resources/key.ts';
import { bucket } from '../../../checks/s3/resources/bucket.ts';
import { here, resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const arn = 'arn:aws:kms:ap-northeast-2:111122223333:key/one';
const inDays = (days: number) => new Date(here.now.getTime() + days * 24 * 3_600_000);

type Data = Selected<typeof key>['data'];
const used = (data: Partial<Data>, KeyRotationEnabled?: boolean) =>
  resource(
    key.with('rotation'),
    {
      Reference: arn,
      Arn: arn,
      KeyId: 'one',
      AWSAccountId: here.account,
      KeyManager: 'CUSTOMER',
      KeySpec: 'SYMMETRIC_DEFAULT',
      KeyState: 'Enabled',
      Origin: 'AWS_KMS',
      ...data,
    },
    { rotation: { KeyRotationEnabled } },
  );
/** A key that does not exist. */
const gone = (Reference: string) =>
  resource(key.with('rotation'), { Reference } as Data, { rotation: { KeyRotationEnabled: undefined } });

const disk = (KmsKeyId: string, VolumeId = 'vol-1') => resource(volume, { VolumeId, KmsKeyId });
const photos = (KMSMasterKeyID: string | undefined) =>
  resource(
    bucket.with('encryption'),
    { Name: 'photos' },
    {
      encryption: {
        Rules: [
          { ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID } },
          { BucketKeyEnabled: true },
        ],
      },
    },
  );
const orders = (KMSMasterKeyArn: string) =>
  resource(table.with('description'), { TableName: 'orders' }, {
    description: { SSEDescription: { KMSMasterKeyArn } },
  } as Pick<Selected<ReturnType<typeof table.with<['description']>>>, 'description'>);
const vault = (EncryptionKeyArn: string) =>
  resource(backupVault, { BackupVaultName: 'far', BackupVaultArn: 'arn:vault:far', EncryptionKeyArn });

const onDisk = { users: [disk(arn)] };

testCheck(check, {
  passes: {
    'enabled and rotated': { subject: used({}, true) },
    'enabled, and rotation is not asked for': { subject: used({}, false), options: { rotation: false } },
    'a replica, whose primary is rotated or not': {
      subject: used({ MultiRegionConfiguration: { MultiRegionKeyType: 'REPLICA' } }),
    },
    'imported material, which expires late': {
      subject: used({ Origin: 'EXTERNAL', ValidTo: inDays(31) }),
    },
    'imported material that never expires': { subject: used({ Origin: 'EXTERNAL' }) },
    'in a key store of its own': { subject: used({ Origin: 'AWS_CLOUDHSM' }) },
    'not symmetric': { subject: used({ KeySpec: 'RSA_4096' }) },
    'of another account, which may rotate it or not': { subject: used({ AWSAccountId: '444455556666' }) },
    'its primary moves to another Region': { subject: used({ KeyState: 'Updating' }) },
  },
  fails: {
    'scheduled for deletion': {
      subject: used({ KeyState: 'PendingDeletion', DeletionDate: inDays(7) }),
      context: onDisk,
      because: 'scheduled for deletion',
      severity: 'critical',
      evidence: { DeletionDate: '2026-11-27T00:00:00.000Z', user: 'ebs.volume vol-1' },
    },
    'a primary that is deleted after its replicas': {
      subject: used({
        KeyState: 'PendingReplicaDeletion',
        MultiRegionConfiguration: { MultiRegionKeyType: 'PRIMARY' },
      }),
      context: onDisk,
      because: 'once its replicas are',
      severity: 'critical',
      evidence: { MultiRegionKeyType: 'PRIMARY' },
    },
    'it protects a bucket, which names it by alias': {
      subject: used({ KeyState: 'PendingDeletion', Reference: 'alias/photos' }),
      context: { users: [disk('another'), photos(undefined), photos('alias/photos')] },
      severity: 'critical',
      evidence: { user: 's3.bucket photos' },
    },
    'it protects a table': {
      subject: used({ KeyState: 'Disabled' }),
      context: { users: [orders(arn)] },
      because: 'disabled',
      severity: 'high',
      evidence: { user: 'dynamodb.table orders' },
    },
    'it protects copies of backups': {
      subject: used({ KeyState: 'PendingDeletion' }),
      context: { users: [vault(arn)] },
      severity: 'critical',
      evidence: { user: 'backup.backup-vault far' },
    },
    'it belongs to another account, and is disabled': {
      subject: used({ KeyState: 'Disabled', AWSAccountId: '444455556666' }),
      context: onDisk,
      severity: 'high',
    },
    'its key store is disconnected': {
      subject: used({ KeyState: 'Unavailable' }),
      context: onDisk,
      because: 'disconnected',
      severity: 'high',
    },
    'its material is gone': {
      subject: used({ KeyState: 'PendingImport', Origin: 'EXTERNAL' }),
      context: onDisk,
      because: 'imported again',
      severity: 'high',
    },
    'its material expires soon': {
      subject: used({ Origin: 'EXTERNAL', ValidTo: inDays(30) }),
      context: onDisk,
      because: 'expires within 30 days',
      severity: 'high',
      evidence: { ValidTo: '2026-12-20T00:00:00.000Z' },
    },
    'its material expires sooner than is wanted': {
      subject: used({ Origin: 'EXTERNAL', ValidTo: inDays(80) }),
      context: onDisk,
      options: { expiryDays: 90 },
      severity: 'high',
    },
    'it was deleted': {
      subject: gone(arn),
      context: onDisk,
      because: 'does not exist any more',
      severity: 'critical',
      evidence: { user: 'ebs.volume vol-1' },
    },
    'enabled, but not rotated': { subject: used({}, false), because: 'not rotated', severity: 'low' },
    'a primary that is not rotated': {
      subject: used({ MultiRegionConfiguration: { MultiRegionKeyType: 'PRIMARY' } }, false),
      severity: 'low',
    },
  },
  notApplicable: {
    'a key of AWS': { subject: used({ KeyManager: 'AWS' }), because: 'AWS manages it' },
    'one that is being created': { subject: used({ KeyState: 'Creating' }), because: 'Creating' },
  },
  unknown: {
    'an alias that this account does not have': {
      subject: gone('alias/photos'),
      because: 'a key alias/photos in this account',
    },
    'no state': { subject: used({ KeyState: undefined }), because: 'KeyState' },
    'no word of rotation': { subject: used({}), because: 'KeyRotationEnabled' },
  },
});
