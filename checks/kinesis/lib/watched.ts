import type { Selected } from '#engine';
import { watches } from '../../cloudwatch/lib/watches.ts';
import type { alarm } from '../../cloudwatch/resources/alarm.ts';

const iteratorAge = 'GetRecords.IteratorAgeMilliseconds';

/** What a function, an enhanced fan-out consumer or the Kinesis Client Library call the same, of whatever stream. */
const elsewhere = ['IteratorAge', 'MillisBehindLatest', 'SubscribeToShardEvent.MillisBehindLatest'];

/** Whether an alarm looks at how far the readers of a stream are behind, as far as can be told. */
export function watchesLag(each: Selected<typeof alarm>, stream: string): boolean {
  const { data } = each;
  // In a query over many metrics, a name with a dot is quoted.
  const names = [iteratorAge, `"${iteratorAge}"`];
  if (names.some((name) => watches(each, 'AWS/Kinesis', name, ['StreamName', stream]))) return true;
  const stats = [data, ...(data.Metrics ?? []).flatMap(({ MetricStat }) => MetricStat?.Metric ?? [])];
  return data.ActionsEnabled !== false && stats.some(({ MetricName = '' }) => elsewhere.includes(MetricName));
}
