import type { Selected } from '#engine';
import { accelerator } from '../../../checks/globalaccelerator/resources/accelerator.ts';
import { endpointGroup } from '../../../checks/globalaccelerator/resources/endpoint-group.ts';
import { acceleratorListener } from '../../../checks/globalaccelerator/resources/listener.ts';
import { resource } from '../../support/resource.ts';

type Endpoint = NonNullable<Selected<typeof endpointGroup>['data']['EndpointDescriptions']>[number];

const arn = 'arn:aws:globalaccelerator::111122223333:accelerator/a';

export const acceleratorOf = (Enabled: boolean | undefined) =>
  resource(accelerator, { AcceleratorArn: arn, Name: 'shop', Enabled });

export const listenerOf = (id = '1') =>
  resource(acceleratorListener, { ListenerArn: `${arn}/listener/${id}` });

/** An endpoint group, of the first listener unless said otherwise. */
export const groupOf = (
  EndpointDescriptions: Endpoint[] | undefined,
  {
    listener = '1',
    id = 'x',
    dial = 100,
  }: { listener?: string; id?: string; dial?: number | undefined } = {},
) =>
  resource(endpointGroup, {
    EndpointGroupArn: `${arn}/listener/${listener}/endpoint-group/${id}`,
    EndpointDescriptions,
    TrafficDialPercentage: dial < 0 ? undefined : dial,
  });

export const endpoint = (EndpointId: string | undefined, data: Partial<Endpoint> = {}): Endpoint => ({
  EndpointId,
  Weight: 128,
  HealthState: 'HEALTHY',
  ...data,
});
