import { arnOf, defineCollector } from '#engine';

/** How new volumes are made in a Region: one of these in each. */
export const ebsDefaults = defineCollector({
  type: 'ebs.defaults',
  scope: 'region',
  sdk: () => import('../../ec2/sdk.ts'),
  list: (ask, { GetEbsEncryptionByDefaultCommand }) =>
    ask(GetEbsEncryptionByDefaultCommand, {
      iam: 'ec2:GetEbsEncryptionByDefault',
      select: ({ EbsEncryptionByDefault }) => [{ EbsEncryptionByDefault }],
    }),
  keep: ['EbsEncryptionByDefault'],
  identify: (_, at) => ({ id: 'ebs-defaults', arn: arnOf(at, 'ec2', 'ebs-defaults') }),
});
