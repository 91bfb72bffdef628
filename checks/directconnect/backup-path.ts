import { anywhere, defineCheck, notApplicable, pass } from '#engine';
import { scannedRegion } from '../account/resources/region.ts';
import { vpnConnection } from '../vpn/resources/connection.ts';
import { judgeBackups, judgeDestination } from './lib/judge-destination.ts';
import { byGateway, destinationsOf, gatewayOf, locationsOf, unused } from './lib/path.ts';
import { gatewayAssociation } from './resources/gateway-association.ts';
import { virtualInterface } from './resources/virtual-interface.ts';

export default defineCheck({
  id: 'directconnect/backup-path',
  title: 'Every Direct Connect path has a backup: a VPN, or a line at another location',
  pillar: 'reliability',
  severity: 'high',
  why: 'A dedicated line is one cable into one router of one building: when it is cut, or AWS maintains its router, the data center is out of reach for hours or days.',
  fix: {
    summary:
      'Add a Site-to-Site VPN to the same gateway, which takes over by BGP; or a second connection at another Direct Connect location.',
    cli: 'aws ec2 create-vpn-connection --type ipsec.1 --customer-gateway-id <gateway> --transit-gateway-id <the same> --region {region}',
    cost: 'A VPN is billed by the hour and by what goes out; a second line by its port hours, and by the provider.',
    risk: 'A tunnel carries about 1.25 Gbps, less than most lines: know what has to go through. Prefer the line in BGP, or traffic goes through the VPN at all times.',
    effort: 'days',
  },
  refs: [
    'https://docs.aws.amazon.com/directconnect/latest/UserGuide/disaster-recovery-resiliency.html',
    'https://docs.aws.amazon.com/whitepapers/latest/aws-vpc-connectivity-options/aws-direct-connect-site-to-site-vpn.html',
  ],
  notes: ['002 §AWS Direct Connect', '004 §transferring large amount of data'],
  wellArchitected: ['REL02-BP02'],
  subject: virtualInterface,
  context: {
    interfaces: anywhere(virtualInterface),
    associations: anywhere(gatewayAssociation),
    vpnConnections: anywhere(vpnConnection),
    regions: anywhere(scannedRegion),
  },

  evaluate(self, { options, now, ...atlas }) {
    const reason = unused(self);
    if (reason) return notApplicable(reason);
    const peers = atlas.interfaces
      .having(byGateway, gatewayOf(self))
      .toSorted((a, b) => (a.arn < b.arn ? -1 : 1));
    const [first = self] = peers;
    if (first.arn !== self.arn)
      return notApplicable(`judged with ${first.id}, which leads to the same gateway`);
    const locations = locationsOf(peers);
    if (locations.length > 1) return pass(`Its gateway has lines at ${locations.join(', ')}`);

    const destinations = destinationsOf(self, atlas).map((each) => judgeDestination(each, atlas));
    if (destinations.length === 0) return notApplicable('its Direct Connect gateway leads nowhere');
    return judgeBackups(destinations, locations);
  },
});
