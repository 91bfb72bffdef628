import { arnOf, defineCollector } from '#engine';
import { fileSystem } from './file-system.ts';

/** A mount target: the address of an EFS file system in one zone of a VPC. */
export const mountTarget = defineCollector({
  type: 'efs.mount-target',
  scope: 'region',
  per: fileSystem,
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeMountTargetsCommand }) =>
    ask(DescribeMountTargetsCommand, {
      iam: 'elasticfilesystem:DescribeMountTargets',
      only: ({ data }) => data.NumberOfMountTargets !== 0,
      input: ({ id }) => ({ FileSystemId: id, MaxItems: 100 }),
      pages: ({ NextMarker }) => ({ Marker: NextMarker }),
      select: ({ MountTargets = [] }) => MountTargets,
    }),
  keep: [
    'AvailabilityZoneId',
    'AvailabilityZoneName',
    'FileSystemId',
    'LifeCycleState',
    'MountTargetId',
    'SubnetId',
    'VpcId',
  ],
  identify: ({ MountTargetId = '' }, at) => ({
    id: MountTargetId,
    arn: arnOf(at, 'elasticfilesystem', `mount-target/${MountTargetId}`),
  }),
});
