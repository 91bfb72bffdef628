import { arnOf, defineCollector, tagsOf } from '#engine';

/** A security group, and the addresses that it lets in on which ports. */
export const securityGroup = defineCollector({
  type: 'vpc.security-group',
  scope: 'region',
  sdk: () => import('../../ec2/sdk.ts'),
  list: (ask, { DescribeSecurityGroupsCommand }) =>
    ask(DescribeSecurityGroupsCommand, {
      iam: 'ec2:DescribeSecurityGroups',
      input: () => ({ MaxResults: 1000 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ SecurityGroups = [] }) =>
        SecurityGroups.map(({ IpPermissions, ...group }) => ({
          ...group,
          ...(IpPermissions && {
            IpPermissions: IpPermissions.map(
              ({ IpRanges, Ipv6Ranges, PrefixListIds, UserIdGroupPairs, ...rule }) => ({
                ...rule,
                ...(IpRanges && { IpRanges: IpRanges.map(({ CidrIp }) => ({ CidrIp })) }),
                ...(Ipv6Ranges && { Ipv6Ranges: Ipv6Ranges.map(({ CidrIpv6 }) => ({ CidrIpv6 })) }),
                ...(PrefixListIds && {
                  PrefixListIds: PrefixListIds.map(({ PrefixListId }) => ({ PrefixListId })),
                }),
              }),
            ),
          }),
        })),
    }),
  keep: ['GroupId', 'GroupName', 'VpcId', 'IpPermissions', 'Tags'],
  identify: ({ GroupId = '', Tags }, at) => ({
    id: GroupId,
    arn: arnOf(at, 'ec2', `security-group/${GroupId}`),
    tags: tagsOf(Tags),
  }),
});
