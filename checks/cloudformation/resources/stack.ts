import { defineCollector, tagsOf } from '#engine';

/** A stack that was not deleted, nested ones included; its parameters and outputs are dropped. */
export const stack = defineCollector({
  type: 'cloudformation.stack',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeStacksCommand }) =>
    ask(DescribeStacksCommand, {
      // Of all stacks AWS tells only who may list them:
      // https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStacks.html
      iam: ['cloudformation:DescribeStacks', 'cloudformation:ListStacks'],
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ Stacks = [] }) => Stacks,
    }),
  keep: ['DriftInformation', 'RootId', 'StackId', 'StackName', 'StackStatus', 'Tags'],
  identify: ({ StackName = '', StackId = '', Tags }) => ({
    id: StackName,
    arn: StackId,
    tags: tagsOf(Tags),
  }),
});
