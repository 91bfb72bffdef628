import { arnOf, defineCollector, tagsOf } from '#engine';

/** A route table: where the subnets associated with it send their traffic. */
export const routeTable = defineCollector({
  type: 'vpc.route-table',
  scope: 'region',
  sdk: () => import('../../ec2/sdk.ts'),
  list: (ask, { DescribeRouteTablesCommand }) =>
    ask(DescribeRouteTablesCommand, {
      iam: 'ec2:DescribeRouteTables',
      input: () => ({ MaxResults: 100 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ RouteTables = [] }) => RouteTables,
    }),
  keep: ['RouteTableId', 'VpcId', 'Associations', 'Routes', 'Tags'],
  identify: ({ RouteTableId = '', Tags }, at) => ({
    id: RouteTableId,
    arn: arnOf(at, 'ec2', `route-table/${RouteTableId}`),
    tags: tagsOf(Tags),
  }),
});
