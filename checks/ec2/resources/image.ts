import { defineCollector, oneOf } from '#engine';
import { launchConfiguration } from '../../autoscaling/resources/launch-configuration.ts';
import { instance } from './instance.ts';
import { launchTemplate } from './launch-template.ts';

/** An AMI that instances, launch templates or launch configurations name, and that the account may still see. */
export const image = defineCollector({
  type: 'ec2.image',
  scope: 'region',
  per: oneOf(instance, launchConfiguration, launchTemplate.with('versions')),
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeImagesCommand }) =>
    ask.batch(DescribeImagesCommand, {
      iam: 'ec2:DescribeImages',
      size: 200,
      keys: (from) =>
        (from.type === 'ec2.launch-template' ? from.versions : [from.data]).flatMap(({ ImageId }) =>
          ImageId?.startsWith('ami-') ? [ImageId] : [],
        ),
      // A filter, because one missing AMI among `ImageIds` would be an error for all.
      input: (ids) => ({
        Filters: [{ Name: 'image-id', Values: [...ids] }],
        IncludeDeprecated: true,
        IncludeDisabled: true,
        MaxResults: 1000,
      }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ Images = [] }) => Images,
    }),
  keep: ['ImageId', 'Name', 'State'],
  identify: ({ ImageId = '' }, { partition, region }) => ({
    id: ImageId,
    arn: `arn:${partition}:ec2:${region}::image/${ImageId}`,
  }),
});
