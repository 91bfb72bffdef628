import type { Selected } from '#engine';
import { fileSystem } from '../../../checks/fsx/resources/file-system.ts';
import { resource } from '../../support/resource.ts';

type Data = Selected<typeof fileSystem>['data'];
type Of<K extends keyof Data> = Partial<NonNullable<Data[K]>>;

export const arn = 'arn:aws:fsx:ap-northeast-2:111122223333:file-system/fs-1';

const nothing = {
  AutomaticBackupRetentionDays: undefined,
  DeploymentType: undefined,
  PreferredSubnetId: undefined,
};

/** A file system of no kind yet. */
export const server = (data: Partial<Data>) =>
  resource(fileSystem, {
    FileSystemId: 'fs-1',
    ResourceARN: arn,
    Lifecycle: 'AVAILABLE',
    SubnetIds: ['subnet-a'],
    VpcId: 'vpc-1',
    ...data,
  });

export const windows = (own: Of<'WindowsConfiguration'>, data: Partial<Data> = {}) =>
  server({ FileSystemType: 'WINDOWS', WindowsConfiguration: { ...nothing, ...own }, ...data });
export const ontap = (own: Of<'OntapConfiguration'>, data: Partial<Data> = {}) =>
  server({ FileSystemType: 'ONTAP', OntapConfiguration: { ...nothing, ...own }, ...data });
export const openZfs = (own: Of<'OpenZFSConfiguration'>, data: Partial<Data> = {}) =>
  server({ FileSystemType: 'OPENZFS', OpenZFSConfiguration: { ...nothing, ...own }, ...data });
export const lustre = (own: Of<'LustreConfiguration'>, data: Partial<Data> = {}) =>
  server({
    FileSystemType: 'LUSTRE',
    LustreConfiguration: { ...nothing, DataRepositoryConfiguration: undefined, ...own },
    ...data,
  });

export const tagged = (Key: string) => ({ Tags: [{ Key, Value: 'yes' }] });
