export {
  DescribeConfigurationSettingsCommand,
  DescribeEnvironmentsCommand,
  DescribePlatformVersionCommand,
  ElasticBeanstalkClient as Client,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-elastic-beanstalk';
