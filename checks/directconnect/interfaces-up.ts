import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { alarm } from '../cloudwatch/resources/alarm.ts';
import { isWatched } from './lib/watched.ts';
import { virtualInterface } from './resources/virtual-interface.ts';

export default defineCheck({
  id: 'directconnect/interfaces-up',
  title: 'Virtual interfaces of Direct Connect and their BGP sessions are up, and an alarm watches them',
  pillar: 'reliability',
  severity: 'high',
  why: 'A dead standby path is found on the day when the other one fails.',
  fix: {
    summary:
      'Mend the router, its VLAN or its BGP session; and set an alarm on the state of the connection or of the sessions.',
    cli: 'aws cloudwatch put-metric-alarm --alarm-name <name> --namespace AWS/DX --metric-name ConnectionState --dimensions Name=ConnectionId,Value=<connection> --statistic Minimum --period 60 --evaluation-periods 3 --threshold 1 --comparison-operator LessThanThreshold --alarm-actions <topic> --region {region}',
    cost: 'An alarm costs a little each month.',
    risk: 'Work on the router may cut the other sessions that end on it.',
    effort: 'hours',
  },
  refs: [
    'https://docs.aws.amazon.com/directconnect/latest/UserGuide/monitoring-cloudwatch.html',
    'https://docs.aws.amazon.com/directconnect/latest/UserGuide/Troubleshooting.html',
  ],
  notes: ['002 §AWS Direct Connect', '003 Quick Review 4'],
  wellArchitected: ['REL02-BP02', 'REL06-BP03'],
  subject: virtualInterface,
  context: { alarms: alarm },

  evaluate({ data }, { alarms }) {
    const state = must(data.virtualInterfaceState, 'virtualInterfaceState');
    if (state === 'down') return fail('It is down', { virtualInterfaceState: state });
    if (state === 'testing') return notApplicable('its failover is being tested');
    must(state === 'unknown' ? undefined : state, 'virtualInterfaceState');
    if (state !== 'available') return notApplicable(`the interface is ${state}`);

    const sessions = must(data.bgpPeers, 'bgpPeers')
      .filter(({ bgpPeerState }) => must(bgpPeerState, 'bgpPeerState') === 'available')
      .map(({ addressFamily = 'ipv4', bgpStatus }) => ({ addressFamily, bgpStatus }));
    const down = sessions.filter(({ bgpStatus }) => bgpStatus === 'down');
    if (down.length > 0)
      return fail(`${down.length} of ${sessions.length} BGP sessions is down`, { sessions });
    if (sessions.length === 0) return fail('It has no BGP session', { sessions });
    for (const { bgpStatus } of sessions) must(bgpStatus === 'up' ? bgpStatus : undefined, 'bgpStatus');
    return isWatched(data, alarms) ? pass() : fail('No alarm watches it', { sessions }, 'low');
  },
});
