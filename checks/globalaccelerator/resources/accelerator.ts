import { defineCollector } from '#engine';

/** A standard accelerator of AWS Global Accelerator. */
export const accelerator = defineCollector({
  type: 'globalaccelerator.accelerator',
  scope: 'global',
  home: 'us-west-2',
  partitions: ['aws'],
  sdk: () => import('../sdk.ts'),
  list: (ask, { ListAcceleratorsCommand }) =>
    ask(ListAcceleratorsCommand, {
      iam: 'globalaccelerator:ListAccelerators',
      input: () => ({ MaxResults: 100 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ Accelerators = [] }) => Accelerators,
    }),
  keep: ['AcceleratorArn', 'Enabled', 'Name'],
  identify: ({ AcceleratorArn = '', Name = '' }) => ({ id: Name, arn: AcceleratorArn }),
});
