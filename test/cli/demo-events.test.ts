import { beforeAll, expect, test } from 'vitest';
import { shop } from '../../src/cli/demo/shop.ts';
import { allChecks, operations, picture } from '../../src/cli/registry.ts';
import type { Events } from '../../src/model/event-path.ts';
import { standIn } from '../../src/standin/index.ts';
import { scanned } from '../support/world.ts';

let events: Events;
beforeAll(async () => {
  const now = () => new Date('2025-06-02T01:23:45Z');
  const options = { now, share: 100, operations, picture: await picture() };
  ({ events } = await scanned(standIn({ ...shop, now }), await allChecks(), options));
}, 60_000);

const ways = (outcome: Events['paths'][number]['failedEvents']) =>
  events.paths
    .filter(({ failedEvents }) => failedEvents === outcome)
    .map(({ path }) => path.map(({ label }) => label).join(' > '));

test('what is lost, and what to do about it', () => {
  expect(ways('lost')).toEqual([
    'nightly-report > haneul-sales-report',
    'haneul-shop-prod-click > haneul-click-counter',
    'haneul-shop-orders-export > haneul-order-export',
    'haneul-shop-prod-order-event > haneul-mail > haneul-mail-sender',
    'aws-health > default',
    'haneul-event-2023-upload > haneul-event-upload > haneul-event-2023-form',
  ]);
  const fixes = events.paths.flatMap(({ lossPoints }) => lossPoints.map(({ fix }) => fix));
  expect([...new Set(fixes)].sort()).toEqual([
    'eventbridge/rule-targets-reliable',
    'lambda/async-failure-destination',
    'lambda/stream-failure-destination',
    's3/event-notification-targets-valid',
    'sns/subscription-dead-letter-queue',
    'sqs/queue-dead-letter-queue',
  ]);
});

test('what is kept, be it where nobody looks', () => {
  expect(ways('kept')).toContain(
    'haneul-shop-prod-order-event > haneul-shop-prod-order > haneul-shop-prod-order-mail',
  );
  expect(ways('kept')).toContain('haneul-backups > haneul-backup-events');
  const dead = events.paths.flatMap(({ deadStores }) => deadStores.map(({ arn }) => arn.split(':').pop()));
  expect([...new Set(dead)].sort()).toEqual(['haneul-backup-events-dlq', 'haneul-batch-undelivered']);
});

test('what the payroll bucket does is not known', () => {
  expect(ways('unknown')).toContain('haneul-hr-payroll');
  expect(events.unread.map(({ subject }) => subject)).toEqual(['haneul-hr-payroll']);
});

test('the numbers', () => {
  const { paths, summary, cut } = events;
  const kept = ways('kept').length;
  expect(summary).toEqual({
    paths: paths.length,
    kept,
    text: `${kept} of ${paths.length} event paths keep failed events`,
  });
  expect(cut).toEqual([]);
});
