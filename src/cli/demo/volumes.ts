import type { Volume } from '@aws-sdk/client-ec2';
import {
  DescribeSnapshotsCommand,
  DescribeVolumesCommand,
  GetEbsEncryptionByDefaultCommand,
} from '../../../checks/ec2/sdk.ts';
import { type At, answer } from '../../standin/index.ts';
import { keyArn } from './keys.ts';
import { type Machine, machineNamed, machinesIn, zoneOf } from './machines.ts';
import {
  account,
  daysAgo,
  hoursAgo,
  idOf,
  pagesOf,
  regionOf,
  seoul,
  tagList,
  tokyo,
  virginia,
} from './places.ts';

/** A data volume, attached to none, one or several machines; `saved` is how many hours ago a snapshot was made. */
interface Disk {
  readonly name: string;
  readonly zone: string;
  readonly on: readonly string[];
  readonly type: NonNullable<Volume['VolumeType']>;
  readonly gib: number;
  readonly saved?: number;
  /** How many hours ago that was copied to another Region. */
  readonly copied?: number;
  readonly isPlain?: true;
  /** The KMS key, where it is not EBS's own. */
  readonly key?: string;
  readonly tags: Readonly<Record<string, string>>;
}

const disks: readonly Disk[] = [
  {
    name: 'jenkins-home',
    zone: `${seoul}a`,
    on: ['jenkins'],
    type: 'gp2',
    gib: 500,
    saved: 43 * 24,
    isPlain: true,
    tags: { owner: 'minsu.lee' },
  },
  {
    name: 'log-elasticsearch-data',
    zone: `${seoul}c`,
    on: ['log-elasticsearch'],
    type: 'gp3',
    gib: 2000,
    key: 'haneul-logs-2021',
    tags: { env: 'prod', team: '인프라' },
  },
  ...['a', 'c', 'c'].map((zone, index) => ({
    name: `redis-${index + 1}-aof`,
    zone: `${seoul}${zone}`,
    on: [`redis-${index + 1}`],
    type: 'gp3' as const,
    gib: 100,
    saved: 5,
    tags: { env: 'prod', team: '커머스플랫폼', Service: 'redis' },
  })),
  {
    name: 'haneul-wms-gw-1-data',
    zone: `${seoul}a`,
    on: ['haneul-wms-gw-1'],
    type: 'gp3',
    gib: 50,
    tags: { team: '물류', backup: 'daily' },
  },
  {
    name: 'haneul-ml-shared',
    zone: `${seoul}a`,
    on: ['haneul-ml-train-1', 'haneul-ml-train-2'],
    type: 'io2',
    gib: 4000,
    saved: 3,
    copied: 2,
    tags: { team: '데이터', 설명: '학습 데이터 공유' },
  },
  {
    name: 'perf-test-results',
    zone: `${seoul}a`,
    on: ['haneul-shop-dev-tools'],
    type: 'gp2',
    gib: 200,
    saved: 200 * 24,
    tags: { env: 'dev' },
  },
  { name: 'old-pos-backup', zone: `${seoul}a`, on: [], type: 'gp2', gib: 300, isPlain: true, tags: {} },
];

/** The id of a volume, by its name. */
export function volumeId(name: string): string {
  return idOf('vol', name);
}

function attachment(machine: Machine, volume: string, device: string, since: Date) {
  return {
    InstanceId: idOf('i', machine.key),
    VolumeId: volumeId(volume),
    Device: device,
    State: 'attached' as const,
    AttachTime: since,
    DeleteOnTermination: device === '/dev/xvda',
  };
}

function rootVolume(machine: Machine, now: Date): Volume {
  const since = daysAgo(now, machine.age);
  const name = `${machine.key} root`;
  return {
    VolumeId: volumeId(name),
    VolumeType: machine.isPlain ? 'gp2' : 'gp3',
    Size: 30,
    State: 'in-use',
    AvailabilityZone: zoneOf(machine),
    Encrypted: !machine.isPlain,
    MultiAttachEnabled: false,
    CreateTime: since,
    Attachments: [attachment(machine, name, '/dev/xvda', since)],
    Tags: machine.fleet ? [] : tagList({ Name: machine.name, ...machine.tags }),
  };
}

function dataVolume({ name, zone, on, type, gib, isPlain, key, tags }: Disk, now: Date): Volume {
  return {
    VolumeId: volumeId(name),
    VolumeType: type,
    Size: gib,
    State: on.length > 0 ? 'in-use' : 'available',
    AvailabilityZone: zone,
    Encrypted: !isPlain,
    ...(key && { KmsKeyId: keyArn(key) }),
    MultiAttachEnabled: on.length > 1,
    CreateTime: daysAgo(now, 400),
    Attachments: on.map((key) => attachment(machineNamed(key), name, '/dev/sdf', daysAgo(now, 60))),
    Tags: tagList({ Name: name, ...tags }),
  };
}

function disksIn(region: string): readonly Disk[] {
  return disks.filter(({ zone }) => regionOf(zone) === region);
}

function snapshotOf({ name, gib, isPlain }: Disk, now: Date, hours: number) {
  return {
    SnapshotId: idOf('snap', name),
    VolumeId: volumeId(name),
    VolumeSize: gib,
    OwnerId: account,
    StartTime: hoursAgo(now, hours),
    State: 'completed' as const,
    StorageTier: 'standard' as const,
    Encrypted: !isPlain,
  };
}

/** A copy says where it is from in its description only. */
function copyOf(disk: Disk, now: Date, hours: number) {
  return {
    ...snapshotOf(disk, now, hours),
    SnapshotId: idOf('snap', `${disk.name} copy`),
    VolumeId: 'vol-ffffffff',
    Description: `[Copied ${idOf('snap', disk.name)} from ${regionOf(disk.zone)}]`,
  };
}

function snapshotsIn({ region, now }: At) {
  const saved = disksIn(region).flatMap((disk) =>
    disk.saved === undefined ? [] : [snapshotOf(disk, now, disk.saved)],
  );
  const copied = (region === tokyo ? disks : []).flatMap((disk) =>
    disk.copied === undefined ? [] : [copyOf(disk, now, disk.copied)],
  );
  return [...saved, ...copied];
}

/** Volumes and their snapshots. */
export const volumeAnswers = [
  answer(
    DescribeVolumesCommand,
    (_, { region, now }) => ({
      Volumes: [
        ...machinesIn(region).map((machine) => rootVolume(machine, now)),
        ...disksIn(region).map((disk) => dataVolume(disk, now)),
      ],
    }),
    pagesOf('Volumes'),
  ),
  answer(
    DescribeSnapshotsCommand,
    ({ OwnerIds = [] }, at) => ({ Snapshots: OwnerIds.includes('self') ? snapshotsIn(at) : [] }),
    pagesOf('Snapshots'),
  ),
  answer(GetEbsEncryptionByDefaultCommand, (_, { region }) => ({
    EbsEncryptionByDefault: region !== virginia,
  })),
];
