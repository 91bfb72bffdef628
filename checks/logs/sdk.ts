export {
  CloudWatchLogsClient as Client,
  DescribeMetricFiltersCommand,
} from '@aws-sdk/client-cloudwatch-logs';
