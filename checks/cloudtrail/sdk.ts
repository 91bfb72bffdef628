export { CloudTrailClient as Client, DescribeTrailsCommand } from '@aws-sdk/client-cloudtrail';
