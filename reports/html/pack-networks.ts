import type { Finding } from '../../src/model/finding.ts';
import { groupBy } from '../../src/model/group-by.ts';
import type { Network } from '../../src/model/network.ts';
import { shortArn } from './arn.ts';
import type { PackedLane, PackedNetwork, PackedSpread } from './packed.ts';
import { toTable } from './table.ts';

const laneFields = [
  'tier',
  'kind',
  'name',
  'type',
  'resources',
  'cells',
  'spread',
] as const satisfies (keyof PackedLane)[];

/** The networks by columns; what the report says nothing of is left out, and ARNs become positions. */
export function packNetworks(
  networks: readonly Network[],
  arns: readonly string[],
  findings: readonly Finding[],
): PackedNetwork[] {
  if (networks.length === 0) return [];
  const positions = groupBy(arns.keys(), (position) => arns[position] ?? '');
  const rows = new Map(findings.map(({ check, resource }, row) => [`${check}@${resource.arn}`, row]));
  return networks.map((network) => ({
    ...network,
    arn: shortArn(network),
    lanes: toTable(
      network.lanes.map((lane) => ({
        ...lane,
        resources: lane.resources.flatMap((arn) => positions.get(arn) ?? []),
        spread: lane.spread.flatMap(({ check, resource, zone = null }): PackedSpread[] => {
          const row = rows.get(`${check}@${resource}`);
          return row === undefined ? [] : [[row, zone]];
        }),
      })),
      laneFields,
    ),
  }));
}
