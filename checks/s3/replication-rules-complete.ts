import { defineCheck, fail, notApplicable, pass } from '#engine';
import { enabledRules } from './lib/replication.ts';
import { gapsOf } from './lib/rule-gaps.ts';
import { bucket } from './resources/bucket.ts';

export default defineCheck({
  id: 's3/replication-rules-complete',
  title: 'Replication rules replicate what their owner believes they do',
  pillar: 'reliability',
  severity: 'medium',
  why: 'Objects that a rule skips in silence, such as those encrypted with KMS keys, are missed on the day of the disaster.',
  fix: {
    summary:
      'Put the replication configuration again with what is missing; S3 Batch Replication then copies what was skipped before.',
    cli: 'aws s3api put-bucket-replication --bucket {id} --replication-configuration file://replication.json --region {region}',
    cost: 'Replication metrics are billed like custom metrics, S3 RTC by the gigabyte, KMS by the request.',
    risk: 'Replicating delete markers carries deletions over, mistakes included: for disaster recovery leaving it off is often right.',
    effort: 'hours',
  },
  refs: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-add-config.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-config-for-kms-objects.html',
  ],
  notes: ['000 §2', '001 §2.4.6'],
  wellArchitected: ['REL13'],
  subject: bucket.with('replication', 'encryption'),
  options: { requireMetrics: true, requireRtc: false },

  evaluate(subject, { options }) {
    const rules = subject.replication?.Rules ?? [];
    if (rules.length === 0) return notApplicable('the bucket does not replicate');
    const enabled = enabledRules(subject.replication);
    if (enabled.length === 0) {
      return fail('Every replication rule is disabled', {
        Rules: rules.map(({ ID, Status }) => ({ ID, Status })),
      });
    }
    const SSEAlgorithm = subject.encryption?.Rules?.[0]?.ApplyServerSideEncryptionByDefault?.SSEAlgorithm;
    const { account } = subject;
    const usesKms = SSEAlgorithm?.startsWith('aws:kms') === true;
    const gaps = enabled.flatMap((rule) => gapsOf(rule, { account, usesKms }, options));
    if (gaps.length === 0) return pass();
    return fail(
      gaps.map(({ rule, gap }) => `Rule ${rule} ${gap}`).join('; '),
      { SSEAlgorithm, Rules: gaps.map(({ rule, gap }) => ({ ID: rule, gap })) },
      gaps.some(({ missesObjects }) => missesObjects) ? undefined : 'low',
    );
  },
});
