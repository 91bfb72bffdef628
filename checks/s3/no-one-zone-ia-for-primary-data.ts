import { defineCheck, fail, notApplicable, pass } from '#engine';
import { s3OneZoneBytes } from '../cloudwatch/resources/s3-one-zone-bytes.ts';
import { derivedRole, derivedRoleContext, derivedRoles } from './lib/bucket-role.ts';
import { copiesOf, copyContext, isAway, judgeBackup } from './lib/cross-region.ts';
import { movedToOneZone, oneZoneBytes } from './lib/one-zone.ts';
import { replicatesTo } from './lib/replication.ts';
import { bucket } from './resources/bucket.ts';

export default defineCheck({
  id: 's3/no-one-zone-ia-for-primary-data',
  title: 'Objects that exist only once are not in One Zone-IA',
  pillar: 'reliability',
  severity: 'medium',
  why: 'One Zone-IA keeps objects in a single Availability Zone: they are lost with it.',
  fix: {
    summary:
      'Let the rule move objects to STANDARD_IA or GLACIER_IR instead, and copy those that are in one zone already back with S3 Batch Operations.',
    cli: 'aws s3api get-bucket-lifecycle-configuration --bucket {id} --region {region}',
    cost: 'Standard-IA costs about a quarter more than One Zone-IA; copying is billed by the request.',
    risk: 'Putting a lifecycle configuration replaces all rules of the bucket.',
    effort: 'hours',
  },
  refs: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-class-intro.html'],
  notes: ['001 §2.4.1'],
  wellArchitected: ['REL10-BP01'],
  subject: bucket.with('lifecycle', 'replication', 'versioning', 'policy', 'acl'),
  context: { ...derivedRoleContext, ...copyContext, sizes: s3OneZoneBytes },
  // The roles of buckets whose objects can be made again.
  options: { exemptRoles: derivedRoles },

  evaluate(subject, context) {
    const rules = movedToOneZone(subject.lifecycle);
    const BucketSizeBytes = rules.length > 0 ? undefined : oneZoneBytes(subject.arn, context.sizes);
    if (BucketSizeBytes === 0) return pass();
    const role = derivedRole(subject, context.options.exemptRoles, context);
    if (role) return notApplicable(`what the bucket holds can be made again: ${role}`);
    const copies = copiesOf(subject, context).filter((copy) => !copy.partial && isAway(copy, subject, []));
    if (copies.length > 0) return pass('another Region has all of it too', { Rules: copies });
    const backup = judgeBackup(subject, context);
    if (backup) return backup;
    // Nothing replicates to a bucket without versions.
    const isVersioned = subject.versioning.Status !== undefined;
    const source = isVersioned && context.sources.find((other) => replicatesTo(other, subject.arn));
    if (source) return notApplicable(`a replica of ${source.id}`);
    const evidence = { Rules: rules, BucketSizeBytes };
    if (rules.length === 0) return fail('Objects are kept in a single Availability Zone', evidence);
    if (rules.some(({ reach }) => reach === 'all objects'))
      return fail('A lifecycle rule moves all objects to a single Availability Zone', evidence);
    const reaches = [...new Set(rules.map(({ reach }) => reach))].sort().join(' and ');
    return fail(`Lifecycle rules move ${reaches} to a single Availability Zone`, evidence, 'low');
  },
});
