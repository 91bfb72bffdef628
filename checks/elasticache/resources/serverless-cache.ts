import { defineCollector, tagsOf } from '#engine';
import { inTransit } from '../lib/in-transit.ts';

/** A serverless cache, of which only the endpoints in its subnets are to be seen. */
export const serverlessCache = defineCollector({
  type: 'elasticache.serverless-cache',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeServerlessCachesCommand }) =>
    ask(DescribeServerlessCachesCommand, {
      iam: 'elasticache:DescribeServerlessCaches',
      input: () => ({ MaxResults: 50 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ ServerlessCaches = [] }) => ServerlessCaches,
    }),
  keep: ['ARN', 'Engine', 'KmsKeyId', 'ServerlessCacheName', 'Status', 'SubnetIds'],
  identify: ({ ServerlessCacheName = '', ARN = '' }) => ({ id: ServerlessCacheName, arn: ARN }),
  details: (ask, { ListTagsForResourceCommand }) => ({
    tags: ask(ListTagsForResourceCommand, {
      iam: 'elasticache:ListTagsForResource',
      only: ({ data: { Status } }) => inTransit(Status) === undefined,
      input: ({ arn }) => ({ ResourceName: arn }),
      select: ({ TagList }) => tagsOf(TagList),
    }),
  }),
});
