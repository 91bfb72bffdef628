import { expect, test } from 'vitest';
import { endpointsOf, unsteadySince } from '../../../checks/ecs/lib/runtime.ts';

const connect = (enabled: boolean, ...names: (string | undefined)[]) => [
  {
    status: 'PRIMARY',
    serviceConnectConfiguration: { enabled, services: names.map((portName) => ({ portName })) },
  },
];

test('only what is switched on, and answers, has endpoints', () => {
  expect(endpointsOf(connect(true, 'http', undefined))).toEqual(['http']);
  expect(endpointsOf(connect(false, 'http'))).toEqual([]);
  // A client of others.
  expect(endpointsOf([{ status: 'PRIMARY', serviceConnectConfiguration: { enabled: true } }])).toEqual([]);
  expect(endpointsOf([{ status: 'PRIMARY' }])).toEqual([]);
  expect(endpointsOf([{ status: 'INACTIVE', vpcLatticeConfigurations: [{ portName: 'http' }] }])).toEqual([]);
  expect(endpointsOf()).toEqual([]);
});

test('a service has not been steady since the first event after the last time that it was', () => {
  const event = (hour: number, message?: string) => ({ createdAt: new Date(hour * 3_600_000), message });
  const steady = (hour: number) => event(hour, '(service web) has reached a steady state.');
  expect(unsteadySince([steady(5), event(4), event(3)])).toBeUndefined();
  expect(unsteadySince([event(7), event(6), steady(5), event(4)])).toEqual(new Date(6 * 3_600_000));
  expect(unsteadySince([event(7), event(6)])).toEqual(new Date(6 * 3_600_000));
  expect(unsteadySince([])).toBeUndefined();
  expect(unsteadySince()).toBeUndefined();
});
