import { defineCollector, tagsOf } from '#engine';

/** A subnet: one Availability Zone's part of a VPC. */
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
    'VpcId',
    'AvailabilityZone',
    'AvailabilityZoneId',
    'CidrBlock',
    'AvailableIpAddressCount',
    'SubnetArn',
    'Tags',
  ],
  identify: ({ SubnetId = '', SubnetArn = '', Tags }) => ({
    id: SubnetId,
    arn: SubnetArn,
    tags: tagsOf(Tags),
  }),
});
