import { arnOf, defineCollector } from '#engine';
import { instance } from './instance.ts';

/** What an instance type can do; only of the types that instances have. */
export const instanceType = defineCollector({
  type: 'ec2.instance-type',
  scope: 'region',
  per: instance,
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeInstanceTypesCommand }) =>
    ask.batch(DescribeInstanceTypesCommand, {
      iam: 'ec2:DescribeInstanceTypes',
      size: 100,
      keys: ({ data: { InstanceType } }) => (InstanceType ? [InstanceType] : []),
      // A filter, because one retired type among `InstanceTypes` would be an error for all.
      input: (types) => ({ Filters: [{ Name: 'instance-type', Values: [...types] }], MaxResults: 100 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ InstanceTypes = [] }) => InstanceTypes,
    }),
  keep: ['InstanceType', 'AutoRecoverySupported', 'InstanceStorageSupported', 'NetworkInfo'],
  identify: ({ InstanceType = '' }, at) => ({
    id: InstanceType,
    arn: arnOf(at, 'ec2', `instance-type/${InstanceType}`),
  }),
});
