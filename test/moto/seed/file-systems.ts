import {
  CreateFileSystemCommand,
  type CreateFileSystemCommandInput,
  CreateMountTargetCommand,
  EFSClient,
} from '@aws-sdk/client-efs';
import {
  CreateFileSystemCommand as CreateServerCommand,
  FSxClient,
  type CreateFileSystemCommandInput as ServerInput,
} from '@aws-sdk/client-fsx';
import { known, type Place } from '../cloud.ts';

type Subnets = {
  readonly appA: string;
  readonly appC: string;
  readonly dataA: string;
  readonly dataC: string;
};

/** File systems of EFS: of one zone, with and without mount targets and backups; gives their ids. */
export async function seedShares(home: Place, { appA, appC }: Subnets) {
  const efs = new EFSClient(home);
  const share = async (
    CreationToken: string,
    subnets: readonly string[],
    changes: Partial<CreateFileSystemCommandInput> = {},
  ) => {
    const { FileSystemId } = await efs.send(new CreateFileSystemCommand({ CreationToken, ...changes }));
    for (const SubnetId of subnets) await efs.send(new CreateMountTargetCommand({ FileSystemId, SubnetId }));
    return known(FileSystemId, 'FileSystemId');
  };
  return {
    images: await share('images', [appA, appC], { Backup: true }),
    /** Regional, but reached in one zone. */
    narrow: await share('narrow', [appA]),
    /** AWS backs up what is in one zone unless it is told not to. */
    oneZone: await share('one-zone', [appA], { AvailabilityZoneName: `${home.region}a` }),
    unmounted: await share('unmounted', []),
  };
}

/** File systems of FSx; gives their ids. */
export async function seedFsx(home: Place, { dataA, dataC }: Subnets) {
  const fsx = new FSxClient(home);
  const server = async (input: Omit<ServerInput, 'StorageCapacity'>) => {
    const { FileSystem } = await fsx.send(new CreateServerCommand({ StorageCapacity: 1200, ...input }));
    return known(FileSystem?.FileSystemId, 'FileSystemId');
  };
  const windows = { FileSystemType: 'WINDOWS' as const };
  const ThroughputCapacity = 32;
  return {
    office: await server({
      ...windows,
      SubnetIds: [dataA, dataC],
      WindowsConfiguration: {
        DeploymentType: 'MULTI_AZ_1',
        AutomaticBackupRetentionDays: 30,
        ThroughputCapacity,
      },
    }),
    scanner: await server({
      ...windows,
      SubnetIds: [dataA],
      WindowsConfiguration: {
        DeploymentType: 'SINGLE_AZ_2',
        AutomaticBackupRetentionDays: 0,
        ThroughputCapacity,
      },
    }),
    scratch: await server({
      FileSystemType: 'LUSTRE',
      SubnetIds: [dataA],
      LustreConfiguration: { DeploymentType: 'SCRATCH_2' },
    }),
  };
}
