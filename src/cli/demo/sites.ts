import type { DistributionSummary, ListDistributionsCommandOutput } from '@aws-sdk/client-cloudfront';
import { ListDistributionsCommand } from '../../../checks/cloudfront/sdk.ts';
import { GetLifecyclePoliciesCommand, GetLifecyclePolicyCommand } from '../../../checks/dlm/sdk.ts';
import { GetBucketWebsiteCommand } from '../../../checks/s3/sdk.ts';
import { GetAccessPointCommand, ListAccessPointsCommand } from '../../../checks/s3control/sdk.ts';
import { answer } from '../../standin/index.ts';
import { vpcId } from './network.ts';
import { account, idOf, pagesOf, seoul, tokyo } from './places.ts';
import { bucketOf, unset } from './storage.ts';

const www = 'haneul-www-static';

/** What CloudFront is in front of: the pictures of the shop, and the homepage as it was made in 2021. */
const distributions = [
  { id: 'E2HANEULIMG01', name: '상품 이미지', origin: `haneul-shop-prod-images.s3.${seoul}.amazonaws.com` },
  { id: 'E1HANEULWWW01', name: '회사 홈페이지', origin: `${www}.s3-website.${seoul}.amazonaws.com` },
];

/** What a list of distributions says of one; the rest is of no interest here. */
function summaryOf({ id, name, origin }: (typeof distributions)[number]) {
  return {
    Id: id,
    ARN: `arn:aws:cloudfront::${account}:distribution/${id}`,
    Status: 'Deployed',
    DomainName: `${id.toLowerCase()}.cloudfront.net`,
    Comment: name,
    Enabled: true,
    Origins: { Quantity: 1, Items: [{ Id: 'files', DomainName: origin }] },
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
