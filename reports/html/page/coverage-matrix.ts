import { groupBy } from '../../../src/model/group-by.ts';
import type { Coverage } from '../../../src/model/report.ts';
import type { PackedCoverage } from '../packed.ts';
import { rowsOf, type Table } from '../table.ts';

export type CoverageStatus = Coverage['status'];

/** What came of one service in one or several places. */
export interface Cell {
  /** The worst of the places. */
  readonly status: CoverageStatus;
  readonly resources: number;
  /** The places where it is that bad. */
  readonly where: readonly string[];
  readonly places: number;
}

/** One line: an account as a whole, or one or several of its Regions. */
export interface Line {
  readonly account: string;
  readonly regions: readonly string[];
  /** One for each service; absent where the service has nothing to read there. */
  readonly cells: readonly (Cell | undefined)[];
  readonly whole: boolean;
}

/** An account: all of it, then its Regions; those that are empty together, and those that were skipped. */
export interface AccountLines {
  readonly summary: Line;
  readonly regions: readonly Line[];
}

export interface Matrix {
  readonly services: readonly string[];
  /** Those with something unread first. */
  readonly accounts: readonly AccountLines[];
}

type Unit = Pick<Coverage, 'account' | 'region' | 'service' | 'status' | 'resources'>;

const badness: Readonly<Record<CoverageStatus, number>> = { read: 1, skipped: 0, failed: 2, denied: 3 };

/** Arranges what was read by place and service. */
export function coverageMatrix(coverage: Table<PackedCoverage>): Matrix {
  const units = rowsOf(coverage);
  const services = [...new Set(units.map(({ service }) => service))].sort();
  const accounts = [...groupBy(units, ({ account }) => account)].map(([account, own]) => {
    const byRegion = [...groupBy(own, ({ region }) => region)].sort(([a], [b]) => compareRegions(a, b));
    const full = byRegion.filter(([, unit]) => unit.some(isNoteworthy));
    const rest = byRegion.filter(([, unit]) => !unit.some(isNoteworthy)).map(([, unit]) => unit);
    const empty = rest.filter((unit) => unit.some(isRead));
    const skipped = rest.filter((unit) => !unit.some(isRead));
    return {
      summary: line(account, own, services),
      regions: [
        ...full.map(([, unit]) => line(account, unit, services)),
        ...[empty, skipped]
          .filter((regions) => regions.length > 0)
          .map((regions) => line(account, regions.flat(), services)),
      ],
    };
  });
  const sorted = accounts.sort((a, b) => Number(a.summary.whole) - Number(b.summary.whole));
  return { services, accounts: sorted };
}

function line(account: string, units: readonly Unit[], services: readonly string[]): Line {
  const byService = groupBy(units, ({ service }) => service);
  const cells = services.map((service) => cell(byService.get(service)));
  return {
    account,
    regions: [...new Set(units.map(({ region }) => region))].sort(compareRegions),
    cells,
    whole: cells.every((each) => !each || each.status === 'read' || each.status === 'skipped'),
  };
}

function cell(units: readonly Unit[] | undefined): Cell | undefined {
  if (!units) return undefined;
  const status = units.map((unit) => unit.status).reduce((a, b) => (badness[a] >= badness[b] ? a : b));
  return {
    status,
    resources: units.reduce((sum, { resources }) => sum + resources, 0),
    where: units.filter((unit) => unit.status === status).map(({ region }) => region),
    places: units.length,
  };
}

function isRead({ status }: Unit): boolean {
  return status !== 'skipped';
}

function isNoteworthy({ status, resources }: Unit): boolean {
  return resources > 0 || status === 'denied' || status === 'failed';
}

function compareRegions(a: string, b: string): number {
  return Number(b === 'global') - Number(a === 'global') || (a < b ? -1 : 1);
}
