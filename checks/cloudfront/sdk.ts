export { CloudFrontClient as Client, ListDistributionsCommand } from '@aws-sdk/client-cloudfront';
