import type { Collection, Selected } from '#engine';
import type { alarm } from '../resources/alarm.ts';

type Alarm = Selected<typeof alarm>;

/** The alarms that a rule of a composite alarm names, by name or ARN. */
const named = /\b(?:ALARM|OK|INSUFFICIENT_DATA)\s*\(\s*(?:"((?:[^"\\]|\\.)*)"|([^\s")]+))\s*\)/g;

const byChild = ({ data: { AlarmRule = '' } }: Alarm) =>
  [...AlarmRule.matchAll(named)].map(([, quoted, plain = '']) => quoted?.replace(/\\(.)/g, '$1') ?? plain);

const bySuppressor = ({ data: { ActionsSuppressor } }: Alarm) => ActionsSuppressor;

/** Whether an alarm does anything when it goes off. */
export function acts({ data: { ActionsEnabled, AlarmActions = [] } }: Alarm): boolean {
  return ActionsEnabled !== false && AlarmActions.length > 0;
}

/** A composite alarm that does something and looks at an alarm, directly or by way of others. */
export function actingParent(
  { id, arn }: Pick<Alarm, 'id' | 'arn'>,
  alarms: Collection<Alarm>,
  seen: ReadonlySet<string> = new Set(),
): Alarm | undefined {
  const parents = [id, arn]
    .flatMap((name) => alarms.having(byChild, name))
    .filter((each) => !seen.has(each.arn));
  const path = new Set([...seen, ...parents.map((each) => each.arn)]);
  return (
    parents.find(acts) ??
    parents.map((each) => actingParent(each, alarms, path)).find((each) => each !== undefined)
  );
}

/** A composite alarm that keeps still while an alarm goes off. */
export function suppressed(
  { id, arn }: Pick<Alarm, 'id' | 'arn'>,
  alarms: Collection<Alarm>,
): Alarm | undefined {
  return [id, arn].flatMap((name) => alarms.having(bySuppressor, name))[0];
}
