import { defineCollector, tagsOf } from '#engine';

/** A DMS Serverless replication, as it is configured. */
export const replicationConfig = defineCollector({
  type: 'dms.replication-config',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeReplicationConfigsCommand }) =>
    ask(DescribeReplicationConfigsCommand, {
      iam: 'dms:DescribeReplicationConfigs',
      input: () => ({ MaxRecords: 100 }),
      pages: ({ Marker }) => ({ Marker }),
      select: ({ ReplicationConfigs = [] }) =>
        ReplicationConfigs.map(({ ComputeConfig: compute, ...config }) => ({
          ...config,
          ComputeConfig: compute && { MultiAZ: compute.MultiAZ },
        })),
    }),
  keep: [
    'ComputeConfig',
    'IsReadOnly',
    'ReplicationConfigArn',
    'ReplicationConfigIdentifier',
    'ReplicationType',
  ],
  identify: ({ ReplicationConfigIdentifier = '', ReplicationConfigArn = '' }) => ({
    id: ReplicationConfigIdentifier,
    arn: ReplicationConfigArn,
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
