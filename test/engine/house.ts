import { defineCheck, defineCollector, defineDerived, fail, must, pass, tagsOf } from '#engine';

// A small house of types and checks to test the engine with; the services' own change for their own reasons.

const page = { pages: ({ NextToken }: { NextToken?: string | undefined }) => ({ NextToken }) };

export const vpc = defineCollector({
  type: 'test.vpc',
  scope: 'region',
  sdk: async () => {
    const { DescribeVpcAttributeCommand, DescribeVpcsCommand, EC2Client } = await import(
      '@aws-sdk/client-ec2'
    );
    return { Client: EC2Client, DescribeVpcsCommand, DescribeVpcAttributeCommand };
  },
  list: (ask, { DescribeVpcsCommand }) =>
    ask(DescribeVpcsCommand, { iam: 'ec2:DescribeVpcs', ...page, select: ({ Vpcs = [] }) => Vpcs }),
  keep: ['VpcId', 'IsDefault', 'Tags'],
  identify: ({ VpcId = '', Tags }) => ({ id: VpcId, arn: `arn:${VpcId}`, tags: tagsOf(Tags) }),
  details: (ask, { DescribeVpcAttributeCommand }) => ({
    dns: ask(DescribeVpcAttributeCommand, {
      iam: 'ec2:DescribeVpcAttribute',
      input: ({ id }) => ({ VpcId: id, Attribute: 'enableDnsSupport' as const }),
      select: ({ EnableDnsSupport }) => EnableDnsSupport,
      absentOn: ['InvalidVpcID.NotFound'],
    }),
  }),
});

/** Listed inside each VPC. */
export const subnet = defineCollector({
  type: 'test.subnet',
  scope: 'region',
  per: vpc,
  sdk: async () => {
    const { DescribeSubnetsCommand, EC2Client } = await import('@aws-sdk/client-ec2');
    return { Client: EC2Client, DescribeSubnetsCommand };
  },
  list: (ask, { DescribeSubnetsCommand }) =>
    ask(DescribeSubnetsCommand, {
      iam: 'ec2:DescribeSubnets',
      input: ({ id }) => ({ Filters: [{ Name: 'vpc-id', Values: [id] }] }),
      ...page,
      select: ({ Subnets = [] }) => Subnets,
    }),
  keep: ['SubnetId', 'VpcId', 'AvailabilityZone'],
  identify: ({ SubnetId = '' }) => ({ id: SubnetId, arn: `arn:${SubnetId}` }),
});

/** Asked in batches of two about the zones of subnets; each zone once. */
const zone = defineCollector({
  type: 'test.zone',
  scope: 'region',
  per: subnet,
  sdk: async () => {
    const { DescribeAvailabilityZonesCommand, EC2Client } = await import('@aws-sdk/client-ec2');
    return { Client: EC2Client, DescribeAvailabilityZonesCommand };
  },
  list: (ask, { DescribeAvailabilityZonesCommand }) =>
    ask.batch(DescribeAvailabilityZonesCommand, {
      iam: 'ec2:DescribeAvailabilityZones',
      size: 2,
      keys: ({ data }) => (data.AvailabilityZone ? [data.AvailabilityZone] : []),
      input: (ZoneNames) => ({ ZoneNames: [...ZoneNames] }),
      select: ({ AvailabilityZones = [] }) => AvailabilityZones,
    }),
  keep: ['ZoneName', 'State'],
  identify: ({ ZoneName = '' }) => ({ id: ZoneName, arn: `arn:${ZoneName}` }),
});

/** A global list of things in several Regions, tagged by requests that many share. */
const loadBalancer = defineCollector({
  type: 'test.load-balancer',
  scope: 'region',
  sdk: async () => {
    const { DescribeLoadBalancersCommand, DescribeTagsCommand, ElasticLoadBalancingV2Client } = await import(
      '@aws-sdk/client-elastic-load-balancing-v2'
    );
    return { Client: ElasticLoadBalancingV2Client, DescribeLoadBalancersCommand, DescribeTagsCommand };
  },
  list: (ask, { DescribeLoadBalancersCommand }) =>
    ask(DescribeLoadBalancersCommand, {
      iam: 'elasticloadbalancing:DescribeLoadBalancers',
      select: ({ LoadBalancers = [] }) => LoadBalancers,
    }),
  keep: ['LoadBalancerArn', 'LoadBalancerName'],
  identify: ({ LoadBalancerName = '', LoadBalancerArn = '' }) => ({
    id: LoadBalancerName,
    arn: LoadBalancerArn,
  }),
  details: (ask, { DescribeTagsCommand }) => ({
    tags: ask.shared(DescribeTagsCommand, {
      iam: 'elasticloadbalancing:DescribeTags',
      size: 2,
      key: ({ arn }) => arn,
      input: (ResourceArns) => ({ ResourceArns: [...ResourceArns] }),
      select: ({ TagDescriptions = [] }, key) =>
        tagsOf(TagDescriptions.find(({ ResourceArn }) => ResourceArn === key)?.Tags),
    }),
  }),
});

