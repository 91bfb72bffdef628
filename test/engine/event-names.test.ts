import { expect, test } from 'vitest';
import { kindOf, labelOf } from '../../src/event-names.ts';

const at = (service: string, rest: string) => `arn:aws:${service}:ap-northeast-2:111122223333:${rest}`;

test.each([
  ['arn:aws:s3:::photos', 'S3 bucket', 'photos'],
  [at('sns', 'orders'), 'SNS topic', 'orders'],
  [at('sns', 'orders:0b5e'), 'SNS subscription', 'orders:0b5e'],
  [at('sqs', 'mails.fifo'), 'SQS queue', 'mails.fifo'],
  [at('lambda', 'function:resize:live'), 'Lambda function', 'resize:live'],
  [at('events', 'rule/shop/paid'), 'EventBridge rule', 'shop/paid'],
  [at('events', 'event-bus/default'), 'EventBridge event bus', 'default'],
  [at('events', 'api-destination/x/1'), 'EventBridge API destination', 'x/1'],
  [at('kinesis', 'stream/clicks'), 'Kinesis data stream', 'clicks'],
  [at('dynamodb', 'table/orders/stream/2026-01-01T00:00:00.000'), 'DynamoDB stream', 'orders'],
  [at('firehose', 'deliverystream/x'), 'Firehose stream', 'x'],
  [at('states', 'stateMachine:x'), 'Step Functions state machine', 'x'],
  [at('mq', 'broker:orders:b-1'), 'Amazon MQ broker', 'orders:b-1'],
  [at('kafka', 'cluster/x/1'), 'Amazon MSK cluster', 'x/1'],
  [at('ecs', 'cluster/x'), 'ECS cluster', 'x'],
  [at('logs', 'log-group:/x'), 'CloudWatch log group', '/x'],
  [at('batch', 'job-queue/x'), 'batch', 'x'],
  ['autoscaling', 'autoscaling', 'autoscaling'],
])('%s', (arn, kind, label) => {
  expect([kindOf(arn), labelOf(arn)]).toEqual([kind, label]);
});
