import { anywhere, type Collections, elapsed, fail, must, pass, type Selected, type Verdict } from '#engine';
import { selects } from '../../backup/lib/selects.ts';
import { backupPlan } from '../../backup/resources/backup-plan.ts';
import { backupSelection } from '../../backup/resources/backup-selection.ts';
import { copyJob } from '../../backup/resources/copy-job.ts';
import { regionSettings } from '../../backup/resources/region-settings.ts';
import { regionsCopiedTo } from '../../dlm/lib/copies.ts';
import { lifecyclePolicy } from '../../dlm/resources/lifecycle-policy.ts';
import type { instance } from '../../ec2/resources/instance.ts';
import { snapshot } from '../resources/snapshot.ts';
import type { volume } from '../resources/volume.ts';

/** To be spread into the context of a check that looks for a volume's copies in other Regions. */
export const copyContext = {
  policies: lifecyclePolicy.with('policyDetails'),
  copyJobs: copyJob,
  plans: backupPlan.with('rules'),
  selections: backupSelection.with('selection'),
  settings: regionSettings,
  snapshots: anywhere(snapshot),
};

type Context = Collections<typeof copyContext>;
type Snapshot = Selected<typeof snapshot>;

/** A volume and the instances that it is attached to. */
export interface Copied {
  readonly volume: Selected<typeof volume>;
  readonly machines: readonly Selected<typeof instance>[];
}

/** The verdict on a volume that something is set up to copy to a Region that counts, or lately did. */
export function judgeCopiers(
  copied: Copied,
  counts: (region: string) => boolean,
  context: Context,
): Verdict | undefined {
  const { volume, machines } = copied;
  const policy = context.policies.find((each) => regionsCopiedTo(each, volume, machines).some(counts));
  if (policy) return pass('Amazon Data Lifecycle Manager copies it', { PolicyId: policy.id });
  const arns = [volume, ...machines].map(({ arn }) => arn);
  const goesAway = (vault: string | undefined) => counts(vault?.split(':')[3] ?? '');
  const job = context.copyJobs.find(
    ({ data }) =>
      data.State === 'COMPLETED' &&
      arns.includes(must(data.ResourceArn, 'ResourceArn')) &&
      goesAway(data.DestinationBackupVaultArn),
  );
  if (job) return pass('AWS Backup copied it', { CopyJobId: job.id });
  const plan = context.plans.find(
    (each) =>
      each.rules?.some(({ CopyActions = [] }) =>
        CopyActions.some(({ DestinationBackupVaultArn }) => goesAway(DestinationBackupVaultArn)),
      ) === true && isSelected(copied, each.data.BackupPlanId, context),
  );
  return plan && pass('its backup plan copies it', { BackupPlanName: plan.id });
}

function isSelected(
  { volume, machines }: Copied,
  plan: string | undefined,
  { selections, settings }: Pick<Context, 'selections' | 'settings'>,
): boolean {
  const optIns = [...settings][0]?.data.ResourceTypeOptInPreference ?? {};
  const kept = [
    { arns: [volume.arn], tags: volume.tags, type: 'EBS' },
    ...machines.map(({ arn, tags }) => ({ arns: [arn], tags, type: 'EC2' })),
  ];
  return selections.some(
    ({ data, selection }) =>
      data.BackupPlanId === plan &&
      selection !== undefined &&
      kept.some((each) => selects(selection, each, optIns) === 'yes'),
  );
}

/**
 * The completed copies of a volume's snapshots in Regions that count. A copy names neither its source nor its volume
 * (it says `vol-ffffffff`) but in its description, as CopySnapshot writes it, and in its tags:
 * https://docs.aws.amazon.com/ebs/latest/userguide/ebs-copy-snapshot.html
 */
export function snapshotCopiesOf(
  { id }: Pick<Snapshot, 'id'>,
  counts: (region: string) => boolean,
  { snapshots }: Pick<Context, 'snapshots'>,
): readonly Snapshot[] {
  const sources = [id, ...snapshots.having(byVolume, id).map((each) => each.id)];
  return sources
    .flatMap((source) => snapshots.having(byMention, source))
    .filter(({ region, data }) => counts(region) && data.State === 'completed');
}

/** The verdict on copies: the newest must not be too old. */
export function judgeAge(copies: readonly Snapshot[], maxAgeDays: number, now: Date): Verdict {
  const days = copies.map(
    ({ data }) => elapsed(must(data.StartTime, 'StartTime'), now, 'StartTime') / 86_400_000,
  );
  const age = Math.min(...days);
  if (age <= maxAgeDays) return pass();
  const regions = [...new Set(copies.map(({ region }) => region))].sort();
  return fail(`The last copy in another Region is ${Math.floor(age)} days old`, { regions });
}

const byVolume = ({ data }: Snapshot) => data.VolumeId;
const byMention = ({ data, tags }: Snapshot) => [
  ...new Set(
    [data.Description ?? '', ...Object.values(tags)].flatMap(
      (text) => text.match(/\b(snap|vol)-[0-9a-f]+/g) ?? [],
    ),
  ),
];
