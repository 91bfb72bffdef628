import { arnOf, defineCollector, tagsOf } from '#engine';

/** A security group and what it lets in. */
export const securityGroup = defineCollector({
  type: 'vpc.security-group',
  scope: 'region',
  sdk: () => import('../../ec2/sdk.ts'),
  list: (ask, { DescribeSecurityGroupsCommand }) =>
    ask(DescribeSecurityGroupsCommand, {
      iam: 'ec2:DescribeSecurityGroups',
      input: () => ({ MaxResults: 1000 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ SecurityGroups = [] }) => SecurityGroups,
    }),
  keep: ['GroupId', 'GroupName', 'VpcId', 'IpPermissions', 'Tags'],
  identify: ({ GroupId = '', Tags }, at) => ({
    id: GroupId,
    arn: arnOf(at, 'ec2', `security-group/${GroupId}`),
    tags: tagsOf(Tags),
  }),
});
