import { type Collection, must, type Selected } from '#engine';
import type { accelerator } from '../resources/accelerator.ts';
import type { endpointGroup } from '../resources/endpoint-group.ts';

type EndpointGroup = Selected<typeof endpointGroup>;

/** For `having`: the listener that an endpoint group belongs to. */
export const byListener = ({ arn }: EndpointGroup) => arn.split('/endpoint-group/')[0];

/** The endpoints of a group that traffic is sent to; AWS says the weight and the dial also where they are the usual ones. */
export function servingOf({ data: { EndpointDescriptions = [], TrafficDialPercentage } }: EndpointGroup) {
  if (EndpointDescriptions.length === 0 || must(TrafficDialPercentage, 'TrafficDialPercentage') === 0)
    return [];
  return EndpointDescriptions.filter(({ Weight }) => must(Weight, 'Weight') > 0).map((endpoint) => ({
    ...endpoint,
    EndpointId: must(endpoint.EndpointId, 'EndpointId'),
  }));
}

/** Whether the accelerator that a listener or an endpoint group belongs to is switched off. */
export function isOff(arn: string, accelerators: Collection<Selected<typeof accelerator>>): boolean {
  const { data } = must(accelerators.get(arn.split('/listener/')[0]), 'its accelerator');
  return !must(data.Enabled, 'Enabled');
}
