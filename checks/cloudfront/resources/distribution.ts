import { defineCollector } from '#engine';

/** A distribution, and where it fetches from; the headers that it adds are dropped, for they may be passwords. */
export const distribution = defineCollector({
  type: 'cloudfront.distribution',
  scope: 'global',
  sdk: () => import('../sdk.ts'),
  list: (ask, { ListDistributionsCommand }) =>
    ask(ListDistributionsCommand, {
      iam: 'cloudfront:ListDistributions',
      input: () => ({ MaxItems: 100 }),
      pages: ({ DistributionList }) => ({ Marker: DistributionList?.NextMarker }),
      select: ({ DistributionList }) =>
        (DistributionList?.Items ?? []).map(({ Origins, ...distribution }) => ({
          ...distribution,
          Origins: Origins?.Items?.map(({ Id, DomainName }) => ({ Id, DomainName })),
        })),
    }),
  keep: ['Id', 'ARN', 'Enabled', 'Origins'],
  identify: ({ Id = '', ARN = '' }) => ({ id: Id, arn: ARN }),
});
