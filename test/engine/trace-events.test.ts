import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type EventDelivery,
  type EventEdge,
  type EventFailure,
  eventDeliveries,
} from '../../src/model/event-path.ts';
import { type EventGraph, type Flow, type Presence, trace } from '../../src/trace-events.ts';
import { here } from '../support/resource.ts';

const { account, region } = here;
const arnOf = (service: string, name: string) => `arn:aws:${service}:${region}:${account}:${name}`;
const photos = 'arn:aws:s3:::photos';
const mails = arnOf('sqs', 'mails');
const failed = arnOf('sqs', 'failed');
const topic = arnOf('sns', 'photos');
const resize = arnOf('lambda', 'function:resize');
const fix = 'a/fix';
const gap = {
  operation: 's3:Get',
  actions: [],
  account,
  region,
  cause: 'access-denied',
  message: '',
} as const;

const flow = (arn: string, more: Partial<Flow> = {}): Flow => ({
  arn,
  account,
  region,
  service: arn.split(':')[2] ?? '',
  edges: [],
  unread: [],
  ...more,
});
const to = (arn: string, delivery: EventDelivery, more: Partial<EventEdge> = {}): EventEdge => ({
  to: arn,
  delivery,
  ...more,
});
const graphOf = (
  flows: readonly Flow[],
  presenceOf: EventGraph['presenceOf'] = () => 'there',
): EventGraph => ({ flows, presenceOf });

/** The paths, briefly. */
function told(flows: readonly Flow[], presences: Readonly<Record<string, Presence>> = {}) {
  return trace(graphOf(flows, (arn) => presences[arn] ?? 'there')).paths.map((path) => ({
    path: path.path.map(({ label }) => label).join(' > ') + (path.loop ? ' again' : ''),
    outcome: path.failedEvents,
    ...(path.lossPoints.length > 0 && { lost: path.lossPoints.map(({ condition }) => condition) }),
    ...(path.deadStores.length > 0 && { dead: path.deadStores.map(({ because }) => because) }),
    ...(path.unread.length > 0 && { unread: path.unread }),
  }));
}

const toResize = flow(photos, { edges: [to(resize, 's3-notification', { needsReceiver: fix })] });

test('a step says what it is, how the event got there, and where goes what fails', () => {
  const { paths } = trace(graphOf([toResize, flow(resize, { failure: { store: failed, fix } })]));
  expect(paths).toEqual([
    {
      account,
      region,
      source: photos,
      path: [
        { kind: 'S3 bucket', arn: photos, label: 'photos', stores: [] },
        {
          kind: 'Lambda function',
          arn: resize,
          label: 'resize',
          delivery: 's3-notification',
          stores: [failed],
        },
      ],
      loop: false,
      lossPoints: [],
      deadStores: [],
      unread: [],
      failedEvents: 'kept',
    },
  ]);
});

test('what nothing keeps is lost, and what does not exist loses it too', () => {
  const lost = { lost: 'It fails', fix };
  expect(told([toResize, flow(resize, { failure: lost })])).toEqual([
    { path: 'photos > resize', outcome: 'lost', lost: ['It fails'] },
  ]);
  expect(told([toResize], { [resize]: 'missing' })).toEqual([
    { path: 'photos > resize', outcome: 'lost', lost: ['resize does not exist'] },
  ]);
  const stored = flow(resize, { failure: { store: failed, fix } });
  expect(told([toResize, stored], { [failed]: 'missing' })).toEqual([
    { path: 'photos > resize', outcome: 'lost', lost: ['failed, where it should go, does not exist'] },
  ]);
  const viaTopic = flow(topic, { edges: [to(mails, 'sns-subscription', { failure: lost })] });
  expect(trace(graphOf([viaTopic])).paths[0]?.lossPoints).toEqual([
    { edge: { from: topic, to: mails }, condition: 'It fails', fix },
  ]);
});

test('a receiver that is gone is no loss where its sender keeps what it could not deliver', () => {
  const kept = flow(topic, { edges: [to(mails, 'sns-subscription', { failure: { store: failed, fix } })] });
  expect(told([kept], { [mails]: 'missing' })).toEqual([{ path: 'photos > mails', outcome: 'kept' }]);
});

test('of what was not read, nothing is claimed', () => {
  const unread = { unread: 'lambda:List' };
  const unknown = (why: string) => [{ path: 'photos > resize', outcome: 'unknown', unread: [why] }];
  expect(told([toResize, flow(resize, { failure: unread })])).toEqual(unknown('lambda:List'));
  expect(told([toResize], { [resize]: { unread: 'elsewhere' } })).toEqual(unknown('elsewhere'));
  const stored = flow(resize, { failure: { store: failed, fix } });
  expect(told([toResize, stored], { [failed]: { unread: 'elsewhere' } })).toEqual(unknown('elsewhere'));
  expect(told([toResize, flow(resize, { unread: [gap] })])).toEqual(unknown('s3:Get'));
  const unsure = [toResize, stored, flow(failed, { unsure: [gap] })];
  expect(told(unsure)).toEqual(unknown('s3:Get'));
  expect(told([flow(photos, { unread: [gap] })])).toEqual([
    { path: 'photos', outcome: 'unknown', unread: ['s3:Get'] },
  ]);
});

