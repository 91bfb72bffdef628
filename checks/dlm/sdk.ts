export {
  DLMClient as Client,
  GetLifecyclePoliciesCommand,
  GetLifecyclePolicyCommand,
} from '@aws-sdk/client-dlm';
