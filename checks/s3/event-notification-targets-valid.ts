import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { eventContext, problemOf } from './lib/event-problems.ts';
import { eventTargetsOf } from './lib/event-targets.ts';
import { bucket } from './resources/bucket.ts';

export default defineCheck({
  id: 's3/event-notification-targets-valid',
  title: 'What a bucket tells of events exists and lets S3 in',
  pillar: 'reliability',
  severity: 'high',
  why: 'After a queue, topic or function was deleted or closed, S3 drops the events, and nobody is told.',
  fix: {
    summary:
      'Make the target again, or let s3.amazonaws.com in by its policy with the conditions aws:SourceArn and aws:SourceAccount; take a notification that is no longer wanted out of the bucket.',
    cli: 'aws s3api get-bucket-notification-configuration --bucket {id} --region {region}',
    terraform:
      'resource "aws_lambda_permission" "s3" {\n  action         = "lambda:InvokeFunction"\n  function_name  = aws_lambda_function.this.function_name\n  principal      = "s3.amazonaws.com"\n  source_arn     = "{arn}"\n  source_account = "{account}"\n}',
    cost: 'None.',
    risk: 'What happened meanwhile is not told again: look through the objects that are newer than the fault. Putting the configuration replaces the whole of it.',
    effort: 'minutes',
  },
  refs: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/grant-destinations-permissions-to-s3.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-how-to-event-types-and-destinations.html',
  ],
  notes: ['001 §2.5.3', '003 >100,000', '004 §AWS 이벤트 처리'],
  wellArchitected: ['REL04-BP02'],
  subject: bucket.with('notification'),
  context: eventContext,

  evaluate(subject, context) {
    const targets = eventTargetsOf(subject);
    if (targets.length === 0) {
      return notApplicable(
        subject.notification.EventBridgeConfiguration
          ? 'the bucket tells Amazon EventBridge only'
          : 'the bucket tells nobody of events',
      );
    }
    const { arn, account, data } = subject;
    const source = { arn, account, region: must(data.BucketRegion, 'BucketRegion') };
    const problems = targets.flatMap((target) => {
      const problem = problemOf(target, source, context);
      return problem ? [{ target: target.arn, problem }] : [];
    });
    if (problems.length === 0) return pass();
    return fail(problems.map(({ target, problem }) => `${target} ${problem}`).join('; '), {
      targets: problems.map(({ target }) => target),
    });
  },
});
