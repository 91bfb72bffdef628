import { defineCollector, tagsOf } from '#engine';

/** A repository of container images. */
export const repository = defineCollector({
  type: 'ecr.repository',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeRepositoriesCommand }) =>
    ask(DescribeRepositoriesCommand, {
      iam: 'ecr:DescribeRepositories',
      input: () => ({ maxResults: 1000 }),
      pages: ({ nextToken }) => ({ nextToken }),
      select: ({ repositories = [] }) => repositories,
    }),
  keep: ['repositoryArn', 'repositoryName'],
  identify: ({ repositoryName = '', repositoryArn = '' }) => ({ id: repositoryName, arn: repositoryArn }),
  details: (ask, { BatchGetRepositoryScanningConfigurationCommand, ListTagsForResourceCommand }) => ({
    // What comes of the rules of the registry and of the repository's own setting, by AWS's reckoning.
    scanning: ask.shared(BatchGetRepositoryScanningConfigurationCommand, {
      iam: 'ecr:BatchGetRepositoryScanningConfiguration',
      size: 25,
      key: ({ id }) => id,
      input: (repositoryNames) => ({ repositoryNames: [...repositoryNames] }),
      select: ({ scanningConfigurations = [] }, name) => {
        const found = scanningConfigurations.find(({ repositoryName }) => repositoryName === name);
        return found && { scanFrequency: found.scanFrequency, scanOnPush: found.scanOnPush };
      },
    }),
    tags: ask(ListTagsForResourceCommand, {
      iam: 'ecr:ListTagsForResource',
      input: ({ arn }) => ({ resourceArn: arn }),
      select: ({ tags }) => tagsOf(tags),
      absentOn: ['RepositoryNotFoundException'],
    }),
  }),
});
