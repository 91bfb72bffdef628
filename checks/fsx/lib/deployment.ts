import type { Selected } from '#engine';
import type { fileSystem } from '../resources/file-system.ts';

type Data = Selected<typeof fileSystem>['data'];

interface Configuration {
  readonly AutomaticBackupRetentionDays?: number | undefined;
  readonly DeploymentType?: string | undefined;
  readonly PreferredSubnetId?: string | undefined;
}

/** What every kind of FSx file system says of itself, under a name of its own. */
export function configurationOf(data: Data): Configuration {
  const { WindowsConfiguration, LustreConfiguration, OntapConfiguration, OpenZFSConfiguration } = data;
  return WindowsConfiguration ?? LustreConfiguration ?? OntapConfiguration ?? OpenZFSConfiguration ?? {};
}

/** Why nothing can be said of a file system yet, or any more. */
export function inTransit({ Lifecycle }: Pick<Data, 'Lifecycle'>): string | undefined {
  return Lifecycle === 'CREATING' || Lifecycle === 'FAILED' || Lifecycle === 'DELETING'
    ? `its lifecycle is ${Lifecycle}`
    : undefined;
}
