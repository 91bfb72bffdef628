import { defineCollector } from '#engine';
import { statefulResourcesOf } from '../lib/template.ts';
import { statefulResource } from './stateful-resource.ts';

/** What the template of a stack that holds data says of that; `undefined` where the template cannot be parsed. */
export const template = defineCollector({
  type: 'cloudformation.template',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  per: statefulResource,
  list: (ask, { GetTemplateCommand }) =>
    ask.batch(GetTemplateCommand, {
      iam: 'cloudformation:GetTemplate',
      keys: ({ data: { StackId } }) => (StackId ? [StackId] : []),
      size: 1,
      input: ([StackName]) => ({ StackName, TemplateStage: 'Processed' as const }),
      select: ({ TemplateBody }, [StackId]) => [{ StackId, Resources: statefulResourcesOf(TemplateBody) }],
    }),
  keep: ['Resources', 'StackId'],
  identify: ({ StackId = '' }) => ({ id: StackId, arn: StackId }),
});
