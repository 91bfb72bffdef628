import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { configurationOf, inTransit } from './lib/deployment.ts';
import { fileSystem } from './resources/file-system.ts';

export default defineCheck({
  id: 'fsx/multi-az',
  title: 'Production FSx file systems use a Multi-AZ deployment',
  pillar: 'reliability',
  severity: 'high',
  nonProduction: 'skip',
  why: 'The file server of a Single-AZ deployment is out of reach for as long as its zone is, and so is every application that keeps its files there.',
  fix: {
    summary:
      'The deployment type cannot be changed: create a Multi-AZ file system from a backup, copy what changed since (DataSync; for ONTAP, SnapMirror), and point its DNS alias to the new one.',
    cli: 'aws fsx create-file-system-from-backup --backup-id <the newest backup> --subnet-ids <a subnet> <one in another zone> --windows-configuration DeploymentType=MULTI_AZ_1,PreferredSubnetId=<a subnet>,ThroughputCapacity=<as before> --region {region}',
    cost: 'About twice the price of storage and throughput.',
    risk: 'Clients lose their connections when the alias moves; what is written after the last copy is lost.',
    effort: 'days',
  },
  refs: [
    'https://docs.aws.amazon.com/fsx/latest/WindowsGuide/high-availability-multiAZ.html',
    'https://docs.aws.amazon.com/fsx/latest/ONTAPGuide/high-availability-AZ.html',
  ],
  notes: ['001 §2.6.4'],
  wellArchitected: ['REL10-BP01'],
  subject: fileSystem,

  evaluate({ tags, data }) {
    const exempt = inTransit(data);
    if (exempt) return notApplicable(exempt);
    const FileSystemType = must(data.FileSystemType, 'FileSystemType');
    if (FileSystemType === 'LUSTRE') return notApplicable('Lustre is in one zone (fsx/data-protected)');
    if ('lintel:dr-replica' in tags)
      return notApplicable('a copy of another one, by its tag lintel:dr-replica');

    const DeploymentType = must(configurationOf(data).DeploymentType, 'DeploymentType');
    if (DeploymentType.startsWith('MULTI_AZ')) return pass();
    // ONTAP's Single-AZ deployments are pairs: https://docs.aws.amazon.com/fsx/latest/ONTAPGuide/high-availability-AZ.html
    const isPair = FileSystemType === 'ONTAP' || DeploymentType.startsWith('SINGLE_AZ_HA');
    const evidence = { FileSystemType, DeploymentType, SubnetIds: data.SubnetIds };
    return isPair
      ? fail('Its two file servers are in one zone', evidence, 'medium')
      : fail('Its only file server is in one zone', evidence);
  },
});
