import { defineCollector } from '#engine';

/** A CloudWatch alarm: on a metric, or by its `AlarmRule` on other alarms. */
export const alarm = defineCollector({
  type: 'cloudwatch.alarm',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeAlarmsCommand }) =>
    ask(DescribeAlarmsCommand, {
      iam: 'cloudwatch:DescribeAlarms',
      // Without AlarmTypes, composite alarms are left out.
      input: () => ({ AlarmTypes: ['MetricAlarm' as const, 'CompositeAlarm' as const], MaxRecords: 100 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ MetricAlarms = [], CompositeAlarms = [] }) => {
        type Composite = Pick<(typeof CompositeAlarms)[number], 'ActionsSuppressor' | 'AlarmRule'>;
        const alarms: readonly ((typeof MetricAlarms)[number] & Composite)[] = [
          ...MetricAlarms,
          ...CompositeAlarms,
        ];
        return alarms;
      },
    }),
  keep: [
    'ActionsEnabled',
    'ActionsSuppressor',
    'AlarmActions',
    'AlarmArn',
    'AlarmName',
    'AlarmRule',
    'Dimensions',
    'MetricName',
    'Metrics',
    'Namespace',
    'StateTransitionedTimestamp',
    'StateUpdatedTimestamp',
    'StateValue',
  ],
  identify: ({ AlarmName = '', AlarmArn = '' }) => ({ id: AlarmName, arn: AlarmArn }),
});
