import { elapsed, must, type Selected } from '#engine';
import type { alarm } from '../resources/alarm.ts';

/** Metrics that there is nothing of as long as nothing goes wrong. */
const onlyInTrouble =
  /[45]xx|error|fault|fail|throttl|reject|denied|drop|exceed|timeout|undeliver|deadletter/i;

/** How many days an alarm has had no data, where its metric should have some; `undefined` where that is as it should be. */
export function daysWithoutData({ data }: Selected<typeof alarm>, now: Date): number | undefined {
  const { StateValue, AlarmRule, MetricName, Metrics = [], StateTransitionedTimestamp } = data;
  if (StateValue !== 'INSUFFICIENT_DATA' || AlarmRule) return undefined;
  const names = [
    MetricName ?? '',
    ...Metrics.map(({ MetricStat, Expression }) => MetricStat?.Metric?.MetricName ?? Expression ?? ''),
  ];
  if (names.some((name) => onlyInTrouble.test(name))) return undefined;
  const since = must(StateTransitionedTimestamp ?? data.StateUpdatedTimestamp, 'StateTransitionedTimestamp');
  return elapsed(since, now, 'StateTransitionedTimestamp') / (24 * 3_600_000);
}
