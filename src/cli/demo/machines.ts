import { fleets } from './fleets.ts';
import { addressIn, subnetNamed } from './network.ts';
import { regionOf, shop } from './places.ts';

/** An EC2 instance. Its `key` is its name, unless several have the same. */
export interface Machine {
  readonly key: string;
  readonly name: string;
  readonly subnet: string;
  readonly type: string;
  readonly image: string;
  readonly securityGroup: string;
  /** Days since it was launched. */
  readonly age: number;
  readonly tags: Readonly<Record<string, string>>;
  readonly fleet?: string;
  readonly placementGroup?: string;
  readonly hasEfa?: true;
  readonly isSpot?: true;
  readonly isStopped?: true;
  readonly neverRecovers?: true;
  readonly isPlain?: true;
  readonly publicIp?: string;
}

const members: readonly Machine[] = fleets.flatMap((fleet) =>
  fleet.subnets.flatMap((subnet, place) =>
    Array.from({ length: fleet.instances[place] ?? 0 }, (_, index) => ({
      key: `${fleet.name} ${subnet} ${index}`,
      name: fleet.name,
      subnet,
      type: fleet.type,
      image: fleet.image,
      securityGroup: fleet.securityGroup,
      age: 3 + index * 8,
      tags: { ...shop(fleet.env), team: fleet.team, 'aws:autoscaling:groupName': fleet.name },
      fleet: fleet.name,
      ...(fleet.placementGroup && { placementGroup: fleet.placementGroup }),
      ...(fleet.spot && index + place >= fleet.spot.base && { isSpot: true as const }),
    })),
  ),
);

const amazonLinux2 = 'amzn2-ami-hvm-2.0.20230719';

type Single = Omit<Machine, 'key'>;
const app = { image: 'haneul-pos-2022-06', securityGroup: 'haneul-shop-prod-app' };
const pos = { ...app, type: 'm5.large', placementGroup: 'haneul-pos-cluster', age: 874 };
const posTags = { Service: 'pos', team: '매장시스템', owner: 'minsu.lee' };
const redis = { image: amazonLinux2, securityGroup: 'haneul-shop-prod-app', type: 'r5.large', age: 655 };
const redisTags = { env: 'prod', team: '커머스플랫폼', Service: 'redis' };
const ml = {
  image: 'deep-learning-base-2025-01',
  securityGroup: 'haneul-hpc',
  type: 'c5n.18xlarge',
  age: 64,
};
const mlTags = { team: '데이터', owner: 'yuna.jung', purpose: '추천 모델 학습' };
const wms = { image: amazonLinux2, securityGroup: 'haneul-shop-prod-app', type: 't3.medium', age: 1120 };
const wmsTags = { team: '물류', owner: 'hana.choi' };
const admin = { image: 'haneul-admin-2024-02', securityGroup: 'haneul-shop-prod-app', type: 't3.large' };
const adminTags = { env: 'prod', team: '운영', owner: 'seojun.park' };
const partner = { image: amazonLinux2, securityGroup: 'haneul-shop-prod-app', type: 't3.small', age: 1890 };

