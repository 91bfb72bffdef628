import { type Collections, mustBeRead, type Selected } from '#engine';
import { service } from '../../ecs/resources/service.ts';
import { healthCheck } from '../../route53/resources/health-check.ts';
import { reachContext, reachOfEvent } from '../../sns/lib/reaches-people.ts';
import { alarm } from '../resources/alarm.ts';
import { actingParent, suppressed } from './acts.ts';
import { alarmEvent, defaultBusOf } from './alarm-event.ts';

type Alarm = Selected<typeof alarm>;

/** To be spread into the context of a check that asks what an alarm without actions is there for. */
export const useContext = { alarms: alarm, services: service, healthChecks: healthCheck, ...reachContext };

const byAlarm = ({ data }: Selected<typeof service>) => data.deploymentConfiguration?.alarms?.alarmNames;
const byIdentifier = ({ data: { AlarmIdentifier } }: Selected<typeof healthCheck>) =>
  AlarmIdentifier && `${AlarmIdentifier.Region} ${AlarmIdentifier.Name}`;

/** What an alarm does although it has no actions; `undefined` where nothing is known to look at it. */
export function useOf(each: Alarm, context: Collections<typeof useContext>): string | undefined {
  const parent = actingParent(each, context.alarms) ?? suppressed(each, context.alarms);
  if (parent) return `the composite alarm ${parent.id} looks at it`;
  const [deployed] = context.services.having(byAlarm, each.id);
  if (deployed) return `deployments of ${deployed.id} look at it`;
  const [check] = context.healthChecks.having(byIdentifier, `${each.region} ${each.id}`);
  if (check) return `the health check ${check.id} looks at it`;
  const { reach, chain, unread } = reachOfEvent(defaultBusOf(each), alarmEvent(each), context);
  if (reach === 'unknown') mustBeRead(unread);
  const [, rule] = chain;
  return reach === 'nobody' || !rule ? undefined : `the event rule ${rule.label} takes up what it tells`;
}
