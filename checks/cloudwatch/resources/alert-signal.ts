import { type Collections, defineDerived, type Reached, type Selected, unlessUnread } from '#engine';
import { alertRow, broken } from '../../sns/lib/alert-row.ts';
import { reachContext, reachOf, reachOfEvent } from '../../sns/lib/reaches-people.ts';
import { byDeadLetterQueue } from '../../sqs/lib/queue.ts';
import { queue } from '../../sqs/resources/queue.ts';
import { actingParent } from '../lib/acts.ts';
import { alarmEvent, defaultBusOf } from '../lib/alarm-event.ts';
import { alarm } from './alarm.ts';

const from = { alarms: alarm, queues: queue.with('attributes'), ...reachContext };

type From = Collections<typeof from>;
type Alarm = Selected<typeof alarm>;

/** An alarm, and whom it tells: by its own actions, by a composite alarm, or by an event rule. */
export const alertSignal = defineDerived({
  type: 'cloudwatch.alert-signal',
  scope: 'region',
  from,
  *derive(sources) {
    for (const each of sources.alarms) {
      // Auto Scaling made it, and scales by it.
      if (each.id.startsWith('TargetTracking-')) continue;
      const byEvent = reachOfEvent(defaultBusOf(each), alarmEvent(each), sources);
      yield alertRow(each, kindOf(each, sources), [
        ownWay(each, sources),
        ...byParent(each, sources),
        byEvent,
      ]);
    }
  },
});

function kindOf(each: Alarm, { queues }: From) {
  if (each.data.AlarmRule) return 'composite-alarm';
  const { Namespace, Dimensions = [] } = each.data;
  const name = Dimensions.find(({ Name }) => Name === 'QueueName')?.Value;
  if (Namespace !== 'AWS/SQS' || !name) return 'alarm';
  const arn = `arn:${each.arn.split(':')[1]}:sqs:${each.region}:${each.account}:${name}`;
  const told = unlessUnread(() => queues.having(byDeadLetterQueue, arn).length > 0);
  return 'value' in told && told.value ? 'dead-letter-queue-alarm' : 'alarm';
}

function ownWay(each: Alarm, sources: From): Reached {
  const { ActionsEnabled, AlarmActions = [] } = each.data;
  if (AlarmActions.length === 0) return broken('The alarm has no action');
  if (ActionsEnabled === false) return broken('The alarm’s actions are switched off');
  return reachOf(AlarmActions, each, alarmEvent(each), sources);
}

function byParent(each: Alarm, sources: From): readonly Reached[] {
  const parent = actingParent(each, sources.alarms);
  if (!parent) return [];
  const reached = ownWay(parent, sources);
  const step = { kind: 'composite-alarm', label: parent.id, arn: parent.arn };
  return [{ ...reached, chain: [step, ...reached.chain] }];
}
