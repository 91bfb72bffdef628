import { defineCollector } from '#engine';
import { isAtHome, isOwn } from '../lib/home.ts';

/**
 * A trail, in its home Region and in every other that it records; in an account of an organization, those of the
 * organization too.
 */
export const trail = defineCollector({
  type: 'cloudtrail.trail',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeTrailsCommand }) =>
    ask(DescribeTrailsCommand, {
      iam: 'cloudtrail:DescribeTrails',
      // The trails of the organization count as shadows in its accounts, even in their home Region.
      input: () => ({ includeShadowTrails: true }),
      select: ({ trailList = [] }) => trailList,
    }),
  keep: [
    'CloudWatchLogsLogGroupArn',
    'HomeRegion',
    'IsMultiRegionTrail',
    'IsOrganizationTrail',
    'Name',
    'S3BucketName',
    'TrailARN',
  ],
  identify: ({ Name = '', TrailARN = '' }) => ({ id: Name, arn: TrailARN }),
  details: (ask, { GetEventSelectorsCommand, GetTrailStatusCommand }) => ({
    status: ask(GetTrailStatusCommand, {
      iam: 'cloudtrail:GetTrailStatus',
      only: (each) => isAtHome(each) && isOwn(each),
      input: ({ arn }) => ({ Name: arn }),
      select: ({ IsLogging, LatestDeliveryError }) => ({ IsLogging, LatestDeliveryError }),
    }),
    selectors: ask(GetEventSelectorsCommand, {
      iam: 'cloudtrail:GetEventSelectors',
      only: (each) => isAtHome(each) && isOwn(each),
      input: ({ arn }) => ({ TrailName: arn }),
      select: ({ EventSelectors, AdvancedEventSelectors }) => ({
        EventSelectors: EventSelectors?.map(({ DataResources, ...each }) => each),
        AdvancedEventSelectors,
      }),
    }),
  }),
});
