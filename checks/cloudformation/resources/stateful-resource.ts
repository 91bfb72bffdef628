import { defineCollector } from '#engine';
import { isJudgedByTemplate } from '../lib/stack.ts';
import { isStateful } from '../lib/stateful.ts';
import { stack } from './stack.ts';

/** What holds data in a stack: a resource that is there, not one that the template makes under a condition. */
export const statefulResource = defineCollector({
  type: 'cloudformation.stateful-resource',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  per: stack,
  list: (ask, { ListStackResourcesCommand }) =>
    ask(ListStackResourcesCommand, {
      iam: 'cloudformation:ListStackResources',
      only: isJudgedByTemplate,
      input: ({ arn }) => ({ StackName: arn }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ StackResourceSummaries = [] }, { arn }) =>
        StackResourceSummaries.filter(
          ({ ResourceType = '', ResourceStatus }) =>
            isStateful(ResourceType) && ResourceStatus !== 'DELETE_COMPLETE',
        ).map(({ LogicalResourceId }) => ({ LogicalResourceId, StackId: arn })),
    }),
  keep: ['LogicalResourceId', 'StackId'],
  identify: ({ LogicalResourceId = '', StackId = '' }) => ({
    id: LogicalResourceId,
    arn: `${StackId}/${LogicalResourceId}`,
  }),
});
