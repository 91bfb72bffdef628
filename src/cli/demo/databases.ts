import { seoul, shop, tokyo } from './places.ts';

/** A DB instance; `subnet` is where its network interface is. */
export interface DbInstance {
  readonly name: string;
  readonly region: string;
  readonly subnet: string;
  readonly subnetGroup: string;
  readonly engine: string;
  readonly version: string;
  readonly size: string;
  readonly gib?: number;
  readonly maxGib?: number;
  readonly standby?: string;
  readonly cluster?: string;
  readonly backupDays: number;
  readonly isProtected?: true;
  readonly isPlain?: true;
  readonly isPublic?: true;
  readonly securityGroup: string;
  readonly replicaOf?: string;
  readonly replicas?: readonly string[];
  /** The Region that automated backups are replicated to. */
  readonly backupsIn?: string;
  readonly isPaused?: true;
  readonly tags: Readonly<Record<string, string>>;
}

const prod = {
  region: seoul,
  subnet: 'prod-db-a',
  subnetGroup: 'haneul-shop-prod-db',
  securityGroup: 'haneul-shop-prod-db',
};
const catalog = {
  ...prod,
  engine: 'aurora-mysql',
  version: '8.0.mysql_aurora.3.07.1',
  size: 'db.r6g.xlarge',
  cluster: 'haneul-shop-prod-catalog',
  backupDays: 14,
  isProtected: true,
  tags: shop('prod'),
} as const;

const live = {
  ...prod,
  engine: 'aurora-mysql',
  version: '8.0.mysql_aurora.3.08.0',
  size: 'db.serverless',
  cluster: 'haneul-live-commerce',
  backupDays: 7,
  isProtected: true,
  tags: { env: 'prod', team: '라이브' },
} as const;

const point = { ...live, cluster: 'haneul-shop-prod-point', tags: shop('prod') } as const;

const cms = {
  ...prod,
  engine: 'docdb',
  version: '5.0.0',
  size: 'db.r6g.large',
  cluster: 'haneul-cms',
  backupDays: 1,
  tags: { env: 'prod', team: '전시' },
} as const;

/** Every DB instance that RDS lists: those of other engines too. */
export const instances: readonly DbInstance[] = [
  { ...catalog, name: 'haneul-shop-prod-catalog-1' },
  { ...catalog, name: 'haneul-shop-prod-catalog-2', subnet: 'prod-db-c' },
  {
    ...prod,
    name: 'haneul-shop-prod-review-1',
    engine: 'aurora-postgresql',
    version: '15.6',
    size: 'db.t4g.medium',
    cluster: 'haneul-shop-prod-review',
    backupDays: 7,
    tags: { env: 'prod', team: '리뷰' },
  },
  {
    ...prod,
    name: 'haneul-shop-prod-orders',
    engine: 'mysql',
    version: '8.0.35',
    size: 'db.m5.2xlarge',
    gib: 500,
    backupDays: 1,
    replicas: ['arn:aws:rds:ap-northeast-1:111122223333:db:haneul-shop-dr-orders-replica'],
    tags: { ...shop('prod'), team: '주문', owner: 'hyunwoo.yoon', 'data-classification': 'critical' },
  },
  {
    ...prod,
    name: 'haneul-shop-prod-payments',
    engine: 'postgres',
    version: '15.6',
    size: 'db.m6g.xlarge',
    gib: 200,
    maxGib: 1000,
    standby: `${seoul}c`,
    backupDays: 35,
    isProtected: true,
    backupsIn: tokyo,
    tags: { ...shop('prod'), team: '결제', owner: 'sora.han', 'data-classification': 'critical' },
  },
  {
    ...prod,
    name: 'haneul-shop-prod-members',
    subnet: 'prod-db-c',
    engine: 'postgres',
    version: '13.14',
    size: 'db.m5.xlarge',
    gib: 300,
    standby: `${seoul}a`,
    backupDays: 7,
    isProtected: true,
    isPlain: true,
    tags: { env: 'prod', team: '회원', owner: 'sora.han' },
  },
  {
    ...prod,
    name: 'haneul-wms-sql',
    engine: 'sqlserver-ex',
    version: '15.00.4365.2.v1',
    size: 'db.t3.medium',
    gib: 100,
    maxGib: 200,
    backupDays: 7,
    tags: { team: '물류', owner: 'hana.choi' },
  },
  {
    ...prod,
    name: 'haneul-erp',
    engine: 'custom-oracle-ee',
    version: '19.haneul_erp_cev1',
    size: 'db.r5.xlarge',
    gib: 800,
    backupDays: 7,
    isProtected: true,
    isPaused: true,
    tags: { team: '재무', env: '운영', 설명: '전사 ERP' },
  },
  {
    ...prod,
    name: 'haneul-shop-dev-db',
    subnet: 'dev-public-a',
    subnetGroup: 'haneul-shop-dev-public',
    engine: 'mysql',
    version: '8.0.35',
    size: 'db.t3.medium',
    gib: 50,
    backupDays: 0,
    isPlain: true,
    isPublic: true,
    securityGroup: 'haneul-shop-dev-db',
    tags: { ...shop('dev'), owner: 'doyun.kang' },
  },
  {
    ...prod,
    name: 'haneul-reco-graph-1',
    subnet: 'prod-db-c',
    engine: 'neptune',
    version: '1.3.1.0',
    size: 'db.r5.large',
    cluster: 'haneul-reco-graph',
    backupDays: 1,
    tags: { team: '데이터' },
  },
  { ...live, name: 'haneul-live-commerce-1' },
  { ...live, name: 'haneul-live-commerce-2', subnet: 'prod-db-c' },
  { ...point, name: 'haneul-shop-prod-point-1' },
  { ...point, name: 'haneul-shop-prod-point-2', subnet: 'prod-db-c' },
  { ...cms, name: 'haneul-cms-1' },
  { ...cms, name: 'haneul-cms-2', subnet: 'prod-db-c' },
  {
    name: 'haneul-shop-dr-orders-replica',
    region: tokyo,
    subnet: 'dr-db-a',
    subnetGroup: 'haneul-shop-dr-db',
    securityGroup: 'haneul-shop-dr-db',
    engine: 'mysql',
    version: '8.0.35',
    size: 'db.m5.large',
    gib: 500,
    backupDays: 0,
    replicaOf: 'arn:aws:rds:ap-northeast-2:111122223333:db:haneul-shop-prod-orders',
    tags: { ...shop('dr'), team: '주문' },
  },
];

