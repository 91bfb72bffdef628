import { defineCollector } from '#engine';
import { fargateProfileName } from './fargate-profile-name.ts';

/** A Fargate profile: which pods of a cluster run on Fargate, and in which subnets. */
export const fargateProfile = defineCollector({
  type: 'eks.fargate-profile',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  per: fargateProfileName,
  list: (ask, { DescribeFargateProfileCommand }) =>
    ask(DescribeFargateProfileCommand, {
      iam: 'eks:DescribeFargateProfile',
      input: ({ data }) => ({ clusterName: data.clusterName, fargateProfileName: data.name }),
      select: ({ fargateProfile }) => (fargateProfile ? [fargateProfile] : []),
      absentOn: ['ResourceNotFoundException'],
    }),
  keep: ['clusterName', 'fargateProfileArn', 'fargateProfileName', 'status', 'subnets', 'tags'],
  identify: ({ clusterName = '', fargateProfileArn = '', fargateProfileName: name = '', tags }) => ({
    id: `${clusterName}/${name}`,
    arn: fargateProfileArn,
    tags,
  }),
});
