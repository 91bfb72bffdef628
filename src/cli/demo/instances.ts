import type { Filter, Instance } from '@aws-sdk/client-ec2';
import {
  DescribeImagesCommand,
  DescribeInstancesCommand,
  DescribeInstanceTypesCommand,
  DescribePlacementGroupsCommand,
} from '../../../checks/ec2/sdk.ts';
import { type At, answer } from '../../standin/index.ts';
import { addressOf, type Machine, machinesIn, zoneOf } from './machines.ts';
import { subnetId, subnetNamed, vpcId } from './network.ts';
import {
  account,
  arnOf,
  daysAgo,
  idOf,
  pagesOf,
  seoul,
  tagList,
  tokyo,
  virginia,
  zoneIds,
} from './places.ts';

/** The AMIs that still exist; the others that instances came from were tidied away. */
const images = [
  { name: 'haneul-web-2025-03', region: seoul, age: 60 },
  { name: 'haneul-api-2025-03', region: seoul, age: 60 },
  { name: 'haneul-pos-2022-06', region: seoul, age: 1010 },
  { name: 'haneul-admin-2024-02', region: seoul, age: 500 },
  { name: 'amzn2-ami-hvm-2.0.20230719', region: seoul, age: 900 },
  { name: 'deep-learning-base-2025-01', region: seoul, age: 150 },
  { name: 'rds-custom-oracle-19c', region: seoul, age: 440 },
  { name: 'amzn-ami-vpc-nat-2018.03', region: seoul, age: 2500 },
  { name: 'al2023-ami-2023.6', region: tokyo, age: 310 },
  { name: 'al2023-ami-2023.6', region: virginia, age: 310 },
];

const clusters = {
  'haneul-ml-cluster': { tags: { team: '데이터' } },
  'haneul-pos-cluster': { tags: { team: '매장시스템' } },
};
const spreads = {
  'haneul-worker-spread': { tags: { team: '주문' } },
  'haneul-redis-spread': { tags: { team: '커머스플랫폼' } },
};

/** Of the instance types in use, those that differ from the many that recover and have neither disks nor EFA. */
const withDisks = ['i3.xlarge'];
const withEfa = ['c5n.18xlarge'];

/** The id of an AMI; copies of one in several Regions have different ids. */
export function imageId(name: string, region: string): string {
  return idOf('ami', `${region} ${name}`);
}

function interfacesOf(machine: Machine, launched: Date): NonNullable<Instance['NetworkInterfaces']> {
  return [
    {
      NetworkInterfaceId: idOf('eni', machine.key),
      SubnetId: subnetId(machine.subnet),
      VpcId: vpcId(subnetNamed(machine.subnet).vpc),
      InterfaceType: machine.hasEfa ? 'efa' : 'interface',
      PrivateIpAddress: addressOf(machine),
      ...(machine.publicIp && { Association: { PublicIp: machine.publicIp } }),
      Status: 'in-use',
      Attachment: { AttachTime: launched, DeviceIndex: 0, DeleteOnTermination: true, Status: 'attached' },
    },
  ];
}

function placementOf(machine: Machine): NonNullable<Instance['Placement']> {
  const zone = zoneOf(machine);
  return {
    AvailabilityZone: zone,
    AvailabilityZoneId: zoneIds[zone],
    GroupName: machine.placementGroup ?? '',
    Tenancy: 'default',
  };
}

function instance(machine: Machine, { region, now }: At): Instance {
  const launched = daysAgo(now, machine.age);
  const stopped = daysAgo(now, machine.age / 2);
  return {
    InstanceId: idOf('i', machine.key),
    ImageId: imageId(machine.image, region),
    InstanceType: machine.type as NonNullable<Instance['InstanceType']>,
    ...(machine.isSpot && { InstanceLifecycle: 'spot' }),
    State: machine.isStopped ? { Code: 80, Name: 'stopped' } : { Code: 16, Name: 'running' },
    StateTransitionReason: machine.isStopped
      ? `User initiated (${stopped.toISOString().slice(0, 19).replace('T', ' ')} GMT)`
      : '',
    LaunchTime: launched,
    Placement: placementOf(machine),
    MaintenanceOptions: { AutoRecovery: machine.neverRecovers ? 'disabled' : 'default' },
    RootDeviceType: 'ebs',
    RootDeviceName: '/dev/xvda',
    PlatformDetails: 'Linux/UNIX',
    Architecture: 'x86_64',
    NetworkInterfaces: interfacesOf(machine, launched),
    PrivateIpAddress: addressOf(machine),
    SubnetId: subnetId(machine.subnet),
    VpcId: vpcId(subnetNamed(machine.subnet).vpc),
    SecurityGroups: [{ GroupId: idOf('sg', machine.securityGroup), GroupName: machine.securityGroup }],
    Tags: tagList({ Name: machine.name, ...machine.tags }),
  };
}

function isFiltered(filters: readonly Filter[], name: string, value: string) {
  const { Values } = filters.find(({ Name }) => Name === name) ?? {};
  return Values === undefined || Values.includes(value);
}

/** Instances, their AMIs, types and placement groups. */
export const instanceAnswers = [
  answer(
    DescribeInstancesCommand,
    (_, at) => ({
      Reservations: machinesIn(at.region).map((machine) => ({
        ReservationId: idOf('r', machine.key),
        OwnerId: account,
        Instances: [instance(machine, at)],
      })),
    }),
    pagesOf('Reservations'),
  ),
  answer(
    DescribeImagesCommand,
    ({ Filters = [] }, { region, now }) => ({
      Images: images
        .filter((image) => image.region === region)
        .map(({ name, age }) => ({
          ImageId: imageId(name, region),
          Name: name,
          OwnerId: name.startsWith('haneul') ? account : '137112412989',
          State: 'available' as const,
          CreationDate: daysAgo(now, age).toISOString(),
        }))
        .filter(({ ImageId }) => isFiltered(Filters, 'image-id', ImageId)),
    }),
    pagesOf('Images'),
  ),
  answer(
    DescribeInstanceTypesCommand,
    ({ Filters = [] }, { region }) => ({
      InstanceTypes: [...new Set(machinesIn(region).map(({ type }) => type))]
        .filter((type) => isFiltered(Filters, 'instance-type', type))
        .map((type) => ({
          InstanceType: type as NonNullable<Instance['InstanceType']>,
          AutoRecoverySupported: !withDisks.includes(type),
          InstanceStorageSupported: withDisks.includes(type),
          NetworkInfo: { EfaSupported: withEfa.includes(type) },
        })),
    }),
    pagesOf('InstanceTypes', 100),
  ),
  answer(DescribePlacementGroupsCommand, (_, { region }) => ({
    PlacementGroups: region === seoul ? [...placementGroups('cluster'), ...placementGroups('spread')] : [],
  })),
];

function placementGroups(Strategy: 'cluster' | 'spread') {
  return Object.entries(Strategy === 'cluster' ? clusters : spreads).map(([GroupName, { tags }]) => ({
    GroupName,
    GroupId: idOf('pg', GroupName),
    GroupArn: arnOf('ec2', seoul, `placement-group/${GroupName}`),
    Strategy,
    State: 'available' as const,
    ...(Strategy === 'spread' && { SpreadLevel: 'rack' as const }),
    Tags: tagList(tags),
  }));
}
