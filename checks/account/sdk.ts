export { AccountClient as Client, GetAlternateContactCommand } from '@aws-sdk/client-account';
