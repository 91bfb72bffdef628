import { expect, test } from 'vitest';
import type { EventFailure, Resource } from '#engine';
import { eventFlow } from '../../../checks/lambda/resources/event-flow.ts';
import { eventInvokeConfig } from '../../../checks/lambda/resources/event-invoke-config.ts';
import { ReadCollection } from '../../../src/model/collection.ts';
import type { Gap } from '../../../src/model/gap.ts';
import {
  arnOf,
  flowOf,
  functionArn,
  functionOf,
  mappingOf,
  versionOf,
} from '../../checks/lambda/fixtures.ts';
import { queueArn } from '../../checks/sqs/fixtures.ts';
import { derive } from '../../support/derive.ts';
import { here, resource } from '../../support/resource.ts';

const failed = arnOf('sqs', 'failed');
const resize = functionArn('resize');
const gap: Gap = {
  operation: 'x:Read',
  actions: [],
  account: here.account,
  region: here.region,
  cause: 'access-denied',
  message: '',
};

const configOf = (
  FunctionArn: string,
  OnFailure?: string,
  OnSuccess?: string,
  MaximumRetryAttempts?: number,
) =>
  resource(eventInvokeConfig, {
    FunctionArn: FunctionArn.split(':').slice(0, 7).join(':'),
    configs: [{ FunctionArn, OnFailure, OnSuccess, MaximumRetryAttempts }],
  });
const invoking = { s3: [flowOf('arn:aws:s3:::photos', [{ to: resize, delivery: 's3-notification' }])] };
const fix = 'lambda/async-failure-destination';

test.each<[string, Parameters<typeof derive>[1], EventFailure]>([
  [
    'a dead-letter queue',
    { functions: [functionOf('resize', { DeadLetterTargetArn: failed })] },
    { store: failed, fix },
  ],
  [
    'what was not asked about',
    { functions: [functionOf('resize')] },
    { unread: 'lambda:ListFunctionEventInvokeConfigs' },
  ],
  [
    'a destination',
    { ...invoking, functions: [functionOf('resize')], configs: [configOf(`${resize}:$LATEST`, failed)] },
    { store: failed, fix },
  ],
  [
    'no destination',
    { ...invoking, functions: [functionOf('resize')], configs: [configOf(`${resize}:live`, failed)] },
    { lost: 'The function fails on it 3 times', fix },
  ],
  [
    'no retry',
    {
      ...invoking,
      functions: [functionOf('resize')],
      configs: [configOf(`${resize}:$LATEST`, undefined, undefined, 0)],
    },
    { lost: 'The function fails on it 1 times', fix },
  ],
])('what a function fails on: %s', (_, from, failure) => {
  expect(derive(eventFlow, from).map(({ data }) => data.failure)).toEqual([failure]);
});

test('versions and aliases that something invokes, and whom they tell', () => {
  const live = `${resize}:live`;
  const old = `${resize}:old`;
  const from = {
    s3: [
      flowOf('arn:aws:s3:::photos', [
        { to: live, delivery: 's3-notification' },
        { to: old, delivery: 's3-notification' },
        { to: 'arn:aws:lambda:us-east-1:111122223333:function:far:live', delivery: 's3-notification' },
      ]),
    ],
    versions: [versionOf(live), versionOf(old, { exists: false })],
    configs: [configOf(live, failed, arnOf('sns', 'done'))],
  };
  expect(derive(eventFlow, from).map(({ id, data }) => ({ id, ...data }))).toEqual([
    {
      id: 'resize:live',
      arn: live,
      failure: { store: failed, fix },
      edges: [{ to: arnOf('sns', 'done'), delivery: 'lambda-destination' }],
      unread: [],
    },
    {
      id: 'resize:old',
      arn: old,
      failure: { lost: 'The version or alias does not exist', fix },
      edges: [],
      unread: [],
    },
  ]);
});

test('what was not read of a function is a gap of its own', () => {
  const lists = Object.keys(eventFlow.from).map((name) => [name, new ReadCollection<Resource>([])]);
  const from = {
    ...Object.fromEntries(lists),
    functions: new ReadCollection<Resource>([functionOf('resize')]),
    s3: new ReadCollection<Resource>(invoking.s3),
    sns: new ReadCollection<Resource>([], gap),
    configs: new ReadCollection<Resource>([], gap),
  };
  const [found] = [...eventFlow.derive(from, here)];
  expect(found?.data).toEqual({ arn: resize, failure: { unread: 'x:Read' }, edges: [], unread: [gap] });
});

const stream = arnOf('kinesis', 'stream/clicks');
const broker = arnOf('mq', 'broker:orders:b-1');
const reading = 'lambda/stream-failure-destination';
test.each<[string, string, Parameters<typeof mappingOf>[1], EventFailure | undefined]>([
  ['a queue sees to it itself', queueArn('mails'), {}, undefined],
  [
    'no end to the retries',
    stream,
    { OnFailure: failed },
    { lost: 'The function fails on it until it expires', fix: reading },
  ],
  [
    'an end, and nothing kept',
    stream,
    { MaximumRetryAttempts: 5 },
    { lost: 'Lambda gives it up', fix: reading },
  ],
  ['a destination', stream, { MaximumRetryAttempts: 5, OnFailure: failed }, { store: failed, fix: reading }],
  ['a broker with one', broker, { OnFailure: failed }, { store: failed, fix: reading }],
  ['a broker', broker, {}, { unread: `what ${broker} does with what fails` }],
])('what a function reads: %s', (_, source, data, failure) => {
  const [found] = derive(eventFlow, { mappings: [mappingOf(source, data)] });
  expect(found?.data).toEqual({
    arn: source,
    edges: [{ to: functionArn('reader'), delivery: 'event-source-mapping', ...(failure && { failure }) }],
    unread: [],
  });
});

test('what is not read any more, or by nothing', () => {
  const mappings = [
    mappingOf(stream, { State: 'Disabled' }),
    mappingOf(stream, { UUID: 'two', FunctionArn: undefined }),
  ];
  expect(derive(eventFlow, { mappings })).toEqual([]);
});
