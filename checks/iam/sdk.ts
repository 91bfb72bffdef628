export { GetAccountSummaryCommand, IAMClient as Client } from '@aws-sdk/client-iam';
