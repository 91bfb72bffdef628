import { defineCheck, fail, notApplicable, pass } from '#engine';
import { exitsOf } from './lib/exits.ts';
import { otherOwner } from './lib/owner.ts';
import { routeTableOf } from './lib/route-of-subnet.ts';
import { bySubnet } from './lib/tiers.ts';
import { isInRegion, subnetsOf, zoneOf } from './lib/zones.ts';
import { availabilityZone as zones } from './resources/availability-zone.ts';
import { natGateway as natGateways } from './resources/nat-gateway.ts';
import { networkInterface as interfaces } from './resources/network-interface.ts';
import { routeTable as routeTables } from './resources/route-table.ts';
import { subnet as subnets } from './resources/subnet.ts';

export default defineCheck({
  id: 'vpc/nat-gateway-per-zone',
  title: 'Private subnets leave through a NAT gateway in their own Availability Zone',
  pillar: 'reliability',
  severity: 'high',
  why: 'A subnet that leaves through another zone loses the internet when that zone fails, though its own is healthy.',
  fix: {
    summary: 'Create a NAT gateway in each zone and a route table for each, or one regional NAT gateway.',
    cli: 'aws ec2 create-nat-gateway --subnet-id <public subnet> --allocation-id <address> --region {region}',
    cost: 'Each NAT gateway is charged by the hour and the gigabyte; traffic between zones is saved.',
    risk: 'Connections break when the route changes, and partners see another public address.',
    effort: 'hours',
  },
  refs: ['https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html'],
  notes: ['001 §1', '003 Quick Review 1'],
  wellArchitected: ['REL10-BP01'],
  subject: subnets,
  context: { subnets, routeTables, natGateways, interfaces, zones },

  evaluate(subject, { subnets, routeTables, natGateways, interfaces, zones }) {
    const owner = otherOwner(subject);
    if (owner) return notApplicable(`the subnet is shared by account ${owner}`);
    if (interfaces.having(bySubnet, subject.id).length === 0) return notApplicable('nothing runs here');
    if (!isInRegion(subject, zones)) return notApplicable('not in an Availability Zone of the Region');
    const { id: RouteTableId, ...table } = routeTableOf(subject, routeTables);
    const exits = exitsOf(table, natGateways, subnets);
    if (exits.length === 0) return notApplicable('no route leads through a NAT gateway or NAT instance');

    const zone = zoneOf(subject);
    const evidence = { RouteTableId, AvailabilityZoneId: zone, exits: exits.map(({ to }) => to) };
    const broken = exits.find((exit) => exit.broken);
    if (broken) return fail(`The way out, ${broken.to}, ${broken.broken}`, evidence, 'critical');
    const siblings = subnetsOf(subject.data.VpcId, subnets, zones);
    if (siblings.every((sibling) => zoneOf(sibling) === zone)) {
      return notApplicable('the VPC is in one zone (vpc/subnets-span-zones)');
    }
    const machine = exits.find(({ isMachine }) => isMachine);
    if (machine) return fail(`The way out, ${machine.to}, is a single machine`, evidence);
    const away = exits.find((exit) => exit.zones && !exit.zones.includes(zone));
    return away
      ? fail(`The way out, ${away.to}, is in ${away.zones?.join(', ')}, the subnet in ${zone}`, evidence)
      : pass();
  },
});
