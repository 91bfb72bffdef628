import {
  type Collection,
  type Collections,
  defineDerived,
  type EventFlow,
  type Identity,
  type Resource,
  unlessUnread,
} from '#engine';
import { eventFlow as eventbridge } from '../../eventbridge/resources/event-flow.ts';
import { eventFlow as s3 } from '../../s3/resources/event-flow.ts';
import { eventFlow as sns } from '../../sns/resources/event-flow.ts';
import { bySource } from '../lib/consumers.ts';
import { asyncFailureOf, onSuccessOf } from '../lib/event-failure.ts';
import { isNear, qualifierOf } from '../lib/function-arn.ts';
import { readingOf } from '../lib/reading.ts';
import { eventInvokeConfig } from './event-invoke-config.ts';
import { eventSourceMapping } from './event-source-mapping.ts';
import { lambdaFunction } from './function.ts';
import { functionVersion } from './function-version.ts';

const from = {
  mappings: eventSourceMapping,
  functions: lambdaFunction,
  versions: functionVersion,
  configs: eventInvokeConfig,
  s3,
  sns,
  eventbridge,
};

/** What functions read from, and what becomes of what they fail on where they are invoked asynchronously. */
export const eventFlow = defineDerived({
  type: 'lambda.event-flow',
  scope: 'region',
  from,
  *derive({ mappings, ...from }, at): Generator<Identity & { readonly data: EventFlow }> {
    for (const mapping of mappings) {
      const { id } = mapping;
      const arn = bySource(mapping);
      if (arn && mapping.data.FunctionArn)
        yield { id, arn, data: { arn, edges: [readingOf(mapping.data)], unread: [] } };
    }
    const invoked = new Set(invokedIn(from).filter((to) => isNear(to, at)));
    const versions = [...invoked].filter((to) => qualifierOf(to) !== '$LATEST');
    for (const arn of [...from.functions.map((each) => each.arn), ...versions]) {
      const failure = asyncFailureOf(arn, from);
      const onward = invoked.has(arn) ? onSuccessOf(arn, from) : { edges: [], unread: [] };
      const id = arn.split(':').slice(6).join(':');
      yield { id, arn, data: { arn, failure, ...onward } };
    }
  },
});

/** What was read of whom buckets, topics and rules hand events on to. */
function invokedIn({ s3, sns, eventbridge }: Pick<Collections<typeof from>, 's3' | 'sns' | 'eventbridge'>) {
  return [s3, sns, eventbridge].flatMap((flows: Collection<Resource<EventFlow>>) => {
    const read = unlessUnread(() => flows.map(({ data }) => data));
    return 'gap' in read ? [] : read.value.flatMap(({ edges }) => edges.map(({ to }) => to));
  });
}
