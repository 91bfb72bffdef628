import { defineCollector } from '#engine';
import { fileSystem } from './file-system.ts';

/** The link of a directory of an FSx for Lustre file system with a bucket; SCRATCH_1 has its own kind. */
export const dataRepositoryAssociation = defineCollector({
  type: 'fsx.data-repository-association',
  scope: 'region',
  per: fileSystem,
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeDataRepositoryAssociationsCommand }) =>
    ask.batch(DescribeDataRepositoryAssociationsCommand, {
      iam: 'fsx:DescribeDataRepositoryAssociations',
      size: 20,
      keys: ({ id, data: { FileSystemType, LustreConfiguration } }) =>
        FileSystemType === 'LUSTRE' && LustreConfiguration?.DeploymentType !== 'SCRATCH_1' ? [id] : [],
      input: (ids) => ({ Filters: [{ Name: 'file-system-id' as const, Values: [...ids] }], MaxResults: 25 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ Associations = [] }) => Associations,
    }),
  keep: [
    'AssociationId',
    'DataRepositoryPath',
    'FileSystemId',
    'FileSystemPath',
    'Lifecycle',
    'ResourceARN',
    'S3',
  ],
  identify: ({ AssociationId = '', ResourceARN = '' }) => ({ id: AssociationId, arn: ResourceARN }),
});
