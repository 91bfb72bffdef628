import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { ebsDefaults } from './resources/defaults.ts';
import { volume } from './resources/volume.ts';

export default defineCheck({
  id: 'ebs/encryption-by-default',
  title: 'New volumes are encrypted by default, and attached ones are encrypted',
  pillar: 'security',
  severity: 'medium',
  why: 'Unencrypted volumes make unencrypted snapshots, which anybody reads whom they are shared with by mistake.',
  fix: {
    summary:
      'Turn encryption by default on in the Region; replace an unencrypted volume by an encrypted copy of its snapshot.',
    cli: 'aws ec2 enable-ebs-encryption-by-default --region {region}',
    terraform: `resource "aws_ebs_encryption_by_default" "this" {
  enabled = true
}`,
    cost: 'None, but for requests to KMS.',
    risk: 'Roles that start instances need the key; replacing a volume takes its instance down for a while.',
    effort: 'minutes',
  },
  refs: ['https://docs.aws.amazon.com/ebs/latest/userguide/encryption-by-default.html'],
  notes: ['003 >1,000', '001 §2.1.1'],
  wellArchitected: ['SEC08-BP02'],
  subject: ebsDefaults,
  context: { volumes: volume },
  options: { onlyUsedRegions: true },

  evaluate({ data }, { volumes, options }) {
    if (options.onlyUsedRegions && volumes.size === 0) return notApplicable('no volumes in the Region');
    const EbsEncryptionByDefault = must(data.EbsEncryptionByDefault, 'EbsEncryptionByDefault');
    const plain = volumes
      .filter((each) => each.data.State === 'in-use' && !must(each.data.Encrypted, 'Encrypted'))
      .map(({ id }) => id)
      .sort();
    const evidence = { EbsEncryptionByDefault, unencryptedVolumes: plain.slice(0, 100) };
    if (!EbsEncryptionByDefault) return fail('New volumes are not encrypted by default', evidence);
    if (plain.length === 0) return pass();
    return fail(`${plain.length} attached volumes are not encrypted`, evidence, 'low');
  },
});
