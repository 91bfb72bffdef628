import { defineCollector, tagsOf } from '#engine';
import { gateway } from './gateway.ts';

/** A volume that a Storage Gateway appliance serves; listed where there is an appliance that can. */
export const volume = defineCollector({
  type: 'storagegateway.volume',
  scope: 'region',
  per: gateway,
  sdk: () => import('../sdk.ts'),
  list: (ask, { ListVolumesCommand }) =>
    ask.batch(ListVolumesCommand, {
      iam: 'storagegateway:ListVolumes',
      // One list answers for all gateways.
      keys: ({ data: { GatewayType = '' } }) => (/^(CACHED|STORED)$/.test(GatewayType) ? ['the Region'] : []),
      size: 1,
      input: () => ({ Limit: 100 }),
      pages: ({ Marker }) => ({ Marker }),
      select: ({ VolumeInfos = [] }) => VolumeInfos,
    }),
  keep: ['GatewayARN', 'VolumeARN', 'VolumeId', 'VolumeType'],
  identify: ({ VolumeId = '', VolumeARN = '' }) => ({ id: VolumeId, arn: VolumeARN }),
  details: (ask, { ListTagsForResourceCommand }) => ({
    tags: ask(ListTagsForResourceCommand, {
      iam: 'storagegateway:ListTagsForResource',
      input: ({ arn }) => ({ ResourceARN: arn }),
      pages: ({ Marker }) => ({ Marker }),
      select: ({ Tags }) => tagsOf(Tags),
    }),
  }),
});
