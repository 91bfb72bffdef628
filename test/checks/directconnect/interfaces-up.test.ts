import type { Selected } from '#engine';
import { alarm } from '../../../checks/cloudwatch/resources/alarm.ts';
import check from '../../../checks/directconnect/interfaces-up.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { interfaceOf } from './fixtures.ts';

const alarmOf = (MetricName: string, Name: string, Value: string, ActionsEnabled = true) =>
  resource(alarm, {
    AlarmName: 'line',
    AlarmArn: 'arn:alarm',
    Namespace: 'AWS/DX',
    MetricName,
    ActionsEnabled,
    Dimensions: [{ Name, Value }],
  } as Selected<typeof alarm>['data']);
const onLine = alarmOf('ConnectionState', 'ConnectionId', 'dxcon-a');
const alarms = [onLine];
const peer = (bgpStatus: 'up' | 'down' | 'unknown' | undefined, bgpPeerState = 'available' as const) => ({
  addressFamily: 'ipv6' as const,
  bgpPeerState,
  bgpStatus,
});
const lag = interfaceOf('a', { connectionId: 'dxlag-1' });

testCheck(check, {
  passes: {
    'up, and its connection is watched': { subject: interfaceOf('a'), context: { alarms } },
    'its sessions are watched': {
      subject: interfaceOf('a'),
      context: { alarms: [alarmOf('VirtualInterfaceBgpStatus', 'VirtualInterfaceId', 'a')] },
    },
    'on a group of lines, of which some are watched': { subject: lag, context: { alarms } },
    'a public one': { subject: interfaceOf('a', { virtualInterfaceType: 'public' }), context: { alarms } },
    'a session that is being taken away': {
      subject: interfaceOf('a', {
        bgpPeers: [peer('up'), { ...peer('down'), bgpPeerState: 'deleting' }],
      }),
      context: { alarms },
    },
  },
  fails: {
    'it is down': {
      subject: interfaceOf('a', { virtualInterfaceState: 'down' }),
      context: { alarms },
      because: 'It is down',
    },
    'one of its sessions is': {
      subject: interfaceOf('a', { bgpPeers: [peer('up'), peer('down')] }),
      context: { alarms },
      because: '1 of 2 BGP sessions is down',
      evidence: { sessions: [{ bgpStatus: 'up' }, { addressFamily: 'ipv6', bgpStatus: 'down' }] },
    },
    'AWS does not say its family': {
      subject: interfaceOf('a', { bgpPeers: [{ ...peer('down'), addressFamily: undefined }] }),
      evidence: { sessions: [{ addressFamily: 'ipv4' }] },
    },
    'it has none': { subject: interfaceOf('a', { bgpPeers: [] }), context: { alarms }, because: 'no BGP' },
    'nobody watches it': { subject: interfaceOf('a'), because: 'No alarm', severity: 'low' },
    'the alarm is on another line': { subject: interfaceOf('b'), context: { alarms }, severity: 'low' },
    'the alarm on a group of lines may not act': {
      subject: lag,
      context: { alarms: [alarmOf('ConnectionState', 'ConnectionId', 'dxcon-a', false)] },
      severity: 'low',
    },
    'on a group of lines, of which the load is watched': {
      subject: lag,
      context: { alarms: [alarmOf('ConnectionBpsEgress', 'ConnectionId', 'dxcon-a')] },
      severity: 'low',
    },
    'of another service': {
      subject: lag,
      context: { alarms: [resource(alarm, { ...onLine.data, Namespace: 'Own' })] },
      severity: 'low',
    },
  },
  notApplicable: {
    'not accepted yet': {
      subject: interfaceOf('a', { virtualInterfaceState: 'confirming' }),
      because: 'confirming',
    },
    'its failover is tested': {
      subject: interfaceOf('a', { virtualInterfaceState: 'testing' }),
      because: 'tested',
    },
  },
  unknown: {
    'AWS does not know': { subject: interfaceOf('a', { virtualInterfaceState: 'unknown' }) },
    'nor how its session is': { subject: interfaceOf('a', { bgpPeers: [peer('unknown')] }) },
    'AWS did not say the state': { subject: interfaceOf('a', { virtualInterfaceState: undefined }) },
    'nor the sessions': { subject: interfaceOf('a', { bgpPeers: undefined }) },
    'nor whether the session is there': {
      subject: interfaceOf('a', {
        bgpPeers: [{ bgpStatus: 'up', addressFamily: 'ipv4', bgpPeerState: undefined }],
      }),
    },
    'nor its line': { subject: interfaceOf('a', { connectionId: undefined }), context: { alarms } },
  },
});