const singles: readonly Single[] = [
  {
    name: 'haneul-shop-prod-bastion',
    subnet: 'prod-public-a',
    type: 't3.micro',
    image: amazonLinux2,
    securityGroup: 'haneul-bastion',
    age: 980,
    tags: shop('prod'),
    publicIp: '203.0.113.40',
  },
  {
    name: 'jenkins',
    subnet: 'default-ap-northeast-2a',
    type: 'm5.xlarge',
    image: 'ubuntu-jenkins-2019',
    securityGroup: 'launch-wizard-3',
    age: 2041,
    tags: { owner: 'minsu.lee' },
    neverRecovers: true,
    isPlain: true,
  },
  { ...pos, name: 'haneul-pos-1', subnet: 'prod-app-a', tags: posTags },
  { ...pos, name: 'haneul-pos-2', subnet: 'prod-app-a', tags: posTags },
  { ...pos, name: 'haneul-pos-3', subnet: 'prod-app-a', tags: posTags },
  { ...app, type: 'm5.large', age: 203, name: 'haneul-pos-4', subnet: 'prod-app-c', tags: posTags },
  { ...admin, age: 390, name: 'haneul-shop-prod-admin-1', subnet: 'prod-app-a', tags: adminTags },
  {
    ...admin,
    age: 120,
    name: 'haneul-shop-prod-admin-2',
    subnet: 'prod-app-a',
    tags: adminTags,
    neverRecovers: true,
  },
  { ...redis, placementGroup: 'haneul-redis-spread', name: 'redis-1', subnet: 'prod-app-a', tags: redisTags },
  { ...redis, placementGroup: 'haneul-redis-spread', name: 'redis-2', subnet: 'prod-app-c', tags: redisTags },
  { ...redis, placementGroup: 'haneul-redis-spread', name: 'redis-3', subnet: 'prod-app-c', tags: redisTags },
  {
    name: 'log-elasticsearch',
    subnet: 'prod-app-c',
    type: 'i3.xlarge',
    image: amazonLinux2,
    securityGroup: 'haneul-shop-prod-app',
    age: 512,
    tags: { env: 'prod', team: '인프라' },
  },
  { ...wms, name: 'haneul-wms-gw-1', subnet: 'prod-app-a', tags: wmsTags },
  { ...wms, name: 'haneul-wms-gw-2', subnet: 'prod-app-c', tags: wmsTags },
  { ...partner, name: 'partner-api-1', subnet: 'prod-app-a', tags: { team: '제휴' }, isPlain: true },
  { ...partner, name: 'partner-api-2', subnet: 'prod-app-c', tags: { team: '제휴' }, isPlain: true },
  {
    ...ml,
    name: 'haneul-ml-train-1',
    subnet: 'prod-hpc-a',
    tags: mlTags,
    placementGroup: 'haneul-ml-cluster',
    hasEfa: true,
  },
  {
    ...ml,
    name: 'haneul-ml-train-2',
    subnet: 'prod-hpc-a',
    tags: mlTags,
    placementGroup: 'haneul-ml-cluster',
  },
  {
    name: 'haneul-erp-custom-oracle',
    subnet: 'prod-db-a',
    type: 'r5.xlarge',
    image: 'rds-custom-oracle-19c',
    securityGroup: 'haneul-shop-prod-db',
    age: 431,
    tags: { AWSRDSCustom: 'custom-oracle', team: '재무', env: '운영' },
  },
  {
    name: 'haneul-shop-dev-nat',
    subnet: 'dev-public-a',
    type: 't3.nano',
    image: 'amzn-ami-vpc-nat-2018.03',
    securityGroup: 'haneul-shop-dev-app',
    age: 1302,
    tags: shop('dev'),
  },
  {
    name: 'haneul-shop-dev-tools',
    subnet: 'dev-app-a',
    type: 't3.large',
    image: amazonLinux2,
    securityGroup: 'haneul-shop-dev-app',
    age: 733,
    tags: { env: 'dev', owner: 'doyun.kang', 설명: '예전 성능 테스트용' },
    isStopped: true,
  },
  {
    name: 'haneul-shop-dr-bastion',
    subnet: 'dr-public-a',
    type: 't3.micro',
    image: 'al2023-ami-2023.6',
    securityGroup: 'haneul-shop-dr-app',
    age: 301,
    tags: shop('dr'),
    publicIp: '203.0.113.41',
  },
  {
    name: 'test-delete-later',
    subnet: 'default-us-east-1a',
    type: 't2.micro',
    image: 'al2023-ami-2023.6',
    securityGroup: 'launch-wizard-1',
    age: 1433,
    tags: { owner: 'doyun.kang' },
    isPlain: true,
  },
];

/** Every instance, whoever launched it. */
export const machines: readonly Machine[] = [
  ...members,
  ...singles.map((one) => ({ key: one.name, ...one })),
];

/** A machine by its key. */
export function machineNamed(key: string): Machine {
  const machine = machines.find((each) => each.key === key);
  if (!machine) throw new Error(`the sample account has no machine ${key}`);
  return machine;
}

/** The zone of a machine. */
export function zoneOf({ subnet }: Pick<Machine, 'subnet'>): string {
  return subnetNamed(subnet).zone;
}

/** The machines of a Region. */
export function machinesIn(region: string): readonly Machine[] {
  return machines.filter((machine) => regionOf(zoneOf(machine)) === region);
}

/** The private address: AWS gives them out one after the other. */
export function addressOf(machine: Machine): string {
  const neighbours = machines.filter(({ subnet }) => subnet === machine.subnet);
  return addressIn(subnetNamed(machine.subnet), neighbours.indexOf(machine));
}
