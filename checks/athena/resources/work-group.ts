import { arnOf, defineCollector } from '#engine';

/** An Athena work group: where its queries leave their results. */
export const workGroup = defineCollector({
  type: 'athena.work-group',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { ListWorkGroupsCommand }) =>
    ask(ListWorkGroupsCommand, {
      iam: 'athena:ListWorkGroups',
      input: () => ({ MaxResults: 50 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ WorkGroups = [] }) => WorkGroups,
    }),
  keep: ['Name'],
  identify: ({ Name = '' }, at) => ({ id: Name, arn: arnOf(at, 'athena', `workgroup/${Name}`) }),
  details: (ask, { GetWorkGroupCommand }) => ({
    resultConfiguration: ask(GetWorkGroupCommand, {
      iam: 'athena:GetWorkGroup',
      input: ({ id }) => ({ WorkGroup: id }),
      select: ({ WorkGroup }) => WorkGroup?.Configuration?.ResultConfiguration,
    }),
  }),
});
