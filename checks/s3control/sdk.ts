export {
  GetAccessPointCommand,
  GetPublicAccessBlockCommand,
  ListAccessPointsCommand,
  S3ControlClient as Client,
} from '@aws-sdk/client-s3-control';
