import { defineCollector } from '#engine';
import { accelerator } from './accelerator.ts';

/** A listener of a standard accelerator. */
export const acceleratorListener = defineCollector({
  type: 'globalaccelerator.listener',
  scope: 'global',
  home: 'us-west-2',
  partitions: ['aws'],
  sdk: () => import('../sdk.ts'),
  per: accelerator,
  list: (ask, { ListListenersCommand }) =>
    ask(ListListenersCommand, {
      iam: 'globalaccelerator:ListListeners',
      input: ({ arn }) => ({ AcceleratorArn: arn, MaxResults: 100 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ Listeners = [] }) => Listeners,
      absentOn: ['AcceleratorNotFoundException'], // deleted since it was listed
    }),
  keep: ['ListenerArn'],
  identify: ({ ListenerArn = '' }) => ({ id: ListenerArn, arn: ListenerArn }),
});
