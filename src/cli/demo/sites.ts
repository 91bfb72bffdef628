import type { DistributionSummary, ListDistributionsCommandOutput } from '@aws-sdk/client-cloudfront';
import { ListDistributionsCommand, ListTagsForResourceCommand } from '../../../checks/cloudfront/sdk.ts';
import { GetLifecyclePoliciesCommand, GetLifecyclePolicyCommand } from '../../../checks/dlm/sdk.ts';
import { GetBucketWebsiteCommand } from '../../../checks/s3/sdk.ts';
import { GetAccessPointCommand, ListAccessPointsCommand } from '../../../checks/s3control/sdk.ts';
import { answer } from '../../standin/index.ts';
import { edgeFirewallArn } from './firewalls.ts';
import { vpcId } from './network.ts';
import { account, idOf, pagesOf, seoul, shop, suffixOf, tagList, tokyo, virginia } from './places.ts';
import { bucketOf, unset } from './storage.ts';

const www = 'haneul-www-static';

interface Distribution {
  readonly id: string;
  readonly name: string;
  /** Where it fetches from; of two, the second stands in for the first. */
  readonly origins: readonly string[];
  readonly isEnabled?: boolean;
  readonly isSigned?: boolean;
  readonly policy: 'allow-all' | 'redirect-to-https';
  /** The least TLS version of its own certificate; without one it has CloudFront's. */
  readonly tls?: 'TLSv1_2016' | 'TLSv1.2_2021';
  readonly isWritten?: boolean;
  readonly firewall?: string;
  readonly tags: Readonly<Record<string, string>>;
}

const albName = 'haneul-shop-prod-alb';

/** What CloudFront is in front of: the shop and its pictures, and what was made in a hurry over the years. */
const distributions: readonly Distribution[] = [
  {
    id: 'E2HANEULIMG01',
    name: '상품 이미지',
    origins: [
      `haneul-shop-prod-images.s3.${seoul}.amazonaws.com`,
      `haneul-shop-dr-images.s3.${tokyo}.amazonaws.com`,
    ],
    isSigned: true,
    policy: 'redirect-to-https',
    tls: 'TLSv1.2_2021',
    tags: { ...shop('prod'), 'multi-region': 'true' },
  },
  {
    id: 'E1HANEULWWW01',
    name: '회사 홈페이지',
    origins: [`${www}.s3-website.${seoul}.amazonaws.com`],
    policy: 'allow-all',
    tags: { team: '홍보' },
  },
  {
    id: 'E3HANEULSHOP1',
    name: '쇼핑몰',
    origins: [`${albName}-${suffixOf(albName).slice(0, 9)}.${seoul}.elb.amazonaws.com`],
    policy: 'redirect-to-https',
    tls: 'TLSv1_2016',
    firewall: edgeFirewallArn,
    isWritten: true,
    tags: shop('prod'),
  },
  {
    id: 'E4HANEULEVT23',
    name: '2023 추석 이벤트',
    origins: [`haneul-event-2023-upload.s3.${virginia}.amazonaws.com`],
    policy: 'redirect-to-https',
    tls: 'TLSv1.2_2021',
    tags: { team: '마케팅' },
  },
  {
    id: 'E0HANEULAPP18',
    name: '옛 앱 다운로드',
    origins: [`haneul-shop-orders-export.s3.${seoul}.amazonaws.com`],
    isEnabled: false,
    policy: 'allow-all',
    tags: {},
  },
];

const arnOfDistribution = (id: string) => `arn:aws:cloudfront::${account}:distribution/${id}`;

/** What a list of distributions says of one; the rest is of no interest here. */
function summaryOf({
  id,
  name,
  origins,
  isEnabled = true,
  isSigned,
  policy,
  tls,
  isWritten,
  firewall = '',
}: Distribution): DistributionSummary {
  const items = origins.map((DomainName, index) => ({
    Id: `origin-${index + 1}`,
    DomainName,
    OriginAccessControlId: isSigned ? 'E2HANEULOAC01' : '',
    ...(/\.s3\./.test(DomainName) && { S3OriginConfig: { OriginAccessIdentity: '' } }),
  }));
  const Members = { Quantity: items.length, Items: items.map(({ Id }) => ({ OriginId: Id })) };
  const groups = items.length > 1 ? [{ Id: 'both', Members }] : [];
  const methods = ['GET', 'HEAD', 'OPTIONS', ...(isWritten ? ['PUT', 'POST', 'PATCH', 'DELETE'] : [])];
  return {
    Id: id,
    ARN: arnOfDistribution(id),
    Status: 'Deployed',
    DomainName: `${id.toLowerCase()}.cloudfront.net`,
    Comment: name,
    Enabled: isEnabled,
    Staging: false,
    WebACLId: firewall,
    Origins: { Quantity: items.length, Items: items },
    OriginGroups: { Quantity: groups.length, Items: groups },
    DefaultCacheBehavior: {
      TargetOriginId: groups[0]?.Id ?? 'origin-1',
      ViewerProtocolPolicy: policy,
      AllowedMethods: { Quantity: methods.length, Items: methods },
    },
    CacheBehaviors: { Quantity: 0 },
    ViewerCertificate: {
      CloudFrontDefaultCertificate: tls === undefined,
      MinimumProtocolVersion: tls ?? 'TLSv1',
    },
  } as DistributionSummary;
}

