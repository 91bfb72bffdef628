import { defineCheck, fail, must, notApplicable } from '#engine';
import { protectedResource } from '../backup/resources/protected-resource.ts';
import { instance } from '../ec2/resources/instance.ts';
import { hasTag } from '../s3/lib/tag.ts';
import { copyContext, judgeAge, judgeCopiers, snapshotCopiesOf } from './lib/copies.ts';
import { backupsOf, snapshotsOf } from './lib/saves.ts';
import { statelessBecause } from './lib/stateless.ts';
import { volume } from './resources/volume.ts';

export default defineCheck({
  id: 'ebs/snapshots-copied-to-other-region',
  title: 'Snapshots of volumes that hold data are copied to another Region',
  pillar: 'reliability',
  severity: 'medium',
  nonProduction: 'skip',
  why: 'While a Region is out of reach so are its snapshots, and nothing can be restored elsewhere.',
  fix: {
    summary:
      'Add a cross-Region copy rule to the policy of Data Lifecycle Manager, or a copy action to the plan of AWS Backup.',
    cli: 'aws dlm get-lifecycle-policies --resource-types VOLUME INSTANCE --region {region}',
    cost: 'A second storage of the blocks, and the transfer between Regions; the first copy is a full one.',
    risk: 'Encrypted snapshots need a key in the other Region; the law or a contract may forbid the data to leave the country.',
    effort: 'hours',
  },
  refs: ['https://docs.aws.amazon.com/ebs/latest/userguide/ebs-copy-snapshot.html'],
  notes: ['004 §재해 복구', '003 >1,000,000'],
  wellArchitected: ['REL13-BP02'],
  subject: volume,
  context: { ...copyContext, instances: instance, protectedResources: protectedResource },
  // What is in scope: 'prod' (all in production) or 'tagged'. Where drRegions is empty, any other Region counts.
  options: { scope: 'prod', scopeTag: 'data-classification=critical', drRegions: [], maxAgeDays: 31 },

  evaluate(subject, { instances, protectedResources, options, now, ...context }) {
    const { scope, scopeTag, drRegions } = options;
    if (scope === 'tagged' && !hasTag(subject.tags, scopeTag)) return notApplicable(`not tagged ${scopeTag}`);
    const state = must(subject.data.State, 'State');
    if (state !== 'in-use') return notApplicable(`the volume is ${state}`);
    const stateless = statelessBecause(subject, instances, true);
    if (stateless) return notApplicable(stateless);

    const machines = must(subject.data.Attachments, 'Attachments').flatMap(
      ({ InstanceId }) => instances.get(InstanceId) ?? [],
    );
    const counts = (region: string) =>
      region !== subject.region && (drRegions.length === 0 || drRegions.includes(region));
    const copied = judgeCopiers({ volume: subject, machines }, counts, context);
    if (copied) return copied;
    const copies = snapshotCopiesOf(subject, counts, context);
    if (copies.length > 0) return judgeAge(copies, options.maxAgeDays, now);
    const arns = [subject, ...machines].map(({ arn }) => arn);
    const saves = [...snapshotsOf(subject.id, context.snapshots), ...backupsOf(arns, protectedResources)];
    if (saves.length === 0) return notApplicable('nothing saves it at all (ebs/volume-recent-snapshot)');
    return fail('It is saved in its own Region only', { saves: saves.map(({ by }) => by).slice(0, 10) });
  },
});
