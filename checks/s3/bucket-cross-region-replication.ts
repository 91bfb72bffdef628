import { defineCheck, fail, notApplicable, pass } from '#engine';
import { derivedRole, derivedRoleContext, derivedRoles } from './lib/bucket-role.ts';
import { copiesOf, copyContext, isAway, judgeBackup, judgeReplica, shortfallOf } from './lib/cross-region.ts';
import { hasTag } from './lib/tag.ts';
import { bucket } from './resources/bucket.ts';

export default defineCheck({
  id: 's3/bucket-cross-region-replication',
  title: 'Important buckets have a copy in another Region',
  pillar: 'reliability',
  severity: 'medium',
  nonProduction: 'skip',
  why: 'While a Region is out of reach so is every object that is nowhere else.',
  fix: {
    summary:
      'Enable versioning in a bucket of another Region and replicate there; S3 Batch Replication copies what is there already. AWS Backup with a copy to another Region serves as well.',
    cli: 'aws s3api put-bucket-replication --bucket {id} --replication-configuration file://replication.json --region {region}',
    cost: 'The second copy’s storage, the transfer between Regions, and a request for each object; a cheaper storage class for the copy helps.',
    risk: 'The law or a contract may forbid the data to leave the country: see the option allowedDestinationRegions.',
    effort: 'hours',
  },
  refs: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication.html'],
  notes: ['000 §2', '001 §2.4.6', '003 >1,000,000', '004 §재해 복구'],
  wellArchitected: ['REL13'],
  subject: bucket.with('versioning', 'replication', 'policy', 'acl'),
  context: { ...derivedRoleContext, ...copyContext },
  // What is in scope: 'data' (all but derived data) or 'tagged'; 'all' leaves the roles out of it.
  options: {
    scope: 'data',
    scopeTag: 'data-classification=critical',
    exemptRoles: derivedRoles,
    allowedDestinationRegions: [],
  },

  evaluate(subject, context) {
    const { scope, scopeTag, exemptRoles, allowedDestinationRegions } = context.options;
    if (scope === 'tagged' && !hasTag(subject.tags, scopeTag)) return notApplicable(`not tagged ${scopeTag}`);
    if (subject.versioning.Status !== 'Enabled') {
      return notApplicable('replication needs versioning, which is not enabled (s3/bucket-versioning)');
    }
    const copies = copiesOf(subject, context);
    const away = copies.filter((copy) => isAway(copy, subject, allowedDestinationRegions));
    if (away.length > 0)
      return pass(undefined, { Rules: away, partial: away.every(({ partial }) => partial) });

    const role = scope === 'data' && derivedRole(subject, exemptRoles, context);
    if (role) return notApplicable(`what the bucket holds can do without a copy: ${role}`);
    return (
      judgeReplica(subject, context) ??
      judgeBackup(subject, context) ??
      fail(shortfallOf(copies, subject), { Rules: copies })
    );
  },
});
