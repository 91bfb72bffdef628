export {
  BackupClient as Client,
  ListCopyJobsCommand,
  ListProtectedResourcesCommand,
} from '@aws-sdk/client-backup';
