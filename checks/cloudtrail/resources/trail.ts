import { defineCollector } from '#engine';

/** A trail, in its home Region only. */
export const trail = defineCollector({
  type: 'cloudtrail.trail',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeTrailsCommand }) =>
    ask(DescribeTrailsCommand, {
      iam: 'cloudtrail:DescribeTrails',
      input: () => ({ includeShadowTrails: false }),
      select: ({ trailList = [] }) => trailList,
    }),
  keep: ['Name', 'TrailARN', 'S3BucketName'],
  identify: ({ Name = '', TrailARN = '' }) => ({ id: Name, arn: TrailARN }),
});
