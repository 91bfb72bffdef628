import { CloudWatchClient, GetMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import { GetQueueAttributesCommand, ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { sqsReceives } from '../../../checks/cloudwatch/resources/sqs-receives.ts';
import { sqsSends } from '../../../checks/cloudwatch/resources/sqs-sends.ts';
import { collected } from '../../support/collect.ts';
import { here } from '../../support/resource.ts';
import { awsError } from '../aws-error.ts';

const sqs = mockClient(SQSClient);
const cloudwatch = mockClient(CloudWatchClient);
const urlOf = (name: string) => `https://sqs.ap-northeast-2.amazonaws.com/111122223333/${name}`;
const redrive = '{"deadLetterTargetArn":"arn:dlq","maxReceiveCount":5}';
const fast = { FifoThroughputLimit: 'perMessageGroupId', DeduplicationScope: 'messageGroup' };

/** The queues by their names, with their attributes. */
const queues = {
  mails: {},
  orders: { RedrivePolicy: redrive },
  'orders-dlq': {},
  'pos.fifo': { FifoThroughputLimit: 'perMessageGroupId', DeduplicationScope: 'queue' },
  'stock.fifo': { RedrivePolicy: redrive, ...fast },
};

beforeEach(() => {
  sqs.reset();
  cloudwatch.reset();
  sqs
    .on(ListQueuesCommand)
    .resolves({ QueueUrls: [...Object.keys(queues), 'deleted', 'deleted.fifo'].map(urlOf) });
  sqs.on(GetQueueAttributesCommand).rejects(awsError('QueueDoesNotExist', '', 400));
  for (const [name, Attributes] of Object.entries(queues))
    sqs.on(GetQueueAttributesCommand, { QueueUrl: urlOf(name) }).resolves({ Attributes });
  cloudwatch
    .on(GetMetricDataCommand)
    .resolves({ MetricDataResults: [{ Id: 'q0', Values: [5], Timestamps: [here.now] }] });
});

const asked = () =>
  cloudwatch.commandCalls(GetMetricDataCommand).map(({ args: [{ input }] }) => ({
    hours: ((input.EndTime?.getTime() ?? 0) - (input.StartTime?.getTime() ?? 0)) / 3_600_000,
    metrics: input.MetricDataQueries?.map(({ MetricStat }) =>
      [
        MetricStat?.Metric?.MetricName,
        ...(MetricStat?.Metric?.Dimensions ?? []).map(({ Name, Value }) => `${Name}=${Value}`),
        `${MetricStat?.Stat} of ${MetricStat?.Period}s`,
      ].join(' '),
    ),
  }));

test('what is received, of queues that may need a dead-letter queue', async () => {
  const { resources, gaps } = await collected(sqsReceives);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    {
      data: {
        of: 'arn:aws:sqs:ap-northeast-2:111122223333:mails',
        metric: 'NumberOfMessagesReceived',
        Values: [5],
      },
    },
  ]);
  expect(asked()).toEqual([
    {
      hours: 14 * 24,
      metrics: [
        'NumberOfMessagesReceived QueueName=mails Sum of 21600s',
        'NumberOfMessagesReceived QueueName=pos.fifo Sum of 21600s',
      ],
    },
  ]);
});

test('what is sent, of FIFO queues that are not in high throughput mode, minute by minute', async () => {
  const { gaps } = await collected(sqsSends);
  expect(gaps).toEqual([]);
  expect(asked()).toEqual([
    { hours: 7 * 24, metrics: ['NumberOfMessagesSent QueueName=pos.fifo Sum of 60s'] },
  ]);
});

test.each([sqsReceives, sqsSends])('denied: $type', async (type) => {
  cloudwatch.on(GetMetricDataCommand).rejects(awsError('AccessDenied', '', 403));
  expect((await collected(type)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});

test.each([sqsReceives, sqsSends])('no queues, no questions: $type', async (type) => {
  sqs.on(ListQueuesCommand).resolves({});
  expect(await collected(type)).toMatchObject({ resources: [], gaps: [], calls: {} });
});
