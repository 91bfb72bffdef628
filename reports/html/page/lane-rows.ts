import { severities } from '../../../src/model/finding.ts';
import { groupBy } from '../../../src/model/group-by.ts';
import type { App } from './app.ts';
import { keyOf } from './data.ts';
import type { LaneMark, LaneRow } from './lane-row.ts';
import type { ShownLane } from './networks.ts';

/** A lane with what its verdicts say. */
export function laneRow(app: App, { key, tier, kind, name, cells, spread, rows }: ShownLane): LaneRow {
  const { data, href } = app;
  const of = groupBy(rows, (row) => (data.status(row) === 'fail' ? data.severity(row) : data.status(row)));
  const sorts = [...severities, 'unknown'] as const;
  return {
    key,
    tier,
    kind,
    name,
    cells,
    verdicts: spread.map(([row, zone]) => {
      const finding = data.finding(row);
      return {
        status: finding.status,
        zone,
        href: href({ view: 'findings', show: keyOf(finding) }),
        said: `${finding.check.title}: ${(finding.reason ?? '').slice(0, 1000)}`,
      };
    }),
    marks: sorts.flatMap((sort): LaneMark[] => {
      const own = of.get(sort) ?? [];
      return own.length > 0 ? [{ sort, n: own.length, href: addressOf(app, key, sort, own) }] : [];
    }),
  };
}

/** The finding, where it is one; what is said of the resource, where it is one; otherwise exactly those findings. */
function addressOf({ data, href }: App, lane: string, sort: LaneMark['sort'], rows: readonly number[]) {
  const [first = 0] = rows;
  if (rows.length === 1) return href({ view: 'findings', show: keyOf(data.finding(first)) });
  if (new Set(rows.map((row) => data.resourceOf[row])).size === 1)
    return href({ view: 'resources', show: data.finding(first).resource.arn });
  const chosen = sort === 'unknown' ? { status: [sort] } : { status: ['fail'], severity: [sort] };
  return href({ view: 'findings', chosen, lane });
}
