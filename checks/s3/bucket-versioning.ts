import { defineCheck, fail, notApplicable, pass } from '#engine';
import { derivedRole, derivedRoleContext, derivedRoles } from './lib/bucket-role.ts';
import { bucket } from './resources/bucket.ts';

export default defineCheck({
  id: 's3/bucket-versioning',
  title: 'Buckets that hold data keep old versions',
  pillar: 'reliability',
  severity: 'high',
  why: 'Without versions every overwrite and every deletion is final, whether by mistake, by a faulty program or by an intruder.',
  fix: {
    summary: 'Enable versioning, and expire old versions by a lifecycle rule.',
    cli: 'aws s3api put-bucket-versioning --bucket {id} --versioning-configuration Status=Enabled --region {region}',
    cloudformation: 'VersioningConfiguration:\n  Status: Enabled',
    terraform:
      'resource "aws_s3_bucket_versioning" "this" {\n  bucket = "{id}"\n  versioning_configuration {\n    status = "Enabled"\n  }\n}',
    cost: 'Every replaced or deleted version is stored and billed until a lifecycle rule expires it.',
    risk: 'Versioning can be suspended later but never undone; wait 15 minutes after the first time before relying on it.',
    effort: 'minutes',
  },
  refs: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html'],
  notes: ['002 §S3', '001 §2.4.4'],
  wellArchitected: ['SEC08-BP04'],
  subject: bucket.with('versioning', 'policy', 'acl'),
  context: derivedRoleContext,
  options: { exemptRoles: derivedRoles },

  evaluate(subject, context) {
    const { Status } = subject.versioning;
    if (Status === 'Enabled') return pass();
    const role = derivedRole(subject, context.options.exemptRoles, context);
    if (role) return notApplicable(`what the bucket holds can do without versions: ${role}`);
    return Status === 'Suspended'
      ? fail('Versioning is suspended: old versions stay, but what is written now has none', { Status })
      : fail('Versioning was never enabled', { Status });
  },
});
