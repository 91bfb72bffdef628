import { defineCollector } from '#engine';

/** An access point of the account’s own, whoever owns the bucket behind it. */
export const accessPoint = defineCollector({
  type: 's3.access-point',
  scope: 'region',
  sdk: () => import('../../s3control/sdk.ts'),
  list: (ask, { ListAccessPointsCommand }) =>
    ask(ListAccessPointsCommand, {
      iam: 's3:ListAccessPoints',
      input: (_, { account }) => ({ AccountId: account, MaxResults: 1000 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ AccessPointList = [] }) => AccessPointList,
    }),
  keep: ['Name', 'NetworkOrigin', 'VpcConfiguration', 'Bucket', 'BucketAccountId', 'AccessPointArn'],
  identify: ({ Name = '', AccessPointArn = '' }) => ({ id: Name, arn: AccessPointArn }),
  details: (ask, { GetAccessPointCommand }) => ({
    publicAccessBlock: ask(GetAccessPointCommand, {
      iam: 's3:GetAccessPoint',
      input: ({ id, account }) => ({ AccountId: account, Name: id }),
      // S3 refuses whoever comes to the others from outside their VPC.
      only: ({ data: { NetworkOrigin } }) => NetworkOrigin !== 'VPC',
      select: ({ PublicAccessBlockConfiguration }) => PublicAccessBlockConfiguration,
    }),
  }),
});
