import { arnOf, defineCollector } from '#engine';

/** A scheduled change of an Auto Scaling group's size. */
export const scheduledAction = defineCollector({
  type: 'autoscaling.scheduled-action',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeScheduledActionsCommand }) =>
    ask(DescribeScheduledActionsCommand, {
      iam: 'autoscaling:DescribeScheduledActions',
      input: () => ({ MaxRecords: 100 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ ScheduledUpdateGroupActions = [] }) => ScheduledUpdateGroupActions,
    }),
  keep: ['ScheduledActionName', 'ScheduledActionARN', 'AutoScalingGroupName'],
  identify: ({ ScheduledActionName = '', ScheduledActionARN, AutoScalingGroupName = '' }, at) => ({
    id: ScheduledActionName,
    arn:
      ScheduledActionARN ??
      arnOf(
        at,
        'autoscaling',
        `autoScalingGroupName/${AutoScalingGroupName}:scheduledActionName/${ScheduledActionName}`,
      ),
  }),
});
