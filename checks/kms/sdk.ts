export { DescribeKeyCommand, GetKeyRotationStatusCommand, KMSClient as Client } from '@aws-sdk/client-kms';
