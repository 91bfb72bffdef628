import { anywhere, type Collections, must, notApplicable, pass, type Selected, type Verdict } from '#engine';
import { copyJob } from '../../backup/resources/copy-job.ts';
import { bucket } from '../resources/bucket.ts';
import { replicationDestination } from '../resources/replication-destination.ts';
import { destinationOf, enabledRules, replicatesTo, replicationId } from './replication.ts';
import { isForWholeBucket } from './rule-scope.ts';

const replicating = bucket.with('replication');
type Subject = Selected<typeof replicating>;

/** To be spread into the context of a check that looks for a bucket's copies. */
export const copyContext = {
  destinations: replicationDestination,
  sources: anywhere(replicating),
  copyJobs: anywhere(copyJob),
};

type Context = Collections<typeof copyContext>;

/** What one rule keeps of a bucket elsewhere. */
export type Copy = {
  readonly ID: string | undefined;
  readonly Bucket: string;
  /** Absent where the destination does not exist. */
  readonly BucketRegion: string | undefined;
  readonly partial: boolean;
};

/** What the enabled rules of a bucket keep, and where. */
export function copiesOf(subject: Subject, { destinations }: Pick<Context, 'destinations'>): readonly Copy[] {
  return enabledRules(subject.replication).map((rule) => {
    const Bucket = destinationOf(rule);
    const destination = destinations.get(replicationId(subject.id, Bucket));
    return {
      ID: rule.ID,
      Bucket,
      BucketRegion: destination && must(destination.data.BucketRegion, `the Region of ${Bucket}`),
      partial: !isForWholeBucket(rule),
    };
  });
}

/** Whether a copy is in another Region than its bucket, and in an allowed one where there is a list. */
export function isAway({ BucketRegion }: Copy, subject: Subject, allowed: readonly string[]): boolean {
  if (BucketRegion === undefined || BucketRegion === regionOf(subject)) return false;
  return allowed.length === 0 || allowed.includes(BucketRegion);
}

/** The verdict on a bucket that is itself another one's replica. */
export function judgeReplica(subject: Subject, { sources }: Pick<Context, 'sources'>): Verdict | undefined {
  const source = sources.find((other) => replicatesTo(other, subject.arn));
  if (!source) return undefined;
  return regionOf(source) === regionOf(subject)
    ? notApplicable(`a replica of ${source.id}, which is judged itself`)
    : pass(`it holds the replica of ${source.id}`);
}

/** The verdict on a bucket that AWS Backup copies to another Region. */
export function judgeBackup(subject: Subject, { copyJobs }: Pick<Context, 'copyJobs'>): Verdict | undefined {
  const vault = ({ data }: Selected<typeof copyJob>) =>
    must(data.DestinationBackupVaultArn, 'DestinationBackupVaultArn');
  const job = copyJobs.find(
    (each) =>
      each.data.State === 'COMPLETED' &&
      each.data.ResourceArn === subject.arn &&
      vault(each).split(':')[3] !== regionOf(subject),
  );
  return job && pass('AWS Backup copies it to another Region', { DestinationBackupVaultArn: vault(job) });
}

/** Why these copies, if any, do not survive the loss of the bucket's Region. */
export function shortfallOf([copy]: readonly Copy[], subject: Subject): string {
  if (!copy) return 'No rule replicates the bucket, and AWS Backup copied it to no other Region last week';
  if (copy.BucketRegion === undefined) return `The destination ${copy.Bucket} does not exist`;
  return copy.BucketRegion === regionOf(subject)
    ? `The bucket replicates to ${copy.Bucket} in its own Region, and both go down with it`
    : `The bucket replicates to ${copy.BucketRegion}, which the configuration does not allow`;
}

/** A Region that S3 said, not the one that a resource without any is given. */
function regionOf({ data: { BucketRegion } }: Subject): string {
  return must(BucketRegion, 'BucketRegion');
}
