import { defineCollector, tagsOf } from '#engine';
import { withoutQuery } from '../lib/routes.ts';

/** A target group: what a listener of a load balancer forwards to, and how its health is checked. */
export const targetGroup = defineCollector({
  type: 'elbv2.target-group',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeTargetGroupsCommand }) =>
    ask(DescribeTargetGroupsCommand, {
      iam: 'elasticloadbalancing:DescribeTargetGroups',
      input: () => ({ PageSize: 400 }),
      pages: ({ NextMarker }) => ({ Marker: NextMarker }),
      select: ({ TargetGroups = [] }) =>
        TargetGroups.map(({ HealthCheckPath, ...group }) => ({
          ...group,
          ...(HealthCheckPath !== undefined && { HealthCheckPath: withoutQuery(HealthCheckPath) }),
        })),
    }),
  keep: [
    'TargetGroupName',
    'TargetGroupArn',
    'Protocol',
    'Port',
    'VpcId',
    'TargetType',
    'LoadBalancerArns',
    'HealthCheckEnabled',
    'HealthCheckPath',
    'HealthCheckPort',
    'HealthCheckProtocol',
    'Matcher',
  ],
  identify: ({ TargetGroupName = '', TargetGroupArn = '' }) => ({ id: TargetGroupName, arn: TargetGroupArn }),
  details: (
    ask,
    { DescribeTargetHealthCommand, DescribeTargetGroupAttributesCommand, DescribeTagsCommand },
  ) => ({
    health: ask(DescribeTargetHealthCommand, {
      iam: 'elasticloadbalancing:DescribeTargetHealth',
      // What no load balancer asks has no health, and a function always has the same.
      only: ({ data: { LoadBalancerArns = [], TargetType } }) =>
        LoadBalancerArns.length > 0 && TargetType !== 'lambda',
      input: ({ arn }) => ({ TargetGroupArn: arn }),
      select: ({ TargetHealthDescriptions = [] }) => TargetHealthDescriptions,
    }),
    attributes: ask(DescribeTargetGroupAttributesCommand, {
      iam: 'elasticloadbalancing:DescribeTargetGroupAttributes',
      only: ({ data: { LoadBalancerArns = [], TargetType } }) =>
        LoadBalancerArns.length > 0 && TargetType !== 'lambda' && TargetType !== 'alb',
      input: ({ arn }) => ({ TargetGroupArn: arn }),
      select: ({ Attributes = [] }) => Attributes,
    }),
    tags: ask.shared(DescribeTagsCommand, {
      iam: 'elasticloadbalancing:DescribeTags',
      size: 20,
      key: ({ arn }) => arn,
      input: (arns) => ({ ResourceArns: [...arns] }),
      select: ({ TagDescriptions = [] }, arn) =>
        tagsOf(TagDescriptions.find(({ ResourceArn }) => ResourceArn === arn)?.Tags),
    }),
  }),
});
