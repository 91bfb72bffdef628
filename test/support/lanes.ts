import type { Derived, Resource } from '#engine';
import type { Laid } from '../../src/networks.ts';
import { derive } from './derive.ts';

/** The lanes that a source draws of some resources, briefly: `a active 2 m6i.large`. */
export function lanesOf(source: Derived<Laid>, from: Readonly<Record<string, readonly Resource[]>>) {
  return derive(source, from).map(({ data: { VpcId, lane } }) => ({
    VpcId,
    row: `${lane.tier}: ${lane.kind} ${lane.name}`,
    cells: lane.cells.map(({ zone, role, count, what }) => `${zone} ${role} ${count} ${what}`.trim()),
    resources: lane.resources.length,
    spread: lane.spread.map(({ check, resource, zone }) =>
      [check, resource.split(/[:/]/).pop(), zone].filter(Boolean).join(' '),
    ),
  }));
}
