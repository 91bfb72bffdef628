import { defineCollector } from '#engine';
import { cluster } from './cluster.ts';

/** The name of a Fargate profile, which is all that the list of them says. */
export const fargateProfileName = defineCollector({
  type: 'eks.fargate-profile-name',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  per: cluster,
  list: (ask, { ListFargateProfilesCommand }) =>
    ask(ListFargateProfilesCommand, {
      iam: 'eks:ListFargateProfiles',
      input: ({ id }) => ({ clusterName: id, maxResults: 100 }),
      pages: ({ nextToken }) => ({ nextToken }),
      select: ({ fargateProfileNames = [] }, { id, arn }) =>
        fargateProfileNames.map((name) => ({ clusterName: id, clusterArn: arn, name })),
      absentOn: ['ResourceNotFoundException'],
    }),
  keep: ['clusterArn', 'clusterName', 'name'],
  identify: ({ clusterArn, clusterName, name }) => ({
    id: `${clusterName}/${name}`,
    arn: `${clusterArn.replace(':cluster/', ':fargateprofile/')}/${name}`,
  }),
});
