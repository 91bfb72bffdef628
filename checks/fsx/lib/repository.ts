import { type Collection, fail, pass, type Selected, type Verdict } from '#engine';
import type { dataRepositoryAssociation } from '../resources/data-repository-association.ts';
import type { fileSystem } from '../resources/file-system.ts';

type Associations = Collection<Selected<typeof dataRepositoryAssociation>>;

const byFileSystem = ({ data }: Selected<typeof dataRepositoryAssociation>) => data.FileSystemId;

/** Whether what is written to a Lustre file system gets to the buckets that it is linked to; `undefined` where it is to none. */
export function judgeLinks(
  { id, data }: Selected<typeof fileSystem>,
  associations: Associations,
): Verdict | undefined {
  const ExportPath = data.LustreConfiguration?.DataRepositoryConfiguration?.ExportPath;
  if (ExportPath) return pass(`it is linked to ${ExportPath}, and exported there by tasks`);
  const links = associations
    .having(byFileSystem, id)
    .filter(({ data: { Lifecycle } }) => Lifecycle !== 'DELETING')
    .map(({ data: { DataRepositoryPath, FileSystemPath, Lifecycle, S3 } }) => ({
      FileSystemPath,
      DataRepositoryPath,
      Lifecycle,
      AutoExportPolicy: { Events: S3?.AutoExportPolicy?.Events ?? [] },
    }));
  if (links.length === 0) return undefined;

  const evidence = { associations: links };
  const exporting = links.filter(
    ({ AutoExportPolicy: { Events } }) => Events.includes('NEW') && Events.includes('CHANGED'),
  );
  if (exporting.length === 0) {
    return fail('What is written is not exported to S3 by itself', evidence, 'low');
  }
  // Both stop importing and exporting: https://docs.aws.amazon.com/fsx/latest/LustreGuide/dra-lifecycles.html
  const isBroken = exporting.every(
    ({ Lifecycle }) => Lifecycle === 'MISCONFIGURED' || Lifecycle === 'FAILED',
  );
  return isBroken
    ? fail('The export to S3 has stopped: the data repository association is broken', evidence, 'medium')
    : pass('new and changed files are exported to S3', evidence);
}
