export {
  CognitoIdentityProviderClient as Client,
  DescribeUserPoolCommand,
  ListIdentityProvidersCommand,
  ListUserPoolReplicasCommand,
  ListUserPoolsCommand,
} from '@aws-sdk/client-cognito-identity-provider';