const bucket = defineCollector({
  type: 'test.bucket',
  scope: 'global',
  sdk: async () => {
    const { GetBucketVersioningCommand, ListBucketsCommand, S3Client } = await import('@aws-sdk/client-s3');
    return { Client: S3Client, GetBucketVersioningCommand, ListBucketsCommand };
  },
  list: (ask, { ListBucketsCommand }) =>
    ask(ListBucketsCommand, { iam: 's3:ListAllMyBuckets', select: ({ Buckets = [] }) => Buckets }),
  keep: ['Name', 'BucketRegion', 'CreationDate'],
  identify: ({ Name = '', BucketRegion }) => ({
    id: Name,
    arn: `arn:aws:s3:::${Name}`,
    region: BucketRegion,
  }),
  details: (ask, { GetBucketVersioningCommand }) => ({
    versioning: ask(GetBucketVersioningCommand, {
      iam: 's3:GetBucketVersioning',
      input: ({ id }) => ({ Bucket: id }),
    }),
  }),
});

/** How many subnets a VPC has, computed. */
export const vpcSize = defineDerived({
  type: 'test.vpc-size',
  scope: 'region',
  from: { vpcs: vpc, subnets: subnet },
  *derive({ vpcs, subnets }) {
    for (const { id, arn } of vpcs) {
      yield {
        id,
        arn: `${arn}/size`,
        data: { size: subnets.filter(({ data }) => data.VpcId === id).length },
      };
    }
  },
});

const words = {
  title: 'All is well',
  pillar: 'reliability',
  severity: 'high',
  why: 'It must be.',
  fix: { summary: 'Make it so.', cost: 'None.', risk: 'None.', effort: 'minutes' },
  refs: ['https://docs.aws.amazon.com/'],
  notes: ['001 §1'],
} as const;

export const dnsOn = defineCheck({
  ...words,
  id: 'test/dns-on',
  subject: vpc.with('dns'),
  evaluate: ({ dns }) => (must(dns, 'EnableDnsSupport').Value ? pass() : fail('DNS is off', { dns: false })),
});

export const notDefault = defineCheck({
  ...words,
  id: 'test/not-default',
  subject: vpc,
  evaluate: ({ data }) => (data.IsDefault ? fail('It is a default VPC', {}) : pass()),
});

export const hasSubnets = defineCheck({
  ...words,
  id: 'test/has-subnets',
  severity: 'medium',
  subject: vpcSize,
  evaluate: ({ data }) => (data.size > 0 ? pass() : fail('It has no subnets', { ...data })),
});

export const zonesUp = defineCheck({
  ...words,
  id: 'test/zones-up',
  subject: subnet,
  context: { zones: zone },
  evaluate: ({ data }, { zones }) =>
    must(zones.get(data.AvailabilityZone), 'the zone').data.State === 'available'
      ? pass()
      : fail('It is down', {}),
});

export const tagged = defineCheck({
  ...words,
  id: 'test/tagged',
  subject: loadBalancer,
  evaluate: ({ tags }) => (tags.owner ? pass() : fail('It has no owner', { tags })),
});

/** Fails everywhere, and means less outside production. */
export const namedWell = defineCheck({
  ...words,
  id: 'test/named-well',
  subject: loadBalancer,
  evaluate: ({ id }) => (id === 'good' ? pass() : fail('It has a bad name', {})),
});

export const versioned = defineCheck({
  ...words,
  id: 'test/versioned',
  subject: bucket.with('versioning'),
  evaluate: ({ versioning }) =>
    versioning.Status === 'Enabled' ? pass() : fail('Versioning is off', { Status: versioning.Status }),
});

/** Its DNS detail is asked of some only. */
const loudVpc = defineCollector({
  type: 'test.loud-vpc',
  scope: 'region',
  sdk: async () => {
    const { DescribeVpcAttributeCommand, DescribeVpcsCommand, EC2Client } = await import(
      '@aws-sdk/client-ec2'
    );
    return { Client: EC2Client, DescribeVpcsCommand, DescribeVpcAttributeCommand };
  },
  list: (ask, { DescribeVpcsCommand }) =>
    ask(DescribeVpcsCommand, { iam: 'ec2:DescribeVpcs', ...page, select: ({ Vpcs = [] }) => Vpcs }),
  keep: ['VpcId'],
  identify: ({ VpcId = '' }) => ({ id: VpcId, arn: `arn:${VpcId}` }),
  details: (ask, { DescribeVpcAttributeCommand }) => ({
    dns: ask(DescribeVpcAttributeCommand, {
      iam: 'ec2:DescribeVpcAttribute',
      only: ({ id }) => !id.includes('quiet'),
      input: ({ id }) => ({ VpcId: id, Attribute: 'enableDnsSupport' as const }),
    }),
  }),
});

export const loudDnsOn = defineCheck({
  ...words,
  id: 'test/loud-dns-on',
  subject: loudVpc.with('dns'),
  evaluate: ({ dns }) => (dns.EnableDnsSupport?.Value ? pass() : fail('DNS is off', { dns: false })),
});
