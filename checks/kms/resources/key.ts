import { defineCollector } from '#engine';
import { encrypted, keysOf } from '../lib/encrypted.ts';
import { isRotatable } from '../lib/rotatable.ts';

/** A KMS key that something is encrypted with; one that does not exist has neither `Arn` nor `KeyState`. */
export const key = defineCollector({
  type: 'kms.key',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  per: encrypted,
  list: (ask, { DescribeKeyCommand }) =>
    ask.batch(DescribeKeyCommand, {
      iam: 'kms:DescribeKey',
      size: 1,
      keys: keysOf,
      input: ([KeyId]) => ({ KeyId }),
      select: ({ KeyMetadata }, [Reference = '']) => [{ ...KeyMetadata, Reference }],
      recover: ({ name }) => (name === 'NotFoundException' ? {} : undefined),
    }),
  keep: [
    'Arn',
    'AWSAccountId',
    'DeletionDate',
    'KeyId',
    'KeyManager',
    'KeySpec',
    'KeyState',
    'MultiRegionConfiguration',
    'Origin',
    'PendingDeletionWindowInDays',
    'Reference',
    'ValidTo',
  ],
  identify: ({ Arn, KeyId, Reference }) => ({ id: KeyId ?? Reference, arn: Arn ?? Reference }),
  details: (ask, { GetKeyRotationStatusCommand }) => ({
    rotation: ask(GetKeyRotationStatusCommand, {
      iam: 'kms:GetKeyRotationStatus',
      only: ({ account, data }) => isRotatable(account, data),
      input: ({ arn }) => ({ KeyId: arn }),
      select: ({ KeyRotationEnabled }) => ({ KeyRotationEnabled }),
    }),
  }),
});
