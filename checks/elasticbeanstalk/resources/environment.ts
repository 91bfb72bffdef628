import { defineCollector, tagsOf } from '#engine';
import { kept, nameOf } from '../lib/setting.ts';

/** An environment that was not terminated; of its settings those are kept that a check reads, no variables. */
export const environment = defineCollector({
  type: 'elasticbeanstalk.environment',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeEnvironmentsCommand }) =>
    ask(DescribeEnvironmentsCommand, {
      iam: 'elasticbeanstalk:DescribeEnvironments',
      input: () => ({ IncludeDeleted: false, MaxRecords: 1000 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ Environments = [] }) => Environments,
    }),
  keep: ['ApplicationName', 'EnvironmentArn', 'EnvironmentName', 'PlatformArn', 'Status', 'Tier'],
  identify: ({ EnvironmentName = '', EnvironmentArn = '' }) => ({ id: EnvironmentName, arn: EnvironmentArn }),
  details: (ask, { DescribeConfigurationSettingsCommand, ListTagsForResourceCommand }) => ({
    settings: ask(DescribeConfigurationSettingsCommand, {
      iam: 'elasticbeanstalk:DescribeConfigurationSettings',
      input: ({ id, data }) => ({ ApplicationName: data.ApplicationName, EnvironmentName: id }),
      // A change that is under way has settings of its own, which are not those in force.
      select: ({ ConfigurationSettings = [] }): Readonly<Record<string, string | undefined>> | undefined => {
        const inForce = ConfigurationSettings.find((each) => each.DeploymentStatus === 'deployed');
        return (
          inForce &&
          Object.fromEntries(
            (inForce.OptionSettings ?? [])
              .map((setting) => [nameOf(setting), setting.Value] as const)
              .filter(([name]) => kept.includes(name)),
          )
        );
      },
    }),
    tags: ask(ListTagsForResourceCommand, {
      iam: 'elasticbeanstalk:ListTagsForResource',
      input: ({ arn }) => ({ ResourceArn: arn }),
      select: ({ ResourceTags }) => tagsOf(ResourceTags),
    }),
  }),
});
