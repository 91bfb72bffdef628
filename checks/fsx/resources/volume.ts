import { defineCollector } from '#engine';
import { fileSystem } from './file-system.ts';

/** A volume of an FSx for NetApp ONTAP file system: what is backed up there, one by one. */
export const volume = defineCollector({
  type: 'fsx.volume',
  scope: 'region',
  per: fileSystem,
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeVolumesCommand }) =>
    ask.batch(DescribeVolumesCommand, {
      iam: 'fsx:DescribeVolumes',
      size: 20,
      keys: ({ id, data }) => (data.FileSystemType === 'ONTAP' ? [id] : []),
      input: (ids) => ({
        Filters: [{ Name: 'file-system-id' as const, Values: [...ids] }],
        MaxResults: 1000,
      }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ Volumes = [] }) =>
        Volumes.map(({ OntapConfiguration: ontap = {}, ...volume }) => ({
          ...volume,
          OntapConfiguration: {
            FlexCacheEndpointType: ontap.FlexCacheEndpointType,
            OntapVolumeType: ontap.OntapVolumeType,
            StorageVirtualMachineRoot: ontap.StorageVirtualMachineRoot,
          },
        })),
    }),
  keep: ['FileSystemId', 'Lifecycle', 'OntapConfiguration', 'ResourceARN', 'VolumeId'],
  identify: ({ VolumeId = '', ResourceARN = '' }) => ({ id: VolumeId, arn: ResourceARN }),
});
