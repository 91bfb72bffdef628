export { DescribeClustersCommand, RedshiftClient as Client } from '@aws-sdk/client-redshift';
