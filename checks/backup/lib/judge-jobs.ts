import { type Collections, must, type Selected } from '#engine';
import type { backupJob } from '../resources/backup-job.ts';
import type { backupVault } from '../resources/backup-vault.ts';
import type { completedBackupJob } from '../resources/completed-backup-job.ts';
import type { copyJob } from '../resources/copy-job.ts';

type Copy = Selected<typeof copyJob>;
type Context = Collections<{
  backupJobs: typeof backupJob;
  completedJobs: typeof completedBackupJob;
  copyJobs: typeof copyJob;
}>;

interface Created {
  readonly data: { readonly CreationDate?: Date | undefined };
}

const byVault = ({ data }: Selected<typeof backupJob>) => data.BackupVaultName;
const byResource = ({ data }: Selected<typeof completedBackupJob>) => data.ResourceArn;
const bySource = ({ data }: Copy) => data.SourceBackupVaultArn;
const byRoute = ({ data }: Copy) => routeOf(data);

/** The backups to a vault and the copies from it that did not complete, and that nothing made good since; newest first. */
export function failuresOf(
  { id, arn }: Pick<Selected<typeof backupVault>, 'id' | 'arn'>,
  { backupJobs, completedJobs, copyJobs }: Context,
  isRecent: (time: Date) => boolean,
) {
  const backups = backupJobs
    .having(byVault, id)
    .filter((job) => isRecent(createdAt(job)))
    .filter((job) => !isFollowed(job, completedJobs.having(byResource, job.data.ResourceArn)));
  const copies = copyJobs
    .having(bySource, arn)
    .filter((job) => job.data.State !== 'COMPLETED' && isRecent(createdAt(job)))
    .filter((job) => !isFollowed(job, copyJobs.having(byRoute, routeOf(job.data)).filter(isCompleted)));
  return [...backups, ...copies]
    .sort((a, b) => createdAt(b).getTime() - createdAt(a).getTime())
    .map((job) => ({
      ResourceArn: job.data.ResourceArn,
      job: job.type === 'backup.copy-job' ? 'copy' : 'backup',
      State: job.data.State,
      StatusMessage: job.data.StatusMessage,
      CreationDate: createdAt(job).toISOString(),
    }));
}

function isFollowed(job: Created, others: readonly Created[]): boolean {
  return others.some((other) => createdAt(other) > createdAt(job));
}

function isCompleted({ data }: Copy): boolean {
  return data.State === 'COMPLETED';
}

function createdAt({ data }: Created): Date {
  return must(data.CreationDate, 'CreationDate');
}

/** A copy makes good for another of the same thing to the same vault. */
function routeOf({ ResourceArn, DestinationBackupVaultArn }: Copy['data']): string {
  return `${ResourceArn} ${DestinationBackupVaultArn}`;
}
