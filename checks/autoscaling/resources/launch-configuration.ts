import { defineCollector } from '#engine';

/** A launch configuration: the older way to say what an Auto Scaling group launches. */
export const launchConfiguration = defineCollector({
  type: 'autoscaling.launch-configuration',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeLaunchConfigurationsCommand }) =>
    ask(DescribeLaunchConfigurationsCommand, {
      iam: 'autoscaling:DescribeLaunchConfigurations',
      input: () => ({ MaxRecords: 100 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ LaunchConfigurations = [] }) => LaunchConfigurations,
    }),
  keep: ['LaunchConfigurationName', 'LaunchConfigurationARN', 'ImageId', 'InstanceType', 'SpotPrice'],
  identify: ({ LaunchConfigurationName = '', LaunchConfigurationARN = '' }) => ({
    id: LaunchConfigurationName,
    arn: LaunchConfigurationARN,
  }),
});
