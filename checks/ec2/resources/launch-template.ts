import { arnOf, defineCollector, tagsOf } from '#engine';

/** A launch template; its versions are read without their user data. */
export const launchTemplate = defineCollector({
  type: 'ec2.launch-template',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeLaunchTemplatesCommand }) =>
    ask(DescribeLaunchTemplatesCommand, {
      iam: 'ec2:DescribeLaunchTemplates',
      input: () => ({ MaxResults: 200 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ LaunchTemplates = [] }) => LaunchTemplates,
    }),
  keep: [
    'LaunchTemplateId',
    'LaunchTemplateName',
    'DefaultVersionNumber',
    'LatestVersionNumber',
    'Operator',
    'Tags',
  ],
  identify: ({ LaunchTemplateId = '', Tags }, at) => ({
    id: LaunchTemplateId,
    arn: arnOf(at, 'ec2', `launch-template/${LaunchTemplateId}`),
    tags: tagsOf(Tags),
  }),
  details: (ask, { DescribeLaunchTemplateVersionsCommand }) => ({
    versions: ask(DescribeLaunchTemplateVersionsCommand, {
      iam: 'ec2:DescribeLaunchTemplateVersions',
      input: ({ id }) => ({ LaunchTemplateId: id, MaxResults: 200 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ LaunchTemplateVersions = [] }) =>
        LaunchTemplateVersions.map(({ VersionNumber, LaunchTemplateData }) => ({
          VersionNumber,
          ImageId: LaunchTemplateData?.ImageId,
          MarketType: LaunchTemplateData?.InstanceMarketOptions?.MarketType,
        })),
    }),
  }),
});
