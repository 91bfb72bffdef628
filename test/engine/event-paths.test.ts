import { expect, test } from 'vitest';
import { defineDerived, type EventFlow } from '#engine';
import { eventsOf } from '../../src/event-paths.ts';
import { Inventory } from '../../src/inventory.ts';
import { noEvents } from '../../src/model/event-path.ts';
import type { Gap, GapCause } from '../../src/model/gap.ts';
import { here } from '../support/resource.ts';
import { subnet } from './house.ts';

const { account, region, partition, now } = here;
const arnOf = (service: string, name: string, at = region, of = account) =>
  `arn:aws:${service}:${at}:${of}:${name}`;
const photos = 'arn:aws:s3:::photos';
const gapOf = (cause: GapCause): Gap => ({
  operation: 'ec2:DescribeSubnets',
  actions: [],
  account,
  region,
  cause,
  message: '',
});

/** What some services know, of which those named could not be read. */
function events(flows: Readonly<Record<string, readonly EventFlow[]>>, gaps: readonly Gap[] = []) {
  const sources = Object.entries(flows).map(([service, own]) =>
    defineDerived({
      type: `${service}.event-flow`,
      scope: 'region',
      from: { things: subnet },
      derive: ({ things }) => {
        if (service === 'lambda') things.map(({ id }) => id);
        return own.map((data) => ({ id: data.arn, arn: data.arn, data }));
      },
    }),
  );
  const unit = {
    account,
    region,
    type: 'test.subnet' as const,
    details: [],
    resources: [],
    gaps,
    inherited: [],
    calls: {},
    readAt: now,
  };
  const regions = [{ account, region, status: 'scanned' as const }];
  return eventsOf(new Inventory({ startedAt: now, partition, regions, units: [unit] }), sources);
}

const telling = (to: string): EventFlow => ({
  arn: photos,
  edges: [{ to, delivery: 's3-notification', needsReceiver: 's3/event-notification-targets-valid' }],
  unread: [],
});
const queue = arnOf('sqs', 'photos');
const resize = arnOf('lambda', 'function:resize');

test('nothing known, nothing told', () => {
  expect(events({})).toEqual(noEvents);
});

test('how many paths keep what fails', () => {
  const found = events({
    s3: [telling(queue)],
    sqs: [{ arn: queue, edges: [], failure: { store: queue, fix: 'sqs/x' }, unread: [] }],
    sns: [
      {
        arn: arnOf('sns', 'a'),
        edges: [{ to: 'x', delivery: 'sns-subscription', failure: { lost: 'x', fix: 'y' } }],
        unread: [],
      },
    ],
  });
  expect(found.summary).toEqual({
    paths: 2,
    kept: 1,
    text: '1 of 2 event paths keep failed events',
  });
  expect(found.paths.map(({ account, region, source }) => [account, region, source])).toEqual([
    [account, region, photos],
    [account, region, arnOf('sns', 'a')],
  ]);
  expect(found.unread).toEqual([]);
});

test.each([
  ['a queue that is not listed', queue, 'lost', []],
  ['a function that is not listed', resize, 'lost', []],
  ['what is not listed by anybody', arnOf('firehose', 'deliverystream/x'), 'kept', []],
  [
    'a queue of another account',
    arnOf('sqs', 'theirs', region, '999988887777'),
    'unknown',
    ['SQS queue theirs in 999988887777 ap-northeast-2'],
  ],
  [
    'a Region that is not scanned',
    arnOf('lambda', 'function:far', 'us-east-1'),
    'unknown',
    ['Lambda function far in 111122223333 us-east-1'],
  ],
  [
    'a version that was not asked about',
    `${resize}:live`,
    'unknown',
    ['lambda:GetFunctionConfiguration of resize:live'],
  ],
])('%s', (_, to, outcome, unread) => {
  const { paths } = events({ s3: [telling(to)], sqs: [], lambda: [] });
  expect(paths).toMatchObject([{ failedEvents: outcome, unread }]);
});

test('a list that could not be read says nothing of what is not there', () => {
  const found = events({ s3: [telling(resize)], lambda: [] }, [gapOf('access-denied')]);
  expect(found.paths).toMatchObject([{ failedEvents: 'unknown', unread: ['ec2:DescribeSubnets'] }]);
  expect(found.unread).toMatchObject([{ operation: 'ec2:DescribeSubnets', cause: 'access-denied' }]);
});

test('why a single thing may hand on to more is told too; what no check asked for is not missing', () => {
  const closed = (cause: GapCause) => ({ s3: [{ arn: photos, edges: [], unread: [gapOf(cause)] }] });
  expect(events(closed('access-denied')).unread).toHaveLength(1);
  expect(events(closed('not-collected')).unread).toEqual([]);
});
