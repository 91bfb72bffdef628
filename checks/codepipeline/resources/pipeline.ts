import { arnOf, defineCollector } from '#engine';
import { targetOf } from '../lib/target.ts';

/** A pipeline: where it keeps its artifacts, and what its actions deploy where. Their other settings may be secrets. */
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
    declaration: ask(GetPipelineCommand, {
      iam: 'codepipeline:GetPipeline',
      input: ({ id }) => ({ name: id }),
      select: ({ pipeline }) => ({
        // One store, or one for each Region that it works in.
        artifactStores: [pipeline?.artifactStore ?? [], Object.values(pipeline?.artifactStores ?? {})].flat(),
        actions: (pipeline?.stages ?? []).flatMap(({ actions = [] }) =>
          actions.map((action) => ({
            category: action.actionTypeId?.category,
            provider: action.actionTypeId?.provider,
            region: action.region,
            target: targetOf(action),
          })),
        ),
      }),
    }),
  }),
});
