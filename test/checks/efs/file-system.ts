import type { Selected } from '#engine';
import { fileSystem } from '../../../checks/efs/resources/file-system.ts';
import { resource } from '../../support/resource.ts';

export const arn = 'arn:aws:elasticfilesystem:ap-northeast-2:111122223333:file-system/fs-1';

/** A Regional file system that is mounted; `backups` is its backup policy. */
export const share = (
  data: Partial<Selected<typeof fileSystem>['data']> = {},
  backups?: 'ENABLED' | 'ENABLING' | 'DISABLED' | 'DISABLING',
) =>
  resource(
    fileSystem.with('backupPolicy'),
    {
      FileSystemId: 'fs-1',
      FileSystemArn: arn,
      CreationTime: undefined,
      LifeCycleState: 'available',
      NumberOfMountTargets: 2,
      FileSystemProtection: { ReplicationOverwriteProtection: 'ENABLED' },
      Tags: [],
      ...data,
    },
    { backupPolicy: backups && { Status: backups } },
  );

export const rebuildable = { Tags: [{ Key: 'lintel:rebuildable', Value: 'yes' }] };
export const replica = { FileSystemProtection: { ReplicationOverwriteProtection: 'REPLICATING' as const } };
