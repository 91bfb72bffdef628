import { arnOf, defineCollector } from '#engine';

/** A pipeline: where it keeps its artifacts; one store, or one for each Region that it deploys to. */
export const pipeline = defineCollector({
  type: 'codepipeline.pipeline',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { ListPipelinesCommand }) =>
    ask(ListPipelinesCommand, {
      iam: 'codepipeline:ListPipelines',
      input: () => ({ maxResults: 1000 }),
      pages: ({ nextToken }) => ({ nextToken }),
      select: ({ pipelines = [] }) => pipelines,
    }),
  keep: ['name'],
  identify: ({ name = '' }, at) => ({ id: name, arn: arnOf(at, 'codepipeline', name) }),
  details: (ask, { GetPipelineCommand }) => ({
    artifactStores: ask(GetPipelineCommand, {
      iam: 'codepipeline:GetPipeline',
      input: ({ id }) => ({ name: id }),
      select: ({ pipeline }) =>
        [pipeline?.artifactStore ?? [], Object.values(pipeline?.artifactStores ?? {})].flat(),
    }),
  }),
});
