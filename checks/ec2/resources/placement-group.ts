import { defineCollector, tagsOf } from '#engine';

/** A placement group: how close to each other, or how far apart, its instances run. */
export const placementGroup = defineCollector({
  type: 'ec2.placement-group',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribePlacementGroupsCommand }) =>
    ask(DescribePlacementGroupsCommand, {
      iam: 'ec2:DescribePlacementGroups',
      select: ({ PlacementGroups = [] }) => PlacementGroups,
    }),
  keep: ['GroupName', 'GroupId', 'GroupArn', 'Strategy', 'SpreadLevel', 'State', 'Tags'],
  identify: ({ GroupName = '', GroupArn = '', Tags }) => ({
    id: GroupName,
    arn: GroupArn,
    tags: tagsOf(Tags),
  }),
});
