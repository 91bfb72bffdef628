import type { Selected } from '#engine';
import check from '../../../checks/vpn/connection-both-tunnels-up.ts';
import { vpnConnection } from '../../../checks/vpn/resources/connection.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

type Tunnel = NonNullable<Selected<typeof vpnConnection>['data']['VgwTelemetry']>[number];

const up: Tunnel = { OutsideIpAddress: '203.0.113.1', Status: 'UP', AcceptedRouteCount: 3 };
const down: Tunnel = { OutsideIpAddress: '203.0.113.2', Status: 'DOWN', StatusMessage: 'IPSEC IS DOWN' };
const vpn = (
  VgwTelemetry: Tunnel[] | undefined,
  data: Partial<Selected<typeof vpnConnection>['data']> = {},
) =>
  resource(vpnConnection, {
    VpnConnectionId: 'vpn-1',
    State: 'available',
    StaticRoutesOnly: false,
    Tags: [],
    VgwTelemetry,
    ...data,
  });

testCheck(check, {
  passes: {
    'two tunnels with routes': { subject: vpn([up, up]) },
    'static routes, of which BGP knows none': {
      subject: vpn(
        [
          { ...up, AcceptedRouteCount: 0 },
          { ...up, AcceptedRouteCount: 0 },
        ],
        { StaticRoutesOnly: true },
      ),
    },
  },
  fails: {
    'one tunnel down': {
      subject: vpn([up, { ...down, LastStatusChange: new Date('2026-11-01T00:00:00Z') }]),
      because: '1 of 2 tunnels is up',
      evidence: {
        tunnels: [{ Status: 'UP' }, { Status: 'DOWN', LastStatusChange: '2026-11-01T00:00:00.000Z' }],
      },
    },
    'both down': { subject: vpn([down, down]), because: 'All tunnels', severity: 'critical' },
    'both up, and one accepts no route': {
      subject: vpn([up, { ...up, AcceptedRouteCount: 0 }]),
      because: '1 of 2 tunnels accepts no route',
    },
    'both up, and none accepts a route': {
      subject: vpn([
        { ...up, AcceptedRouteCount: 0 },
        { ...up, AcceptedRouteCount: 0 },
      ]),
      because: 'No tunnel accepts a route',
      severity: 'critical',
    },
  },
  notApplicable: {
    'being made': { subject: vpn([down, down], { State: 'pending' }), because: 'pending' },
    deleted: { subject: vpn([down, down], { State: 'deleted' }), because: 'deleted' },
    'a cold standby': {
      subject: vpn([down, down], { Tags: [{ Key: 'lintel:standby', Value: 'true' }] }),
      because: 'standby',
    },
  },
  unknown: {
    'AWS did not say how the tunnels are': { subject: vpn(undefined), because: 'VgwTelemetry' },
    'AWS listed no tunnel': { subject: vpn([]), because: 'VgwTelemetry' },
    'AWS did not count the routes': {
      subject: vpn([{ Status: 'UP' }, { Status: 'UP' }]),
      because: 'AcceptedRouteCount',
    },
  },
});
