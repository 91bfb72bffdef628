import { CloudWatchClient, GetMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import { KinesisClient, ListStreamsCommand } from '@aws-sdk/client-kinesis';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { kinesisIteratorAge } from '../../../checks/cloudwatch/resources/kinesis-iterator-age.ts';
import { kinesisTraffic } from '../../../checks/cloudwatch/resources/kinesis-traffic.ts';
import { collected } from '../../support/collect.ts';
import { here } from '../../support/resource.ts';
import { awsError } from '../aws-error.ts';

const kinesis = mockClient(KinesisClient);
const cloudwatch = mockClient(CloudWatchClient);

beforeEach(() => {
  kinesis.reset();
  cloudwatch.reset();
  kinesis.on(ListStreamsCommand).resolves({
    StreamNames: [],
    HasMoreStreams: false,
    StreamSummaries: [
      { StreamName: 'old', StreamARN: 'arn:old', StreamStatus: 'ACTIVE' },
      {
        StreamName: 'new',
        StreamARN: 'arn:new',
        StreamStatus: 'ACTIVE',
        StreamModeDetails: { StreamMode: 'ON_DEMAND' },
      },
    ],
  });
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

test('the traffic of a week; of what scales by itself, only what was written', async () => {
  cloudwatch
    .on(GetMetricDataCommand)
    .resolves({ MetricDataResults: [{ Id: 'q0', Values: [5], Timestamps: [here.now] }] });
  const { resources, gaps } = await collected(kinesisTraffic);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([{ data: { of: 'arn:old', metric: 'IncomingRecords', Values: [5] } }]);
  expect(asked()).toEqual([
    {
      hours: 7 * 24,
      metrics: [
        'IncomingRecords StreamName=old Sum of 3600s',
        'WriteProvisionedThroughputExceeded StreamName=old Sum of 3600s',
        'GetRecords.Success StreamName=old Sum of 3600s',
        'ReadProvisionedThroughputExceeded StreamName=old Sum of 3600s',
        'IncomingRecords StreamName=new Sum of 3600s',
      ],
    },
  ]);
});

test('the worst age of each hour', async () => {
  cloudwatch.on(GetMetricDataCommand).resolves({ MetricDataResults: [] });
  await collected(kinesisIteratorAge);
  const metric = 'GetRecords.IteratorAgeMilliseconds';
  expect(asked()).toEqual([
    {
      hours: 7 * 24,
      metrics: ['old', 'new'].map((name) => `${metric} StreamName=${name} Maximum of 3600s`),
    },
  ]);
});

test('denied', async () => {
  cloudwatch.on(GetMetricDataCommand).rejects(awsError('AccessDenied', '', 403));
  expect((await collected(kinesisTraffic)).gaps).toMatchObject([{ cause: 'access-denied' }]);
  expect((await collected(kinesisIteratorAge)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});
