import { arnOf, defineCollector, tagsOf } from '#engine';

/** An EBS volume. */
export const volume = defineCollector({
  type: 'ebs.volume',
  scope: 'region',
  sdk: () => import('../../ec2/sdk.ts'),
  list: (ask, { DescribeVolumesCommand }) =>
    ask(DescribeVolumesCommand, {
      iam: 'ec2:DescribeVolumes',
      input: () => ({ MaxResults: 1000 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ Volumes = [] }) => Volumes,
    }),
  keep: [
    'VolumeId',
    'VolumeType',
    'State',
    'AvailabilityZone',
    'Attachments',
    'Encrypted',
    'KmsKeyId',
    'MultiAttachEnabled',
    'Operator',
    'Tags',
  ],
  identify: ({ VolumeId = '', Tags }, at) => ({
    id: VolumeId,
    arn: arnOf(at, 'ec2', `volume/${VolumeId}`),
    tags: tagsOf(Tags),
  }),
});
