import { defineCollector, tagsOf } from '#engine';

/** A DMS replication instance: the machine that replication tasks run on. */
export const replicationInstance = defineCollector({
  type: 'dms.replication-instance',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeReplicationInstancesCommand }) =>
    ask(DescribeReplicationInstancesCommand, {
      iam: 'dms:DescribeReplicationInstances',
      input: () => ({ MaxRecords: 100 }),
      pages: ({ Marker }) => ({ Marker }),
      select: ({ ReplicationInstances = [] }) =>
        ReplicationInstances.map(
          ({ PendingModifiedValues: pending, ReplicationSubnetGroup: group, ...instance }) => ({
            ...instance,
            ...(pending && { PendingModifiedValues: { MultiAZ: pending.MultiAZ } }),
            ...(group && { ReplicationSubnetGroup: { VpcId: group.VpcId } }),
          }),
        ),
    }),
  keep: [
    'AvailabilityZone',
    'InstanceCreateTime',
    'MultiAZ',
    'PendingModifiedValues',
    'ReplicationInstanceArn',
    'ReplicationInstanceClass',
    'ReplicationInstanceIdentifier',
    'ReplicationInstanceStatus',
    'ReplicationSubnetGroup',
    'SecondaryAvailabilityZone',
  ],
  identify: ({ ReplicationInstanceIdentifier = '', ReplicationInstanceArn = '' }) => ({
    id: ReplicationInstanceIdentifier,
    arn: ReplicationInstanceArn,
  }),
  details: (ask, { ListTagsForResourceCommand }) => ({
    tags: ask.shared(ListTagsForResourceCommand, {
      iam: 'dms:ListTagsForResource',
      size: 20,
      key: ({ arn }) => arn,
      input: (arns) => ({ ResourceArnList: [...arns] }),
      select: ({ TagList = [] }, arn) => tagsOf(TagList.filter(({ ResourceArn }) => ResourceArn === arn)),
    }),
  }),
});
