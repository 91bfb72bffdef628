import { defineCollector, tagsOf } from '#engine';

/** An EC2 Auto Scaling group, with the instances in it. */
export const group = defineCollector({
  type: 'autoscaling.group',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeAutoScalingGroupsCommand }) =>
    ask(DescribeAutoScalingGroupsCommand, {
      iam: 'autoscaling:DescribeAutoScalingGroups',
      input: () => ({ MaxRecords: 100 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ AutoScalingGroups = [] }) => AutoScalingGroups,
    }),
  keep: [
    'AutoScalingGroupName',
    'AutoScalingGroupARN',
    'AvailabilityZones',
    'CapacityRebalance',
    'DesiredCapacity',
    'DesiredCapacityType',
    'EnabledMetrics',
    'HealthCheckGracePeriod',
    'HealthCheckType',
    'Instances',
    'LaunchConfigurationName',
    'LaunchTemplate',
    'LoadBalancerNames',
    'MaxSize',
    'MinSize',
    'MixedInstancesPolicy',
    'Operator',
    'PlacementGroup',
    'SuspendedProcesses',
    'Tags',
    'TargetGroupARNs',
    'TrafficSources',
    'VPCZoneIdentifier',
  ],
  identify: ({ AutoScalingGroupName = '', AutoScalingGroupARN = '', Tags }) => ({
    id: AutoScalingGroupName,
    arn: AutoScalingGroupARN,
    tags: tagsOf(Tags),
  }),
});
