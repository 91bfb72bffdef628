import type { EventEdge, EventFailure, Selected } from '#engine';
import type { eventSourceMapping } from '../resources/event-source-mapping.ts';
import { isBounded } from './mapping.ts';

type Mapping = Selected<typeof eventSourceMapping>['data'];

/** How a function reads from something. */
export function readingOf(mapping: Mapping): EventEdge {
  const failure = failureOf(mapping);
  return {
    to: (mapping.FunctionArn ?? '').replace(/:\$LATEST$/, ''),
    delivery: 'event-source-mapping',
    ...(failure && { failure }),
  };
}

/** What becomes of what the function fails on; of a queue, that is the queue's business. */
function failureOf(mapping: Mapping): EventFailure | undefined {
  const { EventSourceArn = '', OnFailure } = mapping;
  const fix = 'lambda/stream-failure-destination';
  const service = EventSourceArn.split(':')[2] ?? '';
  if (service === 'sqs') return undefined;
  if (service !== 'kinesis' && service !== 'dynamodb') {
    return OnFailure ? { store: OnFailure, fix } : { unread: `what ${EventSourceArn} does with what fails` };
  }
  if (!isBounded(mapping)) return { lost: 'The function fails on it until it expires', fix };
  return OnFailure ? { store: OnFailure, fix } : { lost: 'Lambda gives it up', fix };
}
