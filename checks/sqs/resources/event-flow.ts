import {
  type Collections,
  type DeadReason,
  defineDerived,
  type EventFailure,
  type EventFlow,
  type Identity,
  unlessUnread,
} from '#engine';
import { alarm } from '../../cloudwatch/resources/alarm.ts';
import { eventSourceMapping } from '../../lambda/resources/event-source-mapping.ts';
import { keepingOf, nobodyLooks } from '../lib/dead-letters.ts';
import { byDeadLetterQueue, type Queue, redriveOf } from '../lib/queue.ts';
import { queue } from './queue.ts';

const from = { queues: queue.with('attributes'), alarms: alarm, mappings: eventSourceMapping };

/** What becomes of messages that nobody can process, and whether somebody sees those that are set aside. */
export const eventFlow = defineDerived({
  type: 'sqs.event-flow',
  scope: 'region',
  from,
  *derive(lists): Generator<Identity & { readonly data: EventFlow }> {
    for (const each of lists.queues) {
      const dead = unlessUnread(() => deadOf(each, lists));
      yield {
        id: each.id,
        arn: each.arn,
        data: {
          arn: each.arn,
          edges: [],
          failure: failureOf(each),
          ...('gap' in dead ? { unsure: [dead.gap] } : { dead: dead.value }),
          unread: [],
        },
      };
    }
  },
});

function failureOf(each: Queue): EventFailure {
  const fix = 'sqs/queue-dead-letter-queue';
  const read = unlessUnread(() => redriveOf(each)?.target);
  if ('gap' in read) return { unread: read.gap.operation };
  if (read.value) return { store: read.value, fix };
  return { lost: 'Its consumer fails on it until it expires', fix };
}

function deadOf(each: Queue, { queues, alarms, mappings }: Collections<typeof from>): readonly DeadReason[] {
  const fix = 'sqs/dlq-usable';
  if (!each.attributes) return [];
  const { kept, longest, isShort } = keepingOf(each, queues.having(byDeadLetterQueue, each.arn));
  return [
    ...(isShort
      ? [{ because: `It keeps messages for ${kept} seconds, a source of its messages for ${longest}`, fix }]
      : []),
    ...(nobodyLooks(each, alarms, mappings)
      ? [{ because: 'No alarm with an action watches whether it fills, and no function reads it', fix }]
      : []),
  ];
}
