import { arnOf, defineCollector, tagsOf } from '#engine';

/** A flow log of a VPC, a subnet, a network interface or a transit gateway: `ResourceId` says which. */
export const flowLog = defineCollector({
  type: 'vpc.flow-log',
  scope: 'region',
  sdk: () => import('../../ec2/sdk.ts'),
  list: (ask, { DescribeFlowLogsCommand }) =>
    ask(DescribeFlowLogsCommand, {
      iam: 'ec2:DescribeFlowLogs',
      input: () => ({ MaxResults: 1000 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ FlowLogs = [] }) => FlowLogs,
    }),
  keep: [
    'FlowLogId',
    'ResourceId',
    'TrafficType',
    'DeliverLogsStatus',
    'DeliverLogsErrorMessage',
    'LogDestinationType',
    'LogDestination',
    'Tags',
  ],
  identify: ({ FlowLogId = '', Tags }, at) => ({
    id: FlowLogId,
    arn: arnOf(at, 'ec2', `vpc-flow-log/${FlowLogId}`),
    tags: tagsOf(Tags),
  }),
});
