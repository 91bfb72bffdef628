import { defineDerived, type EventEdge, type EventFlow, type Identity, unlessUnread } from '#engine';
import { isOwnAndEnabled } from '../lib/rule.ts';
import { rule } from './rule.ts';

const rules = rule.with('targets');

/** Where the rules that are switched on send what they match, and where goes what was not taken for a day. */
export const eventFlow = defineDerived({
  type: 'eventbridge.event-flow',
  scope: 'region',
  from: { rules },
  *derive({ rules }): Generator<Identity & { readonly data: EventFlow }> {
    for (const each of rules) {
      if (!isOwnAndEnabled(each.data)) continue;
      const read = unlessUnread(() => (each.targets ?? []).flatMap(edgeTo));
      const [edges, unread] = 'gap' in read ? [[], [read.gap]] : [read.value, []];
      yield { id: each.id, arn: each.arn, data: { arn: each.arn, edges, unread } };
    }
  },
});

function edgeTo(target: {
  readonly Arn: string | undefined;
  readonly DeadLetterArn: string | undefined;
}): readonly EventEdge[] {
  if (!target.Arn) return [];
  const fix = 'eventbridge/rule-targets-reliable';
  const lost = 'The target does not take it for 24 hours, or lets EventBridge in no more';
  const failure = target.DeadLetterArn ? { store: target.DeadLetterArn, fix } : { lost, fix };
  return [{ to: target.Arn.replace(/:\$LATEST$/, ''), delivery: 'eventbridge-rule', failure }];
}
