import { defineCollector, tagsOf } from '#engine';

/** A subnet: one zone's part of a VPC; of a shared one, `OwnerId` is another account. */
export const subnet = defineCollector({
  type: 'vpc.subnet',
  scope: 'region',
  sdk: () => import('../../ec2/sdk.ts'),
  list: (ask, { DescribeSubnetsCommand }) =>
    ask(DescribeSubnetsCommand, {
      iam: 'ec2:DescribeSubnets',
      input: () => ({ MaxResults: 1000 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ Subnets = [] }) => Subnets,
    }),
  keep: [
    'SubnetId',
    'SubnetArn',
    'VpcId',
    'OwnerId',
    'AvailabilityZone',
    'AvailabilityZoneId',
    'OutpostArn',
    'CidrBlock',
    'Ipv6Native',
    'AvailableIpAddressCount',
    'Tags',
  ],
  identify: ({ SubnetId = '', SubnetArn = '', Tags }) => ({
    id: SubnetId,
    arn: SubnetArn,
    tags: tagsOf(Tags),
  }),
});
