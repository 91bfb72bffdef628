import { arnOf, defineCollector } from '#engine';

/** The account as S3 sees it: what holds for all its buckets. */
export const s3Account = defineCollector({
  type: 's3.account',
  scope: 'global',
  sdk: () => import('../../s3control/sdk.ts'),
  list: () => ({ known: (at) => [{ Id: at.account }] }),
  keep: ['Id'],
  identify: ({ Id }, at) => ({ id: Id, arn: arnOf(at, 'account', 'account') }),
  details: (ask, { GetPublicAccessBlockCommand }) => ({
    // What AWS answers includes what the organization's S3 policies enforce.
    publicAccessBlock: ask(GetPublicAccessBlockCommand, {
      iam: 's3:GetAccountPublicAccessBlock',
      input: ({ id }) => ({ AccountId: id }),
      select: ({ PublicAccessBlockConfiguration }) => PublicAccessBlockConfiguration,
      absentOn: ['NoSuchPublicAccessBlockConfiguration'],
    }),
  }),
});
