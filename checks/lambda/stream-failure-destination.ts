import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { judgeQueue, judgeStream } from './lib/mapping.ts';
import { eventSourceMapping } from './resources/event-source-mapping.ts';

export default defineCheck({
  id: 'lambda/stream-failure-destination',
  title: 'What functions read from streams and queues is read, not without end, and what fails is kept',
  pillar: 'reliability',
  severity: 'medium',
  why: 'A record that the function fails on is tried again until it expires, and all that is behind it in the shard waits; then it is gone. Of a batch from a queue that fails whole, everything is processed once more.',
  fix: {
    summary:
      'Limit the retries, let batches that fail be halved, and name a queue, a topic or a bucket for what is given up. For a queue, let the function report which messages failed.',
    cli: 'aws lambda update-event-source-mapping --uuid {id} --maximum-retry-attempts 5 --bisect-batch-on-function-error --destination-config \'{"OnFailure":{"Destination":"<the ARN of a queue>"}}\' --region {region}\naws lambda update-event-source-mapping --uuid {id} --function-response-types ReportBatchItemFailures --region {region}',
    cloudformation:
      'MaximumRetryAttempts: 5\nBisectBatchOnFunctionError: true\nDestinationConfig:\n  OnFailure:\n    Destination: !GetAtt Failed.Arn',
    terraform:
      'maximum_retry_attempts         = 5\nbisect_batch_on_function_error = true\ndestination_config {\n  on_failure {\n    destination_arn = aws_sqs_queue.failed.arn\n  }\n}',
    cost: 'None but the requests to the queue.',
    risk: 'Records behind one that is given up are processed without it: not where each builds on the last. A queue or topic is only told which records they were; fetch them before they expire. The code must return the failed messages before it is set to report them.',
    effort: 'minutes',
  },
  refs: [
    'https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-params.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html',
  ],
  notes: ['003 >100,000', '004 §AWS 이벤트 처리'],
  wellArchitected: ['REL05-BP03'],
  subject: eventSourceMapping,

  evaluate({ data }) {
    const { EventSourceArn = '', State, StateTransitionReason, LastProcessingResult } = data;
    const state = must(State, 'State');
    if (state === 'Deleting') return notApplicable('it is being deleted');
    if (state === 'Disabled' || state === 'Disabling') {
      const isDeliberate = StateTransitionReason === 'USER_INITIATED';
      const reason = isDeliberate ? 'Somebody disabled it' : 'It is disabled';
      return fail(reason, { State, StateTransitionReason }, isDeliberate ? 'info' : undefined);
    }
    if (LastProcessingResult?.startsWith('PROBLEM')) {
      return fail(`Lambda cannot process what it reads: ${LastProcessingResult.replace(/[.\s]+$/, '')}`, {
        LastProcessingResult,
      });
    }
    const service = EventSourceArn.split(':')[2];
    if (service === 'kinesis' || service === 'dynamodb') return judgeStream(data);
    // Of brokers and clusters, only whether it works is judged.
    return service === 'sqs' ? judgeQueue(data) : pass();
  },
});
