import { defineCollector } from '#engine';
import { acceleratorListener } from './listener.ts';

/** An endpoint group: what an accelerator's listener reaches in one Region. */
export const endpointGroup = defineCollector({
  type: 'globalaccelerator.endpoint-group',
  scope: 'global',
  home: 'us-west-2',
  partitions: ['aws'],
  sdk: () => import('../sdk.ts'),
  per: acceleratorListener,
  list: (ask, { ListEndpointGroupsCommand }) =>
    ask(ListEndpointGroupsCommand, {
      iam: 'globalaccelerator:ListEndpointGroups',
      input: ({ arn }) => ({ ListenerArn: arn, MaxResults: 100 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ EndpointGroups = [] }) => EndpointGroups,
      absentOn: ['ListenerNotFoundException'], // deleted since it was listed
    }),
  keep: ['EndpointGroupArn', 'EndpointDescriptions', 'TrafficDialPercentage'],
  identify: ({ EndpointGroupArn = '' }) => ({ id: EndpointGroupArn, arn: EndpointGroupArn }),
});
