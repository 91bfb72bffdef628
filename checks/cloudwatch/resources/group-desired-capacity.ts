import { group } from '../../autoscaling/resources/group.ts';
import { defineMetricData } from '../lib/metric-data.ts';

/** The desired capacity of each group that publishes it, over two weeks: the maximum of every six hours. */
export const groupDesiredCapacity = defineMetricData({
  type: 'cloudwatch.group-desired-capacity',
  per: group,
  metrics: ['GroupDesiredCapacity'],
  hours: 14 * 24,
  period: 6 * 3600,
  queries: ({ id, arn, data: { EnabledMetrics = [] } }) =>
    EnabledMetrics.some(({ Metric }) => Metric === 'GroupDesiredCapacity')
      ? [
          {
            of: arn,
            namespace: 'AWS/AutoScaling',
            metric: 'GroupDesiredCapacity',
            dimensions: { AutoScalingGroupName: id },
            stat: 'Maximum',
          },
        ]
      : [],
});
