import type { Limit } from '../../src/standin/index.ts';

/**
 * The buckets that AWS documents, read from its pages apart from the engine's own table, so that a slip in one of
 * the two shows: https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html,
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/throttling.html, and the quota pages of the
 * other services. What AWS does not document is not here.
 */
export const documented: readonly Limit[] = [
  { service: 'ec2', operations: /^Describe|^Get|^List/, each: true, rate: 20, burst: 100 },
  { service: 'elasticloadbalancingv2', operations: /./, rate: 10, burst: 40 },
  { service: 'elasticloadbalancing', operations: /./, rate: 10, burst: 40 },
  { service: 'ecs', operations: /^(Describe|List)Clusters$/, rate: 20, burst: 50 },
  { service: 'ecs', operations: /^(Describe|List)TaskDefinition/, rate: 20, burst: 50 },
  { service: 'ecs', operations: /^(Describe|List)Services$/, rate: 20, burst: 100 },
  { service: 'ecs', operations: /^(Describe|List)Tasks$/, rate: 20, burst: 100 },
  { service: 'ecs', operations: /^DescribeCapacityProviders$/, rate: 20, burst: 50 },
  { service: 'cloudwatch', operations: /^DescribeAlarms$/, rate: 9, burst: 9 },
  { service: 'cloudwatch', operations: /^GetMetricData$/, rate: 500, burst: 500 },
  { service: 'cloudwatch', operations: /^ListTagsForResource$/, rate: 10, burst: 10 },
  { service: 'cloudwatchlogs', operations: /^DescribeMetricFilters$/, rate: 5, burst: 5 },
  {
    service: 'cloudtrail',
    operations: /^(DescribeTrails|GetTrailStatus|GetEventSelectors)$/,
    each: true,
    rate: 10,
    burst: 10,
  },
  { service: 'apigateway', operations: /./, rate: 10, burst: 40 },
  { service: 'apigatewayv2', operations: /./, rate: 10, burst: 40 },
  { service: 'wafv2', operations: /^ListResourcesForWebACL$/, rate: 1, burst: 1 },
  { service: 'wafv2', operations: /^(Get|List)(?!ResourcesForWebACL)/, each: true, rate: 5, burst: 5 },
  { service: 'backup', operations: /./, rate: 50, burst: 50 },
  { service: 'backup', operations: /^List/, each: true, rate: 20, burst: 20 },
  { service: 'backup', operations: /^Get/, each: true, rate: 15, burst: 15 },
  { service: 'backup', operations: /^DescribeBackupVault$/, rate: 5, burst: 5 },
  {
    service: 'dynamodb',
    operations: /^(DescribeContinuousBackups|ListTagsOfResource)$/,
    each: true,
    rate: 10,
    burst: 10,
  },
  { service: 'kinesis', operations: /^List(Streams|TagsForStream)$/, each: true, rate: 5, burst: 5 },
  { service: 'kinesis', operations: /^DescribeStreamSummary$/, rate: 20, burst: 20 },
  { service: 'route53', operations: /./, rate: 5, burst: 5 },
  // GetFunction and GetPolicy have limits of their own.
  { service: 'lambda', operations: /^(?!Get(Function|Policy)$)/, rate: 15, burst: 15 },
  { service: 'organizations', operations: /^ListAccounts$/, rate: 8, burst: 12 },
  {
    service: 'organizations',
    operations: /^(DescribeOrganization|ListRoots)$/,
    each: true,
    rate: 1,
    burst: 2,
  },
];
