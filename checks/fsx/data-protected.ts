import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { exemptByTag } from '../backup/lib/judge-recovery.ts';
import { protectedResource } from '../backup/resources/protected-resource.ts';
import { judgeBackups } from './lib/backups.ts';
import { configurationOf, inTransit } from './lib/deployment.ts';
import { judgeLinks } from './lib/repository.ts';
import { dataRepositoryAssociation } from './resources/data-repository-association.ts';
import { fileSystem } from './resources/file-system.ts';
import { volume } from './resources/volume.ts';

export default defineCheck({
  id: 'fsx/data-protected',
  title: 'FSx has automatic backups; Lustre scratch data is linked to S3',
  pillar: 'reliability',
  severity: 'high',
  why: 'Without a backup, files that are deleted or encrypted by ransomware are gone; and a scratch file system does not even survive the failure of one of its servers.',
  fix: {
    summary:
      'Keep automatic backups for at least a week. Link a scratch file system to a bucket, with automatic export.',
    cli: 'aws fsx update-file-system --file-system-id {id} --windows-configuration AutomaticBackupRetentionDays=7 --region {region}   # or --ontap-, --open-zfs-, --lustre-configuration\naws fsx create-data-repository-association --file-system-id {id} --file-system-path / --data-repository-path s3://<bucket> --s3 "AutoExportPolicy={Events=[NEW,CHANGED,DELETED]}" --region {region}   # Lustre, but SCRATCH_1',
    terraform: 'automatic_backup_retention_days = 7',
    cost: 'Backup storage, or that of the bucket, by the gigabyte.',
    risk: 'None while it runs; a Lustre file system that is linked to a bucket can no longer be backed up.',
    effort: 'minutes',
  },
  refs: [
    'https://docs.aws.amazon.com/fsx/latest/WindowsGuide/using-backups.html',
    'https://docs.aws.amazon.com/fsx/latest/LustreGuide/fsx-data-repositories.html',
  ],
  notes: ['001 §2.6.4', '003 >1,000', '004 §HPC'],
  wellArchitected: ['REL09-BP03'],
  subject: fileSystem,
  context: {
    associations: dataRepositoryAssociation,
    volumes: volume,
    protectedResources: protectedResource,
  },
  options: { minDays: 7 },

  evaluate(fileSystem, { associations, volumes, protectedResources, options, now }) {
    const { tags, data } = fileSystem;
    const exempt = inTransit(data) ?? exemptByTag(tags);
    if (exempt) return notApplicable(exempt);
    if ('lintel:scratch' in tags) return notApplicable('holds nothing to keep, by its tag lintel:scratch');
    const { AutomaticBackupRetentionDays, DeploymentType } = configurationOf(data);
    if (AutomaticBackupRetentionDays !== undefined && AutomaticBackupRetentionDays >= options.minDays)
      return pass();

    const isLustre = data.FileSystemType === 'LUSTRE';
    const linked = isLustre ? judgeLinks(fileSystem, associations) : undefined;
    if (linked) return linked;
    if (isLustre && must(DeploymentType, 'DeploymentType').startsWith('SCRATCH')) {
      return fail(`${DeploymentType} without a copy in S3`, { DeploymentType }, 'medium');
    }
    return judgeBackups(fileSystem, { volumes, protectedResources, options, now });
  },
});
