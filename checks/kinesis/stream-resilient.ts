import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { kinesisTraffic } from '../cloudwatch/resources/kinesis-traffic.ts';
import { inTransit } from './lib/stream.ts';
import { trafficOf } from './lib/traffic.ts';
import { trafficDays } from './lib/traffic-queries.ts';
import { stream } from './resources/stream.ts';

export default defineCheck({
  id: 'kinesis/stream-resilient',
  title: 'Data streams keep records longer than a day, take the load, and are encrypted',
  pillar: 'reliability',
  severity: 'medium',
  confidence: 'likely',
  why: 'By default records are gone after 24 hours: a consumer that breaks on Friday night has lost data by Monday. And what producers cannot write while shards are too few, they drop or delay.',
  fix: {
    summary:
      'Keep records over a long weekend; let AWS scale the stream (on-demand mode), add shards, or spread the partition keys; encrypt it.',
    cli: 'aws kinesis increase-stream-retention-period --stream-name {id} --retention-period-hours 168 --region {region}\naws kinesis update-stream-mode --stream-arn {arn} --stream-mode-details StreamMode=ON_DEMAND --region {region}\naws kinesis start-stream-encryption --stream-name {id} --encryption-type KMS --key-id alias/aws/kinesis --region {region}',
    cloudformation: 'RetentionPeriodHours: 168\nStreamModeDetails: { StreamMode: ON_DEMAND }',
    terraform: 'retention_period = 168\nencryption_type  = "KMS"\nkms_key_id       = "alias/aws/kinesis"',
    cost: 'Retention beyond a day is charged by shard hour, or by gigabyte on demand; on demand, by data rather than by shards. Encryption costs KMS calls.',
    risk: 'None for retention and mode. With a key of one’s own, producers and consumers need the right to use it before encryption is switched on.',
    effort: 'minutes',
  },
  refs: [
    'https://docs.aws.amazon.com/streams/latest/dev/kinesis-extended-retention.html',
    'https://docs.aws.amazon.com/streams/latest/dev/monitoring-with-cloudwatch.html',
  ],
  notes: ['002 §Amazon Kinesis', '002 §Amazon API Gateway', '003 >100,000'],
  wellArchitected: ['REL07-BP01', 'REL09-BP02'],
  subject: stream.with('summary'),
  context: { traffic: kinesisTraffic },
  options: { minHours: 48, days: trafficDays, maxThrottledPercent: 1 },

  evaluate(subject, { traffic, options, now }) {
    const transit = inTransit(subject);
    if (transit) return notApplicable(transit);
    const days = Math.min(options.days, trafficDays);
    const since = new Date(now.getTime() - days * 24 * 3_600_000);
    const { isUsed, throttled } = trafficOf(subject, traffic, since);
    if (!isUsed) return notApplicable(`no records in the last ${days} days`);
    const RetentionPeriodHours = must(subject.summary?.RetentionPeriodHours, 'RetentionPeriodHours');
    const EncryptionType = must(subject.summary?.EncryptionType, 'EncryptionType');
    const tooOften = throttled.filter(({ percent }) => percent > options.maxThrottledPercent);
    const reasons = [
      ...tooOften.map(({ what, percent }) => `${percent.toFixed(1)} % of the ${what} were throttled`),
      RetentionPeriodHours < options.minHours && `records are kept for ${RetentionPeriodHours} hours only`,
      EncryptionType === 'NONE' && 'records are not encrypted',
    ].filter((reason) => reason !== false);
    if (reasons.length === 0) return pass();
    const isMild = reasons.length === 1 && EncryptionType === 'NONE';
    const text = reasons.join('; ');
    const events = Object.fromEntries(tooOften.map(({ metric, events }) => [metric, events]));
    const evidence = { RetentionPeriodHours, EncryptionType, ...events };
    return fail(text.charAt(0).toUpperCase() + text.slice(1), evidence, isMild ? 'low' : undefined);
  },
});
