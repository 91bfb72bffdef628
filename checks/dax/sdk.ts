export {
  DAXClient as Client,
  DescribeClustersCommand,
  ListTagsCommand,
} from '@aws-sdk/client-dax';
