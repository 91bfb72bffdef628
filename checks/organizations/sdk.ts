export { AccountClient, GetAlternateContactCommand } from '@aws-sdk/client-account';
export {
  DescribeOrganizationCommand,
  ListAccountsCommand,
  OrganizationsClient as Client,
} from '@aws-sdk/client-organizations';