/** A cluster; its members are the instances that name it, the first of them the writer. */
export interface DbCluster {
  readonly name: string;
  readonly region: string;
  readonly engine: string;
  /** The fewest and most capacity units of its serverless instances. */
  readonly capacity?: readonly [min: number, max: number];
  readonly backupDays: number;
  readonly isProtected: boolean;
  readonly isGlobal?: true;
  readonly primary?: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** Every cluster that RDS lists. */
export const clusters: readonly DbCluster[] = [
  {
    name: 'haneul-shop-prod-catalog',
    region: seoul,
    engine: 'aurora-mysql',
    backupDays: 14,
    isProtected: true,
    isGlobal: true,
    tags: { ...shop('prod'), dr: 'multi-region' },
  },
  {
    name: 'haneul-shop-prod-review',
    region: seoul,
    engine: 'aurora-postgresql',
    backupDays: 7,
    isProtected: false,
    tags: { env: 'prod', team: '리뷰' },
  },
  {
    // Eight units were plenty for the first broadcast.
    name: 'haneul-live-commerce',
    region: seoul,
    engine: 'aurora-mysql',
    capacity: [0.5, 8],
    backupDays: 7,
    isProtected: true,
    tags: { env: 'prod', team: '라이브' },
  },
  {
    name: 'haneul-shop-prod-point',
    region: seoul,
    engine: 'aurora-mysql',
    capacity: [2, 32],
    backupDays: 7,
    isProtected: true,
    tags: shop('prod'),
  },
  {
    name: 'haneul-reco-graph',
    region: seoul,
    engine: 'neptune',
    backupDays: 1,
    isProtected: false,
    tags: { team: '데이터' },
  },
  {
    name: 'haneul-cms',
    region: seoul,
    engine: 'docdb',
    backupDays: 1,
    isProtected: false,
    tags: { env: 'prod', team: '전시' },
  },
  {
    name: 'haneul-shop-dr-catalog',
    region: tokyo,
    engine: 'aurora-mysql',
    backupDays: 14,
    isProtected: true,
    isGlobal: true,
    primary: 'arn:aws:rds:ap-northeast-2:111122223333:cluster:haneul-shop-prod-catalog',
    tags: shop('dr'),
  },
];

/** The DB subnet groups, with the VPC and the subnets of each. */
export const subnetGroups = [
  { name: 'haneul-shop-prod-db', region: seoul, subnets: ['prod-db-a', 'prod-db-c'] },
  { name: 'haneul-shop-dev-public', region: seoul, subnets: ['dev-public-a', 'dev-public-c'] },
  { name: 'haneul-shop-dr-db', region: tokyo, subnets: ['dr-db-a', 'dr-db-c'] },
];
