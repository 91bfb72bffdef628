import type { Collections, Copy, Selected } from '#engine';
import type { globalCluster } from '../../rds/resources/global-cluster.ts';
import { destinationOf, enabledRules, replicationId } from '../../s3/lib/replication.ts';
import type { bucket } from '../../s3/resources/bucket.ts';
import type { replicationDestination } from '../../s3/resources/replication-destination.ts';
import type { copyJob } from '../resources/copy-job.ts';
import { asRead } from './recovery.ts';

const byResource = ({ data }: Selected<typeof copyJob>) => data.ResourceArn;

/** What AWS Backup copied in the last days, into vaults of other Regions and accounts too. */
export function* copiedBy(
  arn: string,
  { copyJobs }: Collections<{ copyJobs: typeof copyJob }>,
): Generator<Copy> {
  for (const { data } of asRead(copyJobs, byResource, arn)) {
    const { State, DestinationBackupVaultArn: vault, CreationDate: time } = data;
    const [, , , region, account] = vault?.split(':') ?? [];
    if (State !== 'COMPLETED' || !vault || !region || !account || !time) continue;
    yield { mechanism: 'aws-backup', account, region, vault, newest: time.toISOString() };
  }
}

const byMember = ({ data }: Selected<typeof globalCluster>) =>
  (data.GlobalClusterMembers ?? []).flatMap(({ DBClusterArn }) => DBClusterArn ?? []);

/** The other clusters of a global database. */
export function* globalReplicas(
  arn: string,
  { globalClusters }: Collections<{ globalClusters: typeof globalCluster }>,
): Generator<Copy> {
  for (const member of [...asRead(globalClusters, byMember, arn)].flatMap(byMember)) {
    const [, , , region, account] = member.split(':');
    if (member !== arn && region && account) yield { mechanism: 'replica', account, region };
  }
}

const withReplication = (source: typeof bucket) => source.with('replication', 'objectLock');
type Buckets = Collections<{
  buckets: ReturnType<typeof withReplication>;
  destinations: typeof replicationDestination;
}>;

/** Where a bucket replicates to. */
export function* bucketReplicas(arn: string, { buckets, destinations }: Buckets): Generator<Copy> {
  const own = buckets.get(arn);
  if (own === undefined) return;
  for (const rule of enabledRules(own.replication)) {
    const name = destinationOf(rule);
    const region = destinations.get(replicationId(own.id, name))?.data.BucketRegion;
    const account = rule.Destination?.Account ?? buckets.get(name)?.account;
    if (region) yield { mechanism: 'replica', ...(account && { account }), region };
  }
}

/** Whether a bucket keeps each version for a time in which nobody can delete it. */
export function isLocked(arn: string, { buckets }: Buckets): boolean {
  return buckets.get(arn)?.objectLock?.Rule?.DefaultRetention !== undefined;
}
