import type { At } from '../define/at.ts';
import type { Collector } from '../define/collector.ts';
import type { ReadResource } from '../model/unit.ts';

/** A listed item as a resource: the fields that are kept of it, and who it is. */
export function resourceOf(
  collector: Collector,
  at: At,
  item: object,
  copied: <T>(value: T) => T,
): ReadResource {
  const fields = item as Readonly<Record<string, unknown>>;
  const data = Object.fromEntries(
    collector.keep.flatMap((field) => (fields[field] === undefined ? [] : [[field, copied(fields[field])]])),
  );
  const { id, arn, account, region, tags } = collector.identify(data, at);
  return {
    type: collector.type,
    id: id || arn,
    arn,
    account: account || at.account,
    region: region ?? at.region,
    tags: tags ?? {},
    data,
    details: {},
  };
}

/** Whether it can be told from others: an ARN that is not there, or ends before the name, is that of nobody. */
export function isNamed({ arn }: Pick<ReadResource, 'arn'>): boolean {
  return !/(^|[:/])$/.test(arn);
}
