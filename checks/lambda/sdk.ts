export {
  GetFunctionConfigurationCommand,
  GetPolicyCommand,
  LambdaClient as Client,
  ListEventSourceMappingsCommand,
} from '@aws-sdk/client-lambda';
