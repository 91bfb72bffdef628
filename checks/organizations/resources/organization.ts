import { defineCollector } from '#engine';

/** The organization that the scanned account belongs to, if any. */
export const organization = defineCollector({
  type: 'organizations.organization',
  scope: 'global',
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeOrganizationCommand }) =>
    ask(DescribeOrganizationCommand, {
      iam: 'organizations:DescribeOrganization',
      select: ({ Organization }) => (Organization ? [Organization] : []),
      absentOn: ['AWSOrganizationsNotInUseException'],
    }),
  keep: ['Id', 'Arn', 'MasterAccountId', 'MasterAccountEmail'],
  identify: ({ Id = '', Arn = '' }) => ({ id: Id, arn: Arn }),
});
