import { arnOf, defineCollector, tagsOf } from '#engine';

/** A VPC; of a shared one, `OwnerId` is another account. */
export const vpc = defineCollector({
  type: 'vpc.vpc',
  scope: 'region',
  sdk: () => import('../../ec2/sdk.ts'),
  list: (ask, { DescribeVpcsCommand }) =>
    ask(DescribeVpcsCommand, {
      iam: 'ec2:DescribeVpcs',
      input: () => ({ MaxResults: 1000 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ Vpcs = [] }) => Vpcs,
    }),
  keep: ['VpcId', 'OwnerId', 'IsDefault', 'Tags'],
  identify: ({ VpcId = '', Tags }, at) => ({
    id: VpcId,
    arn: arnOf(at, 'ec2', `vpc/${VpcId}`),
    tags: tagsOf(Tags),
  }),
});
