import {
  DescribeBackupPolicyCommand,
  DescribeFileSystemsCommand as DescribeEfsCommand,
  DescribeMountTargetsCommand,
} from '../../../checks/efs/sdk.ts';
import {
  DescribeDataRepositoryAssociationsCommand,
  DescribeFileSystemsCommand as DescribeFsxCommand,
  DescribeVolumesCommand,
} from '../../../checks/fsx/sdk.ts';
import { answer, awsError } from '../../standin/index.ts';
import { keyArn } from './keys.ts';
import { subnetId, subnetNamed, vpcId } from './network.ts';
import { account, arnOf, daysAgo, idOf, pagesOf, seoul, shop, tagList, zoneIds } from './places.ts';

interface Share {
  readonly name: string;
  /** Where it is mounted. */
  readonly subnets: readonly string[];
  readonly isOneZone?: true;
  /** What nobody ever said is not found. */
  readonly backups?: 'ENABLED' | 'DISABLED';
  readonly key: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** EFS: the pictures of the shop are safe; others clicked until it could be mounted. */
const shares: readonly Share[] = [
  {
    name: 'haneul-shop-prod-images',
    subnets: ['prod-app-a', 'prod-app-c'],
    backups: 'ENABLED',
    key: 'haneul-data',
    tags: shop('prod'),
  },
  {
    name: 'haneul-partner-upload',
    subnets: ['prod-app-a'],
    backups: 'ENABLED',
    key: 'aws/elasticfilesystem',
    tags: { team: '제휴' },
  },
  {
    name: 'haneul-event-assets',
    subnets: ['prod-app-a'],
    isOneZone: true,
    key: 'aws/elasticfilesystem',
    tags: { team: '이벤트' },
  },
  {
    name: 'haneul-shop-dev-share',
    subnets: [],
    backups: 'DISABLED',
    key: 'aws/elasticfilesystem',
    tags: shop('dev'),
  },
];

const windows = {
  name: 'haneul-erp-files',
  type: 'WINDOWS' as const,
  subnets: ['prod-db-c'],
  tags: { team: 'ERP', owner: 'hana.choi' },
};
const ontap = {
  name: 'haneul-shop-prod-media',
  type: 'ONTAP' as const,
  subnets: ['prod-db-a', 'prod-db-c'],
  tags: shop('prod'),
};
const lustre = {
  name: 'haneul-ml-training',
  type: 'LUSTRE' as const,
  subnets: ['prod-hpc-a'],
  tags: { team: '데이터' },
};

const idIn = (name: string) => idOf('fs', name);

/** The file systems of FSx: Windows for the ERP, ONTAP for the studio, and Lustre beside the training. */
const servers = [
  {
    ...windows,
    WindowsConfiguration: { DeploymentType: 'SINGLE_AZ_2' as const, AutomaticBackupRetentionDays: 30 },
  },
  {
    ...ontap,
    OntapConfiguration: {
      DeploymentType: 'MULTI_AZ_2' as const,
      AutomaticBackupRetentionDays: 0,
      PreferredSubnetId: subnetId('prod-db-a'),
    },
  },
  { ...lustre, LustreConfiguration: { DeploymentType: 'SCRATCH_2' as const } },
];

/** Only the root of the studio's virtual machine and what it edits. */
const volumes = ['media_svm_root', 'media_raw'].map((name) => ({
  VolumeId: idOf('fsvol', name),
  ResourceARN: arnOf('fsx', seoul, `volume/${idIn(ontap.name)}/${idOf('fsvol', name)}`),
  FileSystemId: idIn(ontap.name),
  Name: name,
  Lifecycle: 'CREATED' as const,
  VolumeType: 'ONTAP' as const,
  OntapConfiguration: {
    OntapVolumeType: 'RW' as const,
    FlexCacheEndpointType: 'NONE' as const,
    StorageVirtualMachineRoot: name.endsWith('_root'),
  },
}));

const association = {
  AssociationId: idOf('dra', lustre.name),
  ResourceARN: arnOf('fsx', seoul, `association/${idIn(lustre.name)}/${idOf('dra', lustre.name)}`),
  FileSystemId: idIn(lustre.name),
  Lifecycle: 'AVAILABLE' as const,
  FileSystemPath: '/results',
  DataRepositoryPath: 's3://haneul-analytics-raw/training/',
  S3: { AutoExportPolicy: { Events: ['NEW' as const, 'CHANGED' as const, 'DELETED' as const] } },
};

interface Filtered {
  readonly Filters?: readonly { readonly Values?: readonly string[] | undefined }[] | undefined;
}

/** What belongs to the file systems that are asked about. */
function among<T extends { readonly FileSystemId: string }>(all: readonly T[], { Filters }: Filtered): T[] {
  return all.filter(({ FileSystemId }) => Filters?.every(({ Values }) => Values?.includes(FileSystemId)));
}

function mountTargets({ name, subnets }: Share) {
  return subnets.map((subnet) => {
    const { zone, vpc } = subnetNamed(subnet);
    return {
      MountTargetId: idOf('fsmt', `${name} ${subnet}`),
      FileSystemId: idIn(name),
      SubnetId: subnetId(subnet),
      VpcId: vpcId(vpc),
      LifeCycleState: 'available' as const,
      AvailabilityZoneName: zone,
      AvailabilityZoneId: zoneIds[zone],
      OwnerId: account,
    };
  });
}

function shareOf(id: string | undefined): Share {
  const share = shares.find(({ name }) => idIn(name) === id);
  if (!share) throw awsError('FileSystemNotFound', `File system '${id}' does not exist.`, { status: 404 });
  return share;
}

const byMarker = { size: 'MaxItems', token: 'Marker', next: 'NextMarker', limit: 100 } as const;

/** File systems of EFS and FSx, all of them in Seoul. */
export const fileSystemAnswers = [
  answer(
    DescribeEfsCommand,
    (_, { region, now }) => ({
      FileSystems: (region === seoul ? shares : []).map((share) => ({
        FileSystemId: idIn(share.name),
        FileSystemArn: arnOf('elasticfilesystem', seoul, `file-system/${idIn(share.name)}`),
        CreationToken: share.name,
        CreationTime: daysAgo(now, 480),
        OwnerId: account,
        Name: share.name,
        LifeCycleState: 'available' as const,
        NumberOfMountTargets: share.subnets.length,
        SizeInBytes: { Value: 184_467_440_737 },
        PerformanceMode: 'generalPurpose' as const,
        Encrypted: true,
        KmsKeyId: keyArn(share.key),
        ...(share.isOneZone && { AvailabilityZoneName: subnetNamed(share.subnets[0] ?? '').zone }),
        FileSystemProtection: { ReplicationOverwriteProtection: 'ENABLED' as const },
        Tags: tagList({ Name: share.name, ...share.tags }),
      })),
    }),
    { items: 'FileSystems', ...byMarker },
  ),
  answer(
    DescribeMountTargetsCommand,
    ({ FileSystemId }) => ({ MountTargets: mountTargets(shareOf(FileSystemId)) }),
    { items: 'MountTargets', ...byMarker },
  ),
  answer(DescribeBackupPolicyCommand, ({ FileSystemId }) => {
    const { backups } = shareOf(FileSystemId);
    if (!backups) throw awsError('PolicyNotFound', 'The backup policy was not found.', { status: 404 });
    return { BackupPolicy: { Status: backups } };
  }),
  answer(
    DescribeFsxCommand,
    (_, { region, now }) => ({
      FileSystems: (region === seoul ? servers : []).map(
        ({ name, type, subnets, tags, ...configuration }) => ({
          FileSystemId: idIn(name),
          ResourceARN: arnOf('fsx', seoul, `file-system/${idIn(name)}`),
          CreationTime: daysAgo(now, 300),
          OwnerId: account,
          FileSystemType: type,
          Lifecycle: 'AVAILABLE' as const,
          StorageType: 'SSD' as const,
          VpcId: vpcId('haneul-shop-prod'),
          SubnetIds: subnets.map(subnetId),
          ...(type !== 'LUSTRE' && { KmsKeyId: keyArn(type === 'ONTAP' ? 'haneul-data' : 'aws/fsx') }),
          ...configuration,
          Tags: tagList({ Name: name, ...tags }),
        }),
      ),
    }),
    pagesOf('FileSystems'),
  ),
  answer(DescribeVolumesCommand, (input) => ({ Volumes: among(volumes, input) }), pagesOf('Volumes')),
  answer(
    DescribeDataRepositoryAssociationsCommand,
    (input) => ({ Associations: among([association], input) }),
    pagesOf('Associations', 25),
  ),
];
