import { defineCheck, fail, must, mustBeRead, notApplicable, pass } from '#engine';
import { eventBus } from '../eventbridge/resources/event-bus.ts';
import { bucket } from '../s3/resources/bucket.ts';
import { reachContext, reachOfEvent } from '../sns/lib/reaches-people.ts';
import { changeEvent, changes } from './lib/change-events.ts';
import { alarmedFilter, filterContext } from './lib/change-filter.ts';

export default defineCheck({
  id: 'cloudtrail/s3-change-detection',
  title: 'Somebody is told when the settings of a bucket change',
  pillar: 'operations',
  severity: 'medium',
  why: 'A policy that opens a bucket, or versions that are switched off, is noticed at once or not at all: to be told is better than to forbid it to those who must do it.',
  fix: {
    summary:
      'Make a rule of EventBridge in each Region with buckets that sends what CloudTrail records of their settings to a topic whose policy lets events.amazonaws.com publish.',
    cli: 'aws events put-rule --name s3-settings --event-pattern \'{"source":["aws.s3"],"detail-type":["AWS API Call via CloudTrail"],"detail":{"eventSource":["s3.amazonaws.com"],"eventName":[{"prefix":"PutBucket"},{"prefix":"DeleteBucket"}]}}\' --region {region}\naws events put-targets --rule s3-settings --targets Id=1,Arn=<a topic> --region {region}',
    cloudformation:
      'EventPattern:\n  source: [aws.s3]\n  detail-type: [AWS API Call via CloudTrail]\n  detail:\n    eventSource: [s3.amazonaws.com]\n    eventName: [{ prefix: PutBucket }, { prefix: DeleteBucket }]',
    terraform:
      'event_pattern = jsonencode({\n  source      = ["aws.s3"]\n  detail-type = ["AWS API Call via CloudTrail"]\n  detail = {\n    eventSource = ["s3.amazonaws.com"]\n    eventName   = [{ prefix = "PutBucket" }, { prefix = "DeleteBucket" }]\n  }\n})',
    cost: 'None: the events of AWS services are free.',
    risk: 'None; it needs a trail that records management events, and deployments make some noise.',
    effort: 'minutes',
  },
  refs: [
    'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html',
  ],
  notes: ['002 §AWS CloudTrail'],
  wellArchitected: ['SEC04-BP04', 'REL06-BP03'],
  subject: eventBus,
  context: { buckets: bucket, ...filterContext, ...reachContext },

  evaluate(bus, { buckets, ...context }) {
    if (bus.id !== 'default') return notApplicable('AWS sends its own events to the default bus only');
    if (!buckets.some(({ data }) => must(data.BucketRegion, 'BucketRegion') === bus.region))
      return notApplicable('no bucket is in the Region');
    const ways = changes.map((name) => ({ name, ...reachOfEvent(bus.arn, changeEvent(name, bus), context) }));
    const missing = ways.filter(({ reach }) => reach === 'nobody' || reach === 'unknown');
    if (missing.length === 0) return pass();
    const filter = alarmedFilter(context);
    if (filter) return pass(`the metric filter ${filter.id} raises an alarm`);
    mustBeRead(missing.flatMap(({ unread }) => unread));
    const silent = missing.filter(({ reach }) => reach === 'nobody').map(({ name }) => name);
    if (silent.length === 0) return notApplicable('they are sent on to where it cannot be seen who is told');
    const evidence = { eventNames: silent, break: ways.find(({ name }) => name === silent[0])?.break };
    return silent.length === changes.length
      ? fail('Nobody is told when the settings of a bucket change', evidence)
      : fail(`Nobody is told of ${silent.join(', ')}`, evidence, 'low');
  },
});
