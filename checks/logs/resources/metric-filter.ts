import { arnOf, defineCollector } from '#engine';

/** A filter that makes a metric of what is logged. */
export const metricFilter = defineCollector({
  type: 'logs.metric-filter',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeMetricFiltersCommand }) =>
    ask(DescribeMetricFiltersCommand, {
      iam: 'logs:DescribeMetricFilters',
      input: () => ({ limit: 50 }),
      pages: ({ nextToken }) => ({ nextToken }),
      select: ({ metricFilters = [] }) =>
        metricFilters.map(({ metricTransformations = [], ...each }) => ({
          ...each,
          metrics: metricTransformations.map(({ metricName, metricNamespace }) => ({
            metricName,
            metricNamespace,
          })),
        })),
    }),
  keep: ['filterName', 'filterPattern', 'logGroupName', 'metrics'],
  identify: ({ filterName = '', logGroupName = '' }, at) => ({
    id: `${logGroupName} ${filterName}`,
    arn: arnOf(at, 'logs', `log-group:${logGroupName}:metric-filter:${filterName}`),
  }),
});
