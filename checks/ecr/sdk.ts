export {
  BatchGetRepositoryScanningConfigurationCommand,
  DescribeRepositoriesCommand,
  ECRClient as Client,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-ecr';