test('a topic or a bus of which nothing is known may hand on to anybody', () => {
  const bus = arnOf('events', 'event-bus/shop');
  expect(told([flow(photos, { edges: [to(topic, 's3-notification')] })])).toEqual([
    { path: 'photos > photos', outcome: 'unknown', unread: ['whom photos hands events on to'] },
  ]);
  const rule = arnOf('events', 'rule/nightly');
  expect(told([flow(rule, { edges: [to(bus, 'eventbridge-rule')] })])).toEqual([
    { path: 'nightly > shop', outcome: 'unknown', unread: ['whom shop hands events on to'] },
  ]);
});

test('a function that fetches its events does not fail on them by itself, but the queue does', () => {
  const reader = flow(resize, { failure: { lost: 'It fails', fix } });
  const queue = (failure: EventFailure) => [
    flow(mails, { failure }),
    flow(mails, { service: 'lambda', edges: [to(resize, 'event-source-mapping')] }),
    reader,
  ];
  expect(told(queue({ store: failed, fix }))).toEqual([{ path: 'mails > resize', outcome: 'kept' }]);
  expect(told(queue({ lost: 'It expires', fix }))).toEqual([
    { path: 'mails > resize', outcome: 'lost', lost: ['It expires'] },
  ]);
});

test('a store that nobody looks into is told once', () => {
  const dead = flow(failed, { dead: [{ because: 'Nobody looks', fix }] });
  const twice = flow(photos, {
    edges: [to(resize, 'eventbridge-rule', { failure: { store: failed, fix } })],
  });
  expect(told([twice, flow(resize, { failure: { store: failed, fix } }), dead])).toEqual([
    { path: 'photos > resize', outcome: 'kept', dead: ['Nobody looks'] },
  ]);
});

test('a circle is told from where it is entered, or from its first', () => {
  const there = flow(resize, { edges: [to(topic, 'lambda-destination')] });
  const back = flow(topic, { edges: [to(resize, 'sns-subscription')] });
  expect(told([toResize, there, back])).toEqual([
    { path: 'photos > resize > photos > resize again', outcome: 'kept' },
  ]);
  expect(told([there, back])).toEqual([{ path: 'resize > photos > resize again', outcome: 'kept' }]);
});

test('more ways than anybody reads are cut', () => {
  const stage = (n: number) => [arnOf('sqs', `a${n}`), arnOf('sqs', `b${n}`)];
  const flows = Array.from({ length: 12 }, (_, n) =>
    stage(n).map((arn) => flow(arn, { edges: stage(n + 1).map((next) => to(next, 'lambda-destination')) })),
  ).flat();
  const { paths, cut } = trace(graphOf(flows));
  expect(cut).toEqual(stage(0));
  expect(paths).toHaveLength(200);
});

const names = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => arnOf('sqs', name));
const failure = fc.oneof(
  fc.record({ store: fc.constantFrom(...names), fix: fc.constant(fix) }),
  fc.record({ lost: fc.constant('It fails'), fix: fc.constant(fix) }),
  fc.record({ unread: fc.constant('x:Unread') }),
);
const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const flows = fc.array(
  fc
    .record({
      arn: fc.constantFrom(...names),
      edges: fc.array(
        fc
          .tuple(fc.constantFrom(...names), fc.constantFrom(...eventDeliveries), optional(failure))
          .map(([arn, delivery, failed]) => to(arn, delivery, failed && { failure: failed })),
        { maxLength: 4 },
      ),
      failure: optional(failure),
      unread: fc.constantFrom([], [], [gap]),
    })
    .map(({ arn, failure: own, ...rest }) => flow(arn, { ...rest, ...(own && { failure: own }) })),
  { maxLength: 8 },
);
const presences = fc.dictionary(
  fc.constantFrom(...names),
  fc.constantFrom<Presence>('there', 'missing', { unread: 'elsewhere' }),
);

test('of any graph, every source appears, and no path is longer than there are things', () => {
  fc.assert(
    fc.property(flows, (any) => {
      const { paths, cut } = trace(graphOf(any));
      const told = new Set(any.flatMap(({ edges }) => edges.map((edge) => edge.to)));
      const on = new Set(paths.flatMap(({ path }) => path.map(({ arn }) => arn)));
      for (const { arn, edges, unread } of any) {
        if (edges.length + unread.length === 0) continue;
        if (!told.has(arn)) expect(paths.some(({ source }) => source === arn)).toBe(true);
        // Nothing that hands on is hidden, be it in a circle.
        if (cut.length === 0) expect(on.has(arn)).toBe(true);
      }
      for (const { path } of paths) expect(path.length).toBeLessThanOrEqual(names.length + 1);
    }),
  );
});

test('of any graph, a path is never said to keep what is unread, missing or lost on it', () => {
  fc.assert(
    fc.property(flows, presences, (any, known) => {
      const { paths } = trace(graphOf(any, (arn) => known[arn] ?? 'there'));
      for (const { path, failedEvents, lossPoints, unread } of paths) {
        if (failedEvents !== 'kept') continue;
        expect([...lossPoints, ...unread]).toEqual([]);
        for (const [index, { arn, delivery, stores }] of path.entries()) {
          const own = any.filter((each) => each.arn === arn);
          expect(own.flatMap((each) => each.unread)).toEqual([]);
          if (index > 0) expect(known[arn]).not.toEqual({ unread: 'elsewhere' });
          for (const store of stores) expect(known[store] ?? 'there').toBe('there');
          const failure = own.findLast((each) => each.failure)?.failure;
          if (failure && delivery !== 'event-source-mapping') expect(failure).toHaveProperty('store');
        }
      }
    }),
  );
});
