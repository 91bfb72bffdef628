import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { instance as instances } from '../ec2/resources/instance.ts';
import { availabilityZone as zones } from '../vpc/resources/availability-zone.ts';
import { networkInterface as interfaces } from '../vpc/resources/network-interface.ts';
import { subnet as subnets } from '../vpc/resources/subnet.ts';
import { exemptBecause } from './lib/exempt.ts';
import { reachOf } from './lib/reach.ts';
import { fileSystem } from './resources/file-system.ts';
import { mountTarget as mountTargets } from './resources/mount-target.ts';

export default defineCheck({
  id: 'efs/multi-az',
  title: 'EFS file systems are Regional and have a mount target in every zone that mounts them',
  pillar: 'reliability',
  severity: 'high',
  why: 'A One Zone file system is out of reach when its zone fails, and lost if the zone is; a Regional one with a single mount target is kept, but nobody can reach it.',
  fix: {
    summary:
      'Create a mount target in each zone where clients run. A One Zone file system is replaced by a Regional one: replicate it there, then mount the copy.',
    cli: 'aws efs create-mount-target --file-system-id {id} --subnet-id <a subnet in the other zone> --security-groups <the clients may reach it on port 2049> --region {region}   # One Zone: create-replication-configuration to a Regional file system',
    terraform: `resource "aws_efs_mount_target" "other_zone" {
  file_system_id = "{id}"
  subnet_id      = "<a subnet in the other zone>"
}`,
    cost: 'Mount targets are free, and save the traffic between zones; Regional storage costs about twice as much as One Zone.',
    risk: 'None for a mount target. Clients of a One Zone file system must be pointed to its replacement.',
    effort: 'hours',
  },
  refs: ['https://docs.aws.amazon.com/efs/latest/ug/how-it-works.html'],
  notes: ['001 §2.6.2', '001 §2.6.3', '002 §AWS DataSync'],
  wellArchitected: ['REL10-BP01'],
  subject: fileSystem,
  context: { mountTargets, subnets, zones, interfaces, instances },
  options: { minZones: 2 },

  evaluate(fileSystem, { options, ...surroundings }) {
    const { AvailabilityZoneName, ...data } = fileSystem.data;
    const exempt = exemptBecause(fileSystem);
    if (exempt) return notApplicable(exempt);
    if (must(data.NumberOfMountTargets, 'NumberOfMountTargets') === 0) {
      return notApplicable('nothing can mount it: it has no mount targets');
    }
    const { vpc, mounted, clients } = reachOf(fileSystem.id, surroundings);
    const evidence = { AvailabilityZoneName, mounted, clients };
    if (AvailabilityZoneName) {
      const severity = clients.length > 1 ? 'high' : 'medium';
      return fail(`One Zone: it is in ${AvailabilityZoneName} only`, evidence, severity);
    }
    if (vpc.length === 1) return notApplicable('the VPC is in one zone (vpc/subnets-span-zones)');
    if (mounted.length < options.minZones) {
      return fail(`It can be mounted in ${mounted.join(' and ') || 'no zone'} only`, evidence);
    }
    const missed = clients.filter((zone) => !mounted.includes(zone));
    if (missed.length === 0) return pass();
    return fail(`Clients in ${missed.join(' and ')} would have to mount it elsewhere`, evidence, 'low');
  },
});
