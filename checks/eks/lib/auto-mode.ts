import { type Collection, fail, must, pass, type Selected, type Verdict } from '#engine';
import type { subnet } from '../../vpc/resources/subnet.ts';
import type { cluster } from '../resources/cluster.ts';
import { zonesOf } from './nodes.ts';

/** The verdict on a cluster whose nodes EKS starts where its subnets are, and hides. */
export function judgeAutoMode(
  self: Pick<Selected<typeof cluster>, 'data'>,
  subnets: Collection<Selected<typeof subnet>>,
  minZones: number,
): Verdict {
  const zones = zonesOf(must(self.data.subnetIds, 'resourcesVpcConfig.subnetIds'), subnets);
  return zones.length >= minZones
    ? pass('EKS Auto Mode starts nodes in all of its zones')
    : fail(`EKS Auto Mode has ${zones.join(', ')} only`, { zones: [...zones] });
}
