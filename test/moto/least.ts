import { AWAY, HOME } from './cloud.ts';
import type { Seed } from './seed.ts';

/** Where AWS keeps what is not in any Region. */
const GLOBAL = 'us-east-1';

/**
 * The fewest requests with which each of the operations can be read: one for each thing that must be asked about by
 * itself, one for as many as an operation takes at once, and one for a list, for every list here fits on one page.
 */
export function leastCalls(seed: Seed, operations: readonly string[]): Record<string, number> {
  const special = specialCalls(seed);
  return Object.fromEntries(operations.map((operation) => [operation, special[operation] ?? 1]));
}

function specialCalls({
  buckets,
  albs,
  nlbs,
  targetGroups,
  classic,
  scaling,
  caches,
  distributions,
  tables,
  streams,
  stacks,
  pools,
  queues,
  shares,
}: Seed): Record<string, number> {
  const balancers = Object.keys(albs.balancers).length + Object.keys(nlbs).length;
  const groups = Object.keys(targetGroups).length;
  const inHome = {
    'ec2 DescribeLaunchTemplateVersions': Object.keys(scaling.templates).length,
    'athena GetWorkGroup': ['primary', 'analysts'].length,
    ...Object.fromEntries(
      ['DescribeScalableTargets', 'DescribeScalingPolicies'].map((list) => [
        `application-autoscaling ${list}`,
        ['DynamoDB', 'ECS'].length,
      ]),
    ),
    'monitoring GetMetricData': [
      'free storage',
      'failures of replication',
      'bytes in one zone',
      'traffic of tables',
      'load of databases',
      'traffic of streams',
      'age of their iterators',
      'messages of queues',
    ].length,
    'elasticloadbalancing DescribeListeners': balancers,
    'elasticloadbalancing DescribeRules': Object.keys(albs.listeners).length,
    'elasticloadbalancing DescribeLoadBalancerAttributes': balancers,
    // Of a group that nothing uses, and of one whose target is a load balancer, nobody wants to know.
    'elasticloadbalancing DescribeTargetGroupAttributes': groups - 2,
    'elasticloadbalancing DescribeTargetHealth': groups - 1,
    'elasticloadbalancing DescribeTags': Math.ceil((balancers + groups) / 20),
    ...Object.fromEntries(
      ['DescribeContinuousBackups', 'DescribeTable', 'ListTagsOfResource'].map((detail) => [
        `dynamodb ${detail}`,
        tables.length,
      ]),
    ),
    'sqs GetQueueAttributes': queues.names.length,
    'sqs ListQueueTags': queues.names.length,
    'ecr ListTagsForResource': ['of the shop', 'tools'].length,
    'events ListRules': ['of the default bus', 'of the shop’s own'].length,
    'events ListTargetsByRule': ['health', 'lost', 'nobody', 'paid'].length,
    'sns ListSubscriptionsByTopic': ['with a subscriber', 'without', 'deleted'].length,
    'sns GetTopicAttributes': ['told by a bucket', 'with a subscriber', 'without', 'deleted'].length,
    'sns GetSubscriptionAttributes': ['of orders', 'of mails', 'of a function'].length,
    'sns ListTagsForResource': ['with a subscriber', 'without', 'deleted'].length,
    'cloudformation ListStackResources': stacks.length,
    // One stack holds nothing that bears data.
    'cloudformation GetTemplate': stacks.length - 1,
    'cognito-idp DescribeUserPool': pools.length,
    'cognito-idp ListIdentityProviders': ['without MFA', 'federated'].length,
    'kinesis DescribeStreamSummary': streams.length,
    'kinesis ListTagsForStream': streams.length,
    'rds DescribeDBInstances': ['RDS', 'Neptune'].length,
    // One of the file systems has no mount targets.
    'elasticfilesystem GET /2015-02-01/mount-targets': Object.keys(shares).length - 1,
    // Memcached is not judged.
    'elasticache ListTagsForResource': Object.keys(caches).length - 1,
    'elb-classic DescribeLoadBalancerAttributes': Object.keys(classic).length,
    ...Object.fromEntries(bucketDetails.map((detail) => [detail, Object.keys(buckets).length - 1])),
  };
  return {
    ...Object.fromEntries(
      Object.entries(inHome).map(([operation, count]) => [`${operation} ${HOME}`, count]),
    ),
    ...Object.fromEntries(
      [HOME, AWAY].map((region) => [
        `rds DescribeDBClusters ${region}`,
        ['RDS', 'DocumentDB', 'Neptune'].length,
      ]),
    ),
    [`monitoring GetMetricData ${AWAY}`]: [
      'lag of the global database',
      'latency of replication',
      'bytes in one zone',
      'load of databases',
    ].length,
    // AWS takes one state at a time.
    [`backup GET /backup-jobs ${AWAY}`]: ['failed', 'expired', 'aborted', 'partial'].length,
    // Three contacts of the account itself and of three members: the closed one has none to give.
    [`account POST /getAlternateContact ${GLOBAL}`]: 3 * 4,
    [`cloudfront GET /2020-05-31/tagging ${GLOBAL}`]: Object.keys(distributions).length,
    // Three buckets are replicated to.
    [`s3 HEAD ${GLOBAL}`]: 3,
  };
}

const bucketDetails = [
  ...['acl', 'encryption', 'lifecycle', 'notification', 'object-lock', 'policy'],
  ...['policyStatus', 'publicAccessBlock', 'replication', 'tagging', 'versioning', 'website'],
].map((detail) => `s3 GET ?${detail}`);
