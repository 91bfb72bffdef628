import { defineCheck, mustBeRead, notApplicable, oneOf, pass } from '#engine';
import { eventFlow as eventbridge } from '../eventbridge/resources/event-flow.ts';
import { eventFlow as s3 } from '../s3/resources/event-flow.ts';
import { eventFlow as sns } from '../sns/resources/event-flow.ts';
import { queue } from '../sqs/resources/queue.ts';
import { judgeInvocation } from './lib/async-failure.ts';
import { byFunction, byUnread, invokedAs } from './lib/invocations.ts';
import { eventInvokeConfig } from './resources/event-invoke-config.ts';
import { lambdaFunction } from './resources/function.ts';
import { functionVersion } from './resources/function-version.ts';

export default defineCheck({
  id: 'lambda/async-failure-destination',
  title: 'Functions that are invoked asynchronously keep the events that they fail on',
  pillar: 'reliability',
  severity: 'high',
  why: 'Nobody waits for the answer of a function that S3, SNS or EventBridge invokes: after two more attempts the event is dropped, and the only trace of it is a line in the log.',
  fix: {
    summary:
      'Name a destination for failures (it is told the error too), or a dead-letter queue, and set an alarm on it. For a function that is invoked by a version or an alias, set it there.',
    cli: 'aws lambda put-function-event-invoke-config --function-name {id} --maximum-retry-attempts 2 --destination-config \'{"OnFailure":{"Destination":"<the ARN of a queue>"}}\' --region {region}',
    cloudformation:
      'Type: AWS::Lambda::EventInvokeConfig\nProperties:\n  FunctionName: {id}\n  Qualifier: $LATEST\n  MaximumRetryAttempts: 2\n  DestinationConfig:\n    OnFailure:\n      Destination: !GetAtt Failed.Arn',
    terraform:
      'resource "aws_lambda_function_event_invoke_config" "this" {\n  function_name          = "{id}"\n  maximum_retry_attempts = 2\n  destination_config {\n    on_failure {\n      destination = aws_sqs_queue.failed.arn\n    }\n  }\n}',
    cost: 'None but the requests to the queue.',
    risk: 'None. The role of the function must be allowed sqs:SendMessage.',
    effort: 'minutes',
  },
  refs: [
    'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html',
  ],
  notes: ['004 §QUIZ Q1', '004 §AWS 이벤트 처리', '003 >100,000', '002 §AWS DynamoDB'],
  wellArchitected: ['REL04-BP02', 'REL05'],
  subject: lambdaFunction,
  context: {
    flows: oneOf(eventbridge, s3, sns),
    configs: eventInvokeConfig,
    functions: lambdaFunction,
    versions: functionVersion,
    queues: queue,
  },

  evaluate(subject, { flows, queues, ...configured }) {
    const invoked = invokedAs(subject.arn, flows.known(byFunction, subject.arn));
    for (const arn of invoked) {
      const lost = judgeInvocation(arn, subject, queues, configured);
      if (lost) return lost;
    }
    mustBeRead(flows.having(byUnread, 'unread').flatMap(({ data }) => data.unread));
    if (invoked.length > 0) return pass();
    return notApplicable('no bucket, subscription or rule of the account invokes it');
  },
});
