import { account, seoul, tokyo, virginia } from './places.ts';

/** What is set on a bucket; what is not set, S3 answers with an error of its own. */
export interface Bucket {
  readonly name: string;
  readonly region: string;
  /** Days since it was made. */
  readonly age: number;
  readonly versioning?: 'Enabled' | 'Suspended';
  readonly kms?: true;
  /** Days that old versions are kept. */
  readonly oldVersions?: number;
  /** Days until objects are moved to One Zone-IA. */
  readonly oneZone?: number;
  readonly lock?: number;
  readonly copiedTo?: {
    readonly bucket: string;
    readonly rule: string;
    readonly isMeasured: boolean;
    readonly account?: string;
  };
  /** Statements of the bucket policy. */
  readonly policy?: readonly object[];
  readonly isPublic?: true;
  /** Permissions that its ACL grants to everybody. */
  readonly everybody?: readonly ('READ' | 'WRITE')[];
  readonly isOpen?: true;
  readonly tags?: Readonly<Record<string, string>>;
}

/** The bucket of the payroll lets nobody but HR look, auditors included. */
export const closedBucket = 'haneul-hr-payroll';

/** A bucket of the analytics account that this one copies to. */
export const foreignBucket = { name: 'haneul-analytics-landing-444455556666', region: tokyo };

function allow(Principal: object | string, Action: string, name: string): object {
  return { Effect: 'Allow', Principal, Action, Resource: `arn:aws:s3:::${name}/*` };
}

const accessLogs = 'haneul-s3-access-logs';
const trail = 'haneul-cloudtrail-111122223333';
const www = 'haneul-www-static';

/** Every bucket, by name, as S3 lists them. */
export const buckets: readonly Bucket[] = [
  {
    name: 'aws-athena-query-results-111122223333-ap-northeast-2',
    region: seoul,
    age: 900,
  },
  {
    name: 'cdk-hnb659fds-assets-111122223333-ap-northeast-2',
    region: seoul,
    age: 420,
    versioning: 'Enabled',
    oldVersions: 365,
    tags: { 'aws-cdk:bootstrap': 'true' },
  },
  { name: 'codepipeline-ap-northeast-2-371940285613', region: seoul, age: 760 },
  {
    name: 'haneul-alb-logs-seoul',
    region: seoul,
    age: 700,
    oneZone: 30,
    policy: [allow({ AWS: 'arn:aws:iam::600734575887:root' }, 's3:PutObject', 'haneul-alb-logs-seoul')],
    tags: { team: '인프라' },
  },
  {
    name: 'haneul-analytics-raw',
    region: seoul,
    age: 610,
    versioning: 'Enabled',
    copiedTo: {
      bucket: foreignBucket.name,
      rule: 'to-analytics',
      isMeasured: false,
      account: '444455556666',
    },
    tags: { team: '데이터', owner: 'yuna.jung' },
  },
  {
    name: 'haneul-backups',
    region: seoul,
    age: 540,
    versioning: 'Enabled',
    kms: true,
    lock: 35,
    copiedTo: { bucket: 'haneul-backups-dr', rule: 'backups-to-tokyo', isMeasured: true },
    tags: { team: '인프라', owner: 'seojun.park', 'data-classification': 'critical' },
  },
  {
    name: 'haneul-backups-dr',
    region: tokyo,
    age: 300,
    versioning: 'Enabled',
    lock: 35,
    tags: { team: '인프라', env: 'dr' },
  },
  {
    name: trail,
    region: seoul,
    age: 1500,
    versioning: 'Enabled',
    policy: [allow({ Service: 'cloudtrail.amazonaws.com' }, 's3:PutObject', trail)],
    tags: { team: '보안', 'data-classification': 'critical' },
  },
  {
    name: 'haneul-event-2023-upload',
    region: virginia,
    age: 640,
    everybody: ['READ', 'WRITE'],
    isOpen: true,
    tags: { team: '마케팅', 설명: '추석 이벤트 사진 업로드' },
  },
  { name: closedBucket, region: seoul, age: 880 },
  {
    name: accessLogs,
    region: seoul,
    age: 1480,
    policy: [allow({ Service: 'logging.s3.amazonaws.com' }, 's3:PutObject', accessLogs)],
  },
  {
    name: 'haneul-shop-dev-images',
    region: seoul,
    age: 450,
    tags: { env: 'dev', team: '커머스플랫폼' },
  },
  {
    name: 'haneul-shop-dr-images',
    region: tokyo,
    age: 310,
    versioning: 'Enabled',
    tags: { env: 'dr', team: '커머스플랫폼', 'managed-by': 'terraform' },
  },
  {
    name: 'haneul-shop-orders-export',
    region: seoul,
    age: 1210,
    oneZone: 60,
    isOpen: true,
    tags: { env: 'prod', team: '주문', owner: 'hyunwoo.yoon' },
  },
  {
    name: 'haneul-shop-prod-images',
    region: seoul,
    age: 820,
    versioning: 'Enabled',
    oldVersions: 90,
    copiedTo: { bucket: 'haneul-shop-dr-images', rule: 'images-to-tokyo', isMeasured: true },
    tags: { env: 'prod', team: '커머스플랫폼', 'managed-by': 'terraform' },
  },
  {
    name: 'haneul-terraform-state',
    region: seoul,
    age: 830,
    versioning: 'Suspended',
    tags: { team: '인프라', owner: 'seojun.park' },
  },
  {
    name: www,
    region: seoul,
    age: 1320,
    versioning: 'Enabled',
    policy: [allow('*', 's3:GetObject', www)],
    isPublic: true,
    isOpen: true,
    tags: { team: '마케팅', 설명: '회사 소개 홈페이지' },
  },
];

/** A bucket policy around statements. */
export function policyDocument(statements: readonly object[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}

/** Who owns the objects that everybody does not. */
export const owner = { ID: `${account}00000000000000000000000000000000`, DisplayName: 'haneul-store' };
