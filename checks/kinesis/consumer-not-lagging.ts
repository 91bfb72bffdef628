import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { alarm } from '../cloudwatch/resources/alarm.ts';
import { kinesisIteratorAge } from '../cloudwatch/resources/kinesis-iterator-age.ts';
import { kinesisTraffic } from '../cloudwatch/resources/kinesis-traffic.ts';
import { ageDays, lagOf } from './lib/lag.ts';
import { inTransit } from './lib/stream.ts';
import { watchesLag } from './lib/watched.ts';
import { stream } from './resources/stream.ts';

export default defineCheck({
  id: 'kinesis/consumer-not-lagging',
  title: 'Consumers of data streams keep up, and an alarm watches the iterator age',
  pillar: 'operations',
  severity: 'medium',
  confidence: 'likely',
  why: 'Records that are older than the retention period are gone, whether they were read or not: a consumer that falls behind by that much loses data, and nobody is told.',
  fix: {
    summary:
      'Give the consumers more room (parallelization factor, more shards, enhanced fan-out), find the record that they stumble over, and set an alarm on the iterator age.',
    cli: 'aws cloudwatch put-metric-alarm --alarm-name {id}-iterator-age --namespace AWS/Kinesis --metric-name GetRecords.IteratorAgeMilliseconds --dimensions Name=StreamName,Value={id} --statistic Maximum --period 300 --evaluation-periods 3 --threshold 600000 --comparison-operator GreaterThanThreshold --alarm-actions <the topic> --region {region}',
    cost: 'An alarm costs cents a month; more shards, and a longer retention while catching up, are charged by the hour.',
    risk: 'None from the alarm. More concurrency puts more load on what the consumers write to.',
    effort: 'hours',
  },
  refs: [
    'https://docs.aws.amazon.com/streams/latest/dev/monitoring-with-cloudwatch.html',
    'https://docs.aws.amazon.com/streams/latest/dev/troubleshooting-consumers.html',
  ],
  notes: ['002 §Amazon Kinesis', '003 Quick Review 4'],
  wellArchitected: ['REL06-BP03'],
  subject: stream.with('summary'),
  context: { ages: kinesisIteratorAge, traffic: kinesisTraffic, alarms: alarm },
  options: { maxPercent: 50 },

  evaluate(subject, { ages, traffic, alarms, options, now }) {
    const transit = inTransit(subject);
    if (transit) return notApplicable(transit);
    const lag = lagOf(subject, { ages, traffic, now });
    if (lag === undefined) {
      return notApplicable(
        subject.summary?.ConsumerCount
          ? 'its consumers have enhanced fan-out, and metrics of their own'
          : `nobody read it with GetRecords in the last ${ageDays} days`,
      );
    }
    const RetentionPeriodHours = must(subject.summary?.RetentionPeriodHours, 'RetentionPeriodHours');
    const hours = Math.round(lag * 10) / 10;
    if (lag > (RetentionPeriodHours * options.maxPercent) / 100) {
      const reason = `The consumers are ${hours} hours behind; records are kept for ${RetentionPeriodHours}`;
      return fail(reason, { hours, RetentionPeriodHours }, 'high');
    }
    if (alarms.some((each) => watchesLag(each, subject.id))) return pass();
    return fail('No alarm watches how far the consumers are behind', { hours, RetentionPeriodHours }, 'low');
  },
});
