import { arnOf, defineCollector } from '#engine';
import { cluster } from './cluster.ts';

/** How long a version of Kubernetes is supported; only of those that clusters have. */
export const clusterVersion = defineCollector({
  type: 'eks.cluster-version',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  per: cluster,
  list: (ask, { DescribeClusterVersionsCommand }) =>
    ask.batch(DescribeClusterVersionsCommand, {
      iam: 'eks:DescribeClusterVersions',
      size: 100,
      keys: ({ data: { version } }) => (version ? [version] : []),
      input: (versions) => ({ clusterVersions: [...versions], includeAll: true, maxResults: 100 }),
      pages: ({ nextToken }) => ({ nextToken }),
      select: ({ clusterVersions = [] }) =>
        clusterVersions.map(({ status, versionStatus, ...version }) => ({
          ...version,
          // The older field says the same in other letters.
          versionStatus: versionStatus ?? status?.toUpperCase().replaceAll('-', '_'),
        })),
    }),
  keep: ['clusterVersion', 'endOfExtendedSupportDate', 'endOfStandardSupportDate', 'versionStatus'],
  identify: ({ clusterVersion = '' }, at) => ({
    id: clusterVersion,
    arn: arnOf(at, 'eks', `cluster-version/${clusterVersion}`),
  }),
});
