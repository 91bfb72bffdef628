import { anywhere, type Collections, type Selected } from '#engine';
import { acts } from '../../cloudwatch/lib/acts.ts';
import { alarm } from '../../cloudwatch/resources/alarm.ts';
import { metricFilter } from '../../logs/resources/metric-filter.ts';
import { trail } from '../resources/trail.ts';

/** To be spread into the context of a check that asks whether a filter of a trail's logs raises an alarm. */
export const filterContext = {
  filters: anywhere(metricFilter),
  alarms: anywhere(alarm),
  trails: anywhere(trail),
};

type Filter = Selected<typeof metricFilter>;

/** A metric filter on a trail's log group that finds changes of buckets, and has an alarm that acts. */
export function alarmedFilter({
  filters,
  alarms,
  trails,
}: Collections<typeof filterContext>): Filter | undefined {
  return filters.find(
    (each) =>
      findsChanges(each) &&
      trails.some(({ data }) => data.CloudWatchLogsLogGroupArn?.split(':')[6] === each.data.logGroupName) &&
      each.data.metrics.some(({ metricName, metricNamespace }) =>
        alarms.some(
          (one) => acts(one) && one.data.MetricName === metricName && one.data.Namespace === metricNamespace,
        ),
      ),
  );
}

function findsChanges({ data: { filterPattern = '' } }: Filter): boolean {
  return filterPattern.includes('s3.amazonaws.com') && /(Put|Delete)Bucket/.test(filterPattern);
}
