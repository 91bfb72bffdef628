import { type Collection, must, type Selected } from '#engine';
import { watches } from '../../cloudwatch/lib/watches.ts';
import type { alarm } from '../../cloudwatch/resources/alarm.ts';
import type { virtualInterface } from '../resources/virtual-interface.ts';

type Alarm = Selected<typeof alarm>;

/**
 * Whether an alarm tells that a virtual interface, or its connection, is down. A link aggregation group has no state
 * of its own: an alarm on any connection may be on one of its lines.
 */
export function isWatched(
  data: Selected<typeof virtualInterface>['data'],
  alarms: Collection<Alarm>,
): boolean {
  const interfaceId = must(data.virtualInterfaceId, 'virtualInterfaceId');
  const connectionId = must(data.connectionId, 'connectionId');
  return alarms.some(
    (each) =>
      watches(each, 'AWS/DX', 'VirtualInterfaceBgpStatus', ['VirtualInterfaceId', interfaceId]) ||
      watches(each, 'AWS/DX', 'ConnectionState', ['ConnectionId', connectionId]) ||
      (connectionId.startsWith('dxlag-') && watchesSomeConnection(each)),
  );
}

function watchesSomeConnection({ data }: Alarm): boolean {
  return (
    data.Namespace === 'AWS/DX' && data.MetricName === 'ConnectionState' && data.ActionsEnabled !== false
  );
}
