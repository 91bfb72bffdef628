/** AWS's names for what events pass through, by service and the first word of the rest of the ARN. */
const kinds: readonly (readonly [of: RegExp, kind: string])[] = [
  [/^s3:/, 'S3 bucket'],
  [/^sns:[^:]*:[^:]*:[^:]*:/, 'SNS subscription'],
  [/^sns:/, 'SNS topic'],
  [/^sqs:/, 'SQS queue'],
  [/^lambda:/, 'Lambda function'],
  [/^events:[^:]*:[^:]*:rule\//, 'EventBridge rule'],
  [/^events:[^:]*:[^:]*:event-bus\//, 'EventBridge event bus'],
  [/^events:/, 'EventBridge API destination'],
  [/^kinesis:/, 'Kinesis data stream'],
  [/^dynamodb:/, 'DynamoDB stream'],
  [/^firehose:/, 'Firehose stream'],
  [/^states:/, 'Step Functions state machine'],
  [/^mq:/, 'Amazon MQ broker'],
  [/^kafka:/, 'Amazon MSK cluster'],
  [/^ecs:/, 'ECS cluster'],
  [/^logs:/, 'CloudWatch log group'],
];

/** AWS's name for the kind of thing that an ARN names; the service, where it is a rare one. */
export function kindOf(arn: string): string {
  const rest = arn.split(':').slice(2);
  return kinds.find(([of]) => of.test(rest.join(':')))?.[1] ?? rest[0] ?? arn;
}

/** What people call it: the end of its ARN, without the words for its kind. */
export function labelOf(arn: string): string {
  const rest = arn.split(':').slice(5).join(':');
  const name = rest.replace(/^(function:|log-group:|stateMachine:|broker:|[a-z-]+\/)/, '');
  return name.replace(/\/stream\/.*$/, '') || arn;
}
