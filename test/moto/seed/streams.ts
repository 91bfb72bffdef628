import { CloudWatchClient, PutMetricAlarmCommand } from '@aws-sdk/client-cloudwatch';
import {
  CreateStreamCommand,
  IncreaseStreamRetentionPeriodCommand,
  KinesisClient,
  StartStreamEncryptionCommand,
} from '@aws-sdk/client-kinesis';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { Place } from '../cloud.ts';
import { publish } from './metrics.ts';

/** The streams with what CloudWatch has of them: how many records come in, and by how many hours readers are behind. */
const streams = [
  { StreamName: 'orders', hours: 168, records: 100, lag: 0.001 },
  { StreamName: 'clicks', hours: undefined, records: 100, lag: 20 },
  { StreamName: 'feed', hours: 72, records: 100, lag: 0.001, StreamMode: 'ON_DEMAND' as const },
  { StreamName: 'raffle', hours: undefined, records: 0, lag: undefined },
];

/** Streams: one sound, one read too slowly, one on demand that no alarm watches, one that nobody uses. */
export async function seedStreams(place: Place) {
  // The client would speak HTTP/2, which moto does not.
  const kinesis = new KinesisClient({ ...place, requestHandler: new NodeHttpHandler() });
  for (const { StreamName, hours, records, lag, StreamMode } of streams) {
    const mode = StreamMode ? { StreamModeDetails: { StreamMode } } : { ShardCount: 1 };
    await kinesis.send(new CreateStreamCommand({ StreamName, ...mode }));
    if (hours) {
      await kinesis.send(
        new IncreaseStreamRetentionPeriodCommand({ StreamName, RetentionPeriodHours: hours }),
      );
      const key = { EncryptionType: 'KMS' as const, KeyId: 'alias/aws/kinesis' };
      await kinesis.send(new StartStreamEncryptionCommand({ StreamName, ...key }));
    }
    if (records) await publish(place, 'AWS/Kinesis', 'IncomingRecords', { StreamName }, records);
    if (lag) await publish(place, 'AWS/Kinesis', iteratorAge, { StreamName }, lag * 3_600_000);
  }
  await new CloudWatchClient(place).send(
    new PutMetricAlarmCommand({
      AlarmName: 'orders-iterator-age',
      Namespace: 'AWS/Kinesis',
      MetricName: iteratorAge,
      Dimensions: [{ Name: 'StreamName', Value: 'orders' }],
      Statistic: 'Maximum',
      Period: 300,
      EvaluationPeriods: 3,
      Threshold: 600_000,
      ComparisonOperator: 'GreaterThanThreshold',
    }),
  );
  return streams.map(({ StreamName }) => StreamName);
}

const iteratorAge = 'GetRecords.IteratorAgeMilliseconds';