const open = {
  BlockPublicAcls: false,
  IgnorePublicAcls: false,
  BlockPublicPolicy: false,
  RestrictPublicBuckets: false,
};
const closed = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};

/** The analysts have a door each; a partner was given one that is open. */
const accessPoints = [
  { name: 'haneul-analysts', bucket: 'haneul-analytics-raw', vpc: undefined, block: closed },
  { name: 'haneul-ml', bucket: 'haneul-analytics-raw', vpc: 'haneul-shop-prod', block: closed },
  { name: 'haneul-partner-orders', bucket: 'haneul-shop-orders-export', vpc: undefined, block: open },
];

function pointOf({ name, bucket, vpc }: (typeof accessPoints)[number]) {
  return {
    Name: name,
    Bucket: bucket,
    BucketAccountId: account,
    AccessPointArn: `arn:aws:s3:${seoul}:${account}:accesspoint/${name}`,
    ...(vpc
      ? { NetworkOrigin: 'VPC' as const, VpcConfiguration: { VpcId: vpcId(vpc) } }
      : { NetworkOrigin: 'Internet' as const }),
  };
}

const redisPolicy = idOf('policy', 'redis');

/** Websites, doors of buckets, and what Data Lifecycle Manager copies. */
export const siteAnswers = [
  answer(GetBucketWebsiteCommand, (input, at) => {
    const { name } = bucketOf({ Bucket: input.Bucket }, at);
    return name === www ? { IndexDocument: { Suffix: 'index.html' } } : unset('NoSuchWebsiteConfiguration');
  }),
  answer(
    ListDistributionsCommand,
    () =>
      ({
        DistributionList: {
          Marker: '',
          MaxItems: 100,
          IsTruncated: false,
          Quantity: distributions.length,
          Items: distributions.map(summaryOf),
        },
      }) as ListDistributionsCommandOutput,
  ),
  answer(ListTagsForResourceCommand, ({ Resource }) => {
    const { tags = {} } = distributions.find(({ id }) => arnOfDistribution(id) === Resource) ?? {};
    return { Tags: { Items: tagList(tags) } };
  }),
  answer(
    ListAccessPointsCommand,
    (_, { region }) => ({ AccessPointList: (region === seoul ? accessPoints : []).map(pointOf) }),
    pagesOf('AccessPointList'),
  ),
  answer(GetAccessPointCommand, ({ Name }) => {
    const point = accessPoints.find(({ name }) => name === Name) ?? unset('NoSuchAccessPoint');
    return { ...pointOf(point), PublicAccessBlockConfiguration: point.block };
  }),
  answer(GetLifecyclePoliciesCommand, (_, { region }) => ({
    Policies:
      region === seoul
        ? [
            {
              PolicyId: redisPolicy,
              Description: 'Redis AOF 볼륨, 도쿄로 복사',
              State: 'ENABLED' as const,
              PolicyType: 'EBS_SNAPSHOT_MANAGEMENT' as const,
              DefaultPolicy: false,
            },
          ]
        : [],
  })),
  answer(GetLifecyclePolicyCommand, () => ({
    Policy: {
      PolicyId: redisPolicy,
      State: 'ENABLED' as const,
      PolicyDetails: {
        PolicyType: 'EBS_SNAPSHOT_MANAGEMENT' as const,
        ResourceTypes: ['VOLUME' as const],
        TargetTags: [{ Key: 'Service', Value: 'redis' }],
        Schedules: [
          { Name: '6h', CrossRegionCopyRules: [{ Target: tokyo, Encrypted: true, CopyTags: true }] },
        ],
      },
    },
  })),
];
