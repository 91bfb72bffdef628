import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { vpnConnection } from './resources/connection.ts';

export default defineCheck({
  id: 'vpn/connection-both-tunnels-up',
  title: 'Both tunnels of a Site-to-Site VPN connection are up and carry routes',
  pillar: 'reliability',
  severity: 'high',
  why: 'AWS replaces one tunnel endpoint at a time: with one tunnel up, its next maintenance cuts the connection.',
  fix: {
    summary:
      'Configure the other tunnel on the customer gateway device; check IKE, dead peer detection and BGP.',
    cli: 'aws ec2 describe-vpn-connections --vpn-connection-ids {id} --region {region} --query "VpnConnections[].VgwTelemetry"',
    cost: 'None: a connection always includes two tunnels.',
    risk: 'The device must cope with asymmetric routing once both tunnels are up.',
    effort: 'hours',
  },
  refs: ['https://docs.aws.amazon.com/vpn/latest/s2svpn/endpoint-replacements.html'],
  notes: ['002 §AWS Direct Connect', '004 §transferring large amount of data'],
  wellArchitected: ['REL02-BP02'],
  subject: vpnConnection,

  evaluate({ tags, data: { State, StaticRoutesOnly, VgwTelemetry } }) {
    if (must(State, 'State') !== 'available') return notApplicable(`the connection is ${State}`);
    if ('lintel:standby' in tags) return notApplicable('a cold standby by its tag lintel:standby');
    const tunnels = must(VgwTelemetry?.length ? VgwTelemetry : undefined, 'VgwTelemetry').map(
      ({ OutsideIpAddress, Status, AcceptedRouteCount, StatusMessage, LastStatusChange }) => ({
        OutsideIpAddress,
        Status: must(Status, 'Status'),
        AcceptedRouteCount,
        StatusMessage,
        LastStatusChange: LastStatusChange?.toISOString(),
      }),
    );
    const up = tunnels.filter(({ Status }) => Status === 'UP');
    const evidence = { tunnels };
    if (up.length === 0) return fail('All tunnels are down', evidence, 'critical');
    if (up.length < tunnels.length) return fail(`${up.length} of ${tunnels.length} tunnels is up`, evidence);
    if (must(StaticRoutesOnly, 'StaticRoutesOnly')) return pass();

    const idle = up.filter((tunnel) => must(tunnel.AcceptedRouteCount, 'AcceptedRouteCount') === 0);
    if (idle.length === 0) return pass();
    if (idle.length === up.length) return fail('No tunnel accepts a route by BGP', evidence, 'critical');
    return fail(`${idle.length} of ${up.length} tunnels accepts no route by BGP`, evidence);
  },
});
