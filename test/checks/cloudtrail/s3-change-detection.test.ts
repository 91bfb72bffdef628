import type { Selected } from '#engine';
import { trail } from '../../../checks/cloudtrail/resources/trail.ts';
import check from '../../../checks/cloudtrail/s3-change-detection.ts';
import { alarm } from '../../../checks/cloudwatch/resources/alarm.ts';
import { eventBus } from '../../../checks/eventbridge/resources/event-bus.ts';
import { metricFilter } from '../../../checks/logs/resources/metric-filter.ts';
import { bucket } from '../../../checks/s3/resources/bucket.ts';
import { resource } from '../../support/resource.ts';
import { routes } from '../../support/routes.ts';
import { testCheck } from '../../support/test-check.ts';

const ops = 'arn:aws:sns:ap-northeast-2:111122223333:ops';
const silent = 'arn:aws:sns:ap-northeast-2:111122223333:silent';
const { buses, ruled } = routes('s3', { [ops]: ['arn:confirmed'], [silent]: [] });
const [subject] = buses as [(typeof buses)[number]];
const buckets = [resource(bucket, { Name: 'photos', BucketRegion: 'ap-northeast-2' })];
const away = [resource(bucket, { Name: 'away', BucketRegion: 'us-east-1' })];
const events = (eventName?: readonly unknown[], detail: object = {}) => ({
  source: ['aws.s3'],
  'detail-type': ['AWS API Call via CloudTrail'],
  detail: { eventSource: ['s3.amazonaws.com'], ...(eventName && { eventName }), ...detail },
});
const by = (pattern: object, target = ops) => ({ subject, context: { buckets, ...ruled(pattern, target) } });
const everything = events([{ prefix: 'PutBucket' }, { prefix: 'DeleteBucket' }]);

const filter = (data: Partial<Selected<typeof metricFilter>['data']> = {}) =>
  resource(metricFilter, {
    filterName: 's3',
    logGroupName: 'trail',
    filterPattern:
      '{ ($.eventSource = s3.amazonaws.com) && (($.eventName = PutBucketPolicy) || ($.eventName = DeleteBucketPolicy)) }',
    metrics: [{ metricName: 'S3Changes', metricNamespace: 'Trail' }],
    ...data,
  });
const alarmOf = (data: Selected<typeof alarm>['data'] = {}) =>
  resource(alarm, {
    AlarmName: 's3',
    AlarmArn: 'arn:s3',
    Namespace: 'Trail',
    MetricName: 'S3Changes',
    AlarmActions: [ops],
    ...data,
  });
const trailTo = (CloudWatchLogsLogGroupArn?: string) =>
  resource(trail, {
    Name: 'audit',
    TrailARN: 'arn:audit',
    ...(CloudWatchLogsLogGroupArn && { CloudWatchLogsLogGroupArn }),
  });
const group = 'arn:aws:logs:us-east-1:111122223333:log-group:trail:*';
const filtered = (one = filter(), two = alarmOf(), three = trailTo(group)) => ({
  subject,
  context: { buckets, buses, filters: [one], alarms: [two], trails: [three] },
});

testCheck(check, {
  passes: {
    'a rule for all of them': by(everything),
    'a rule for everything of S3': by({ source: ['aws.s3'] }),
    'a rule that a function reads': by(
      everything,
      'arn:aws:lambda:ap-northeast-2:111122223333:function:guard',
    ),
    'a filter of the trail’s logs': { ...filtered(), because: 'metric filter trail s3' },
  },
  fails: {
    nothing: {
      subject,
      context: { buckets, buses },
      because: 'Nobody',
      evidence: { break: 'No enabled rule of the bus matches it' },
    },
    'a rule of objects': by({ source: ['aws.s3'], 'detail-type': ['Object Created'] }),
    'a rule that tells nobody': by(everything, silent),
    'a rule of policies only': {
      ...by(events(['PutBucketPolicy', 'DeleteBucketPolicy'])),
      because: 'PutBucketVersioning',
      severity: 'low',
    },
    'a filter of something else': filtered(
      filter({ filterPattern: '{ $.eventSource = iam.amazonaws.com }' }),
    ),
    'a filter without a pattern': filtered(filter({ filterPattern: undefined })),
    'a filter of objects': filtered(filter({ filterPattern: 's3.amazonaws.com PutObject' })),
    'a filter of other logs': filtered(filter({ logGroupName: 'app' })),
    'a trail without logs': filtered(filter(), alarmOf(), trailTo()),
    'an alarm on another metric': filtered(filter(), alarmOf({ MetricName: 'Other' })),
    'an alarm on a metric of that name elsewhere': filtered(filter(), alarmOf({ Namespace: 'Other' })),
    'an alarm that does nothing': filtered(filter(), alarmOf({ AlarmActions: [] })),
  },
  notApplicable: {
    'another bus': {
      subject: resource(eventBus, { Name: 'orders', Arn: 'arn:orders' }),
      context: { buckets },
    },
    'no bucket in the Region': { subject, context: { buckets: away, buses } },
    'another account is told': by(everything, 'arn:aws:events:us-east-1:999988887777:event-bus/central'),
  },
  unknown: {
    'where a bucket is': { subject, context: { buckets: [resource(bucket, { Name: 'lost' })], buses } },
    'an operator of later': by(events([{ 'sounds-like': 'x' }])),
  },
});
