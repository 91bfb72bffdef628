import type { Selected } from '#engine';
import type { eventSourceMapping } from '../resources/event-source-mapping.ts';

type Mapping = Pick<Selected<typeof eventSourceMapping>, 'data'>;

/** For `having`: the mappings by which functions read from something now. */
export function bySource({ data: { EventSourceArn, State } }: Mapping): string | undefined {
  return State === 'Disabled' || State === 'Disabling' || State === 'Deleting' ? undefined : EventSourceArn;
}

/** The function, or the version or alias of one, that a mapping lets read from a queue. */
export function queueConsumersOf(mapping: Mapping): readonly string[] {
  const { EventSourceArn = '', FunctionArn } = mapping.data;
  return FunctionArn && EventSourceArn.split(':')[2] === 'sqs' && bySource(mapping) ? [FunctionArn] : [];
}
