import {
  DescribeStreamSummaryCommand,
  KinesisClient,
  ListStreamsCommand,
  ListTagsForStreamCommand,
} from '@aws-sdk/client-kinesis';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { stream } from '../../../checks/kinesis/resources/stream.ts';
import { collected } from '../../support/collect.ts';
import { here } from '../../support/resource.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(KinesisClient);
beforeEach(() => aws.reset());

const named = (StreamName: string) => ({
  StreamName,
  StreamARN: `arn:aws:kinesis:ap-northeast-2:111122223333:stream/${StreamName}`,
  StreamStatus: 'ACTIVE' as const,
});
const page = (...names: readonly string[]) => ({
  StreamNames: [...names],
  HasMoreStreams: false,
  StreamSummaries: names.map(named),
});
const summary = {
  ...named('one'),
  RetentionPeriodHours: 24,
  StreamCreationTimestamp: here.now,
  EnhancedMonitoring: [],
  EncryptionType: 'KMS' as const,
  KeyId: 'alias/ours',
  OpenShardCount: 3,
  ConsumerCount: 0,
};

test('several pages, asked for with the largest size', async () => {
  aws
    .on(ListStreamsCommand)
    .resolvesOnce({ ...page('one'), HasMoreStreams: true, NextToken: 'more' })
    .resolves(page('two'));
  const { resources, gaps, calls } = await collected(stream);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([{ id: 'one', arn: named('one').StreamARN }, { id: 'two' }]);
  expect(calls).toEqual({ 'kinesis:ListStreams': 2 });
  const inputs = aws.calls().map(({ args }) => args[0].input);
  expect(inputs).toEqual([{ Limit: 100 }, { Limit: 100, NextToken: 'more' }]);
});

test('what a check wants to know of each, and its tags from all pages', async () => {
  aws.on(ListStreamsCommand).resolves(page('one'));
  aws.on(DescribeStreamSummaryCommand).resolves({ StreamDescriptionSummary: summary });
  aws
    .on(ListTagsForStreamCommand)
    .resolvesOnce({ Tags: [{ Key: 'env', Value: 'prod' }], HasMoreTags: true })
    .resolves({ Tags: [{ Key: 'team', Value: 'web' }], HasMoreTags: false });
  const { resources } = await collected(stream.with('summary', 'tags'));
  expect(resources).toMatchObject([
    {
      details: {
        summary: { value: { ConsumerCount: 0, EncryptionType: 'KMS', RetentionPeriodHours: 24 } },
      },
      tags: { env: 'prod', team: 'web' },
    },
  ]);
  expect(JSON.stringify(resources)).not.toContain('alias/ours');
  const [, second] = aws.commandCalls(ListTagsForStreamCommand);
  expect(second?.args[0].input).toMatchObject({ ExclusiveStartTagKey: 'env' });
});

test('an answer without a summary is not absence', async () => {
  aws.on(ListStreamsCommand).resolves(page('one'));
  aws.on(DescribeStreamSummaryCommand).resolves({});
  const { resources } = await collected(stream.with('summary'));
  expect(resources[0]?.details.summary).toMatchObject({ value: { RetentionPeriodHours: undefined } });
});

test('deleted in between', async () => {
  aws.on(ListStreamsCommand).resolves(page('one'));
  aws.on(DescribeStreamSummaryCommand).rejects(awsError('ResourceNotFoundException', 'Stream one not found'));
  aws.on(ListTagsForStreamCommand).rejects(awsError('ResourceNotFoundException', 'Stream one not found'));
  const { resources } = await collected(stream.with('summary', 'tags'));
  expect(resources[0]?.details.summary).toEqual({ value: undefined });
});

test('none', async () => {
  aws.on(ListStreamsCommand).resolves(page());
  expect(await collected(stream.with('summary', 'tags'))).toMatchObject({
    resources: [],
    gaps: [],
    calls: { 'kinesis:ListStreams': 1 },
  });
});

test('denied, and throttled once', async () => {
  aws.on(ListStreamsCommand).rejects(awsError('AccessDeniedException', 'is not authorized to perform'));
  expect((await collected(stream)).gaps).toMatchObject([{ cause: 'access-denied' }]);
  aws.reset();
  aws
    .on(ListStreamsCommand)
    .rejectsOnce(awsError('LimitExceededException', 'Rate exceeded for stream under account', 400))
    .resolves(page('one'));
  expect(await collected(stream)).toMatchObject({ resources: [{ id: 'one' }], gaps: [] });
});
