import type { Selected } from '#engine';
import { protectedResource } from '../../../checks/backup/resources/protected-resource.ts';
import check from '../../../checks/fsx/data-protected.ts';
import { dataRepositoryAssociation } from '../../../checks/fsx/resources/data-repository-association.ts';
import { volume } from '../../../checks/fsx/resources/volume.ts';
import { needsNoBackup } from '../../support/needs-no-backup.ts';
import { here, resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { arn, lustre, ontap, openZfs, tagged, windows } from './file-system.ts';

const days = (AutomaticBackupRetentionDays: number) => ({ AutomaticBackupRetentionDays });
const scratch = { DeploymentType: 'SCRATCH_2' as const };
const persistent = { DeploymentType: 'PERSISTENT_2' as const };

const saved = (hours: number, ResourceArn: string) =>
  resource(protectedResource, {
    ResourceArn,
    LastBackupTime: new Date(here.now.getTime() - hours * 3_600_000),
  });

type Volume = Selected<typeof volume>['data'];
const held = (name: string, own: Partial<Volume['OntapConfiguration']> = {}, data: Partial<Volume> = {}) =>
  resource(volume, {
    VolumeId: name,
    ResourceARN: `arn:volume/${name}`,
    FileSystemId: 'fs-1',
    Lifecycle: 'CREATED',
    OntapConfiguration: {
      OntapVolumeType: 'RW',
      StorageVirtualMachineRoot: false,
      FlexCacheEndpointType: 'NONE',
      ...own,
    },
    ...data,
  });
const root = held('root', { StorageVirtualMachineRoot: true });

type Association = Selected<typeof dataRepositoryAssociation>['data'];
const link = (
  Events: readonly ('NEW' | 'CHANGED' | 'DELETED')[] | undefined,
  data: Partial<Association> = {},
) =>
  resource(dataRepositoryAssociation, {
    AssociationId: `dra-${data.FileSystemPath ?? '/'}`,
    ResourceARN: `arn:association/${data.FileSystemPath ?? '/'}`,
    FileSystemId: 'fs-1',
    FileSystemPath: '/',
    DataRepositoryPath: 's3://results',
    Lifecycle: 'AVAILABLE',
    S3: Events && { AutoExportPolicy: { Events: [...Events] } },
    ...data,
  });
const all = ['NEW', 'CHANGED', 'DELETED'] as const;

testCheck(check, {
  passes: {
    'Windows for a week': { subject: windows(days(7)) },
    'ONTAP for a month': { subject: ontap(days(30)) },
    'OpenZFS, as long as is wanted': { subject: openZfs(days(3)), options: { minDays: 3 } },
    'Lustre for a week': { subject: lustre({ ...persistent, ...days(7) }) },
    'off, but AWS Backup saves it': {
      subject: windows(days(0)),
      context: { protectedResources: [saved(36, arn)] },
      because: 'AWS Backup saves it',
    },
    'off, but AWS Backup saves what there is to save of ONTAP': {
      subject: ontap(days(0)),
      context: {
        volumes: [
          root,
          held('data'),
          held('mirror', { OntapVolumeType: 'DP' }),
          held('cache', { FlexCacheEndpointType: 'CACHE' }),
          held('going', {}, { Lifecycle: 'DELETING' }),
          held('never', {}, { Lifecycle: 'FAILED' }),
          held('other', {}, { FileSystemId: 'fs-2' }),
        ],
        protectedResources: [saved(3, 'arn:volume/data')],
      },
      because: 'AWS Backup saves it',
    },
    'scratch that is exported': {
      subject: lustre(scratch),
      context: { associations: [link(all)] },
      because: 'exported to S3',
    },
    'new and changed files are enough': {
      subject: lustre(scratch),
      context: { associations: [link(['NEW', 'CHANGED'])] },
    },
    'one directory is read, another exported': {
      subject: lustre({ ...persistent, ...days(0) }),
      context: {
        associations: [link(undefined, { FileSystemPath: '/in' }), link(all, { FileSystemPath: '/out' })],
      },
    },
    'one of two exports still works': {
      subject: lustre(scratch),
      context: { associations: [link(all), link(all, { FileSystemPath: '/b', Lifecycle: 'MISCONFIGURED' })] },
    },
    'an older one, exported by tasks': {
      subject: lustre({
        DeploymentType: 'SCRATCH_1',
        DataRepositoryConfiguration: { ExportPath: 's3://results/run' },
      }),
      because: 'by tasks',
    },
  },
  fails: {
    off: { subject: windows(days(0)), because: 'are off', severity: 'high', evidence: { unsaved: [arn] } },
    'off, and AWS Backup stopped saving it': {
      subject: openZfs(days(0)),
      context: { protectedResources: [saved(37, arn)] },
      severity: 'high',
    },
    'one volume of ONTAP is not saved': {
      subject: ontap(days(0)),
      context: {
        volumes: [root, held('data'), held('more', { FlexCacheEndpointType: 'ORIGIN' })],
        protectedResources: [saved(3, 'arn:volume/data')],
      },
      severity: 'high',
      evidence: { unsaved: ['arn:volume/more'] },
    },
    'for a few days only': {
      subject: windows(days(6)),
      because: 'kept for 6 of 7 days',
      severity: 'low',
    },
    'Lustre without backups': { subject: lustre({ ...persistent, ...days(0) }), severity: 'high' },
    'scratch without a copy': {
      subject: lustre(scratch),
      because: 'SCRATCH_2 without a copy in S3',
      severity: 'medium',
    },
    'scratch that only imports by the older kind of link': {
      subject: lustre({ ...scratch, DataRepositoryConfiguration: { ImportPath: 's3://in' } }),
      severity: 'medium',
    },
    'scratch whose link is being removed': {
      subject: lustre(scratch),
      context: { associations: [link(all, { Lifecycle: 'DELETING' })] },
      severity: 'medium',
    },
    'another one is linked': {
      subject: lustre(scratch),
      context: { associations: [link(all, { FileSystemId: 'fs-2' })] },
      severity: 'medium',
    },
    'a link that only imports': {
      subject: lustre({ ...persistent, ...days(0) }),
      context: { associations: [link(undefined)] },
      because: 'not exported to S3 by itself',
      severity: 'low',
    },
    'changes are not exported': {
      subject: lustre(scratch),
      context: { associations: [link(['NEW', 'DELETED'])] },
      severity: 'low',
    },
    'new files are not exported': {
      subject: lustre(scratch),
      context: { associations: [link(['CHANGED'])] },
      severity: 'low',
    },
    'the export has stopped': {
      subject: lustre(scratch),
      context: { associations: [link(all, { Lifecycle: 'MISCONFIGURED' })] },
      because: 'has stopped',
      severity: 'medium',
    },
    'the export never began': {
      subject: lustre(scratch),
      context: { associations: [link(all, { Lifecycle: 'FAILED' })] },
      severity: 'medium',
    },
  },
  notApplicable: {
    'one that needs no backup, by its tag': {
      subject: windows(days(0), { Tags: needsNoBackup }),
      because: 'built anew every night',
    },
    'one that is being created': {
      subject: windows(days(0), { Lifecycle: 'CREATING' }),
      because: 'CREATING',
    },
    'nothing to keep': { subject: lustre(scratch, tagged('lintel:scratch')), because: 'lintel:scratch' },
    'ONTAP that holds copies only': {
      subject: ontap(days(0)),
      context: { volumes: [root, held('mirror', { OntapVolumeType: 'DP' })] },
      because: 'roots, copies and caches',
    },
  },
  unknown: {
    'AWS did not say how long': { subject: windows({}), because: 'AutomaticBackupRetentionDays' },
    'nor what kind of Lustre it is': { subject: lustre({}), because: 'DeploymentType' },
    'persistent Lustre of which AWS does not say how long': {
      subject: lustre(persistent),
      because: 'AutomaticBackupRetentionDays',
    },
  },
});
