import { type Collections, type Copy, type LastJob, must, type Selected } from '#engine';
import type { backupJob } from '../resources/backup-job.ts';
import type { copyJob } from '../resources/copy-job.ts';
import type { restoreJob } from '../resources/restore-job.ts';

type Jobs = Collections<{
  backupJobs: typeof backupJob;
  copyJobs: typeof copyJob;
  restoreJobs: typeof restoreJob;
}>;
type Job = Selected<typeof backupJob> | Selected<typeof copyJob>;

const byResource = ({ data }: Job) => data.ResourceArn;
const bySource = ({ data }: Selected<typeof restoreJob>) => data.SourceResourceArn;

/** How the last job ended that saved or copied something known by these ARNs; of backups that completed the copies tell. */
export function lastJobOf(
  arns: readonly string[],
  copies: readonly Copy[],
  { backupJobs, copyJobs }: Jobs,
): LastJob | 'none' {
  const jobs = arns.flatMap((arn) => [
    ...backupJobs.having(byResource, arn),
    ...copyJobs.having(byResource, arn),
  ]);
  const ended = [
    ...jobs.map(({ data: { State = 'unsaid', CreationDate } }) => ({
      state: State,
      at: must(CreationDate, 'CreationDate').toISOString(),
    })),
    ...copies.flatMap(({ mechanism, newest: at }) =>
      mechanism === 'aws-backup' && at ? [{ state: 'COMPLETED', at }] : [],
    ),
  ];
  return ended.sort((a, b) => (a.at < b.at ? 1 : -1))[0] ?? 'none';
}

/** When something known by these ARNs was last restored; `none` where it was not within 90 days. */
export function lastRestoreOf(arns: readonly string[], { restoreJobs }: Jobs): string {
  const times = arns
    .flatMap((arn) => restoreJobs.having(bySource, arn))
    .map(({ data }) => must(data.CompletionDate, 'CompletionDate').toISOString());
  return times.sort().at(-1) ?? 'none';
}
