import { defineCollector } from '#engine';

/** A CloudWatch alarm on a metric. */
export const alarm = defineCollector({
  type: 'cloudwatch.alarm',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeAlarmsCommand }) =>
    ask(DescribeAlarmsCommand, {
      iam: 'cloudwatch:DescribeAlarms',
      input: () => ({ MaxRecords: 100 }), // without AlarmTypes, composite alarms are left out
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ MetricAlarms = [] }) => MetricAlarms,
    }),
  keep: [
    'ActionsEnabled',
    'AlarmActions',
    'AlarmArn',
    'AlarmName',
    'Dimensions',
    'MetricName',
    'Metrics',
    'Namespace',
  ],
  identify: ({ AlarmName = '', AlarmArn = '' }) => ({ id: AlarmName, arn: AlarmArn }),
});
