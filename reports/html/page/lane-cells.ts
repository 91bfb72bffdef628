import { groupBy } from '../../../src/model/group-by.ts';
import type { LaneCell, Zone } from '../../../src/model/network.ts';
import { type Copy, copiesOf } from './lane-copies.ts';
import { bold, chipPadding, type Geometry, lineHeight, sizes } from './lane-geometry.ts';
import type { LaneRow } from './lane-row.ts';
import type { LaneWords } from './lane-words.ts';
import { fitted, widthOf, wrapped } from './text-fit.ts';

const mostLines = 3;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Words in a cell. */
export interface CellLine {
  readonly text: string;
  readonly sort: 'said' | 'allowed' | 'more';
}

/** What is drawn of a row in a zone. */
export interface CellBox extends Box {
  readonly zone: string;
  readonly lines: readonly CellLine[];
  /** All that runs there, uncut. */
  readonly full: string;
  readonly busy: boolean;
}

/** A copy that does not run, as a box. */
export interface CopyBox extends Box, Pick<Copy, 'state' | 'verdict' | 'from'> {
  readonly lines: readonly string[];
  readonly full: string;
}

/** The cells and boxes of a row from a height on, all as tall as the tallest. */
export function cellsOf(
  { cells, verdicts }: LaneRow,
  zones: readonly Zone[],
  { columnAt, columnWidth }: Geometry,
  words: LaneWords,
  y: number,
): { cells: readonly CellBox[]; copies: readonly CopyBox[]; height: number } {
  const room = columnWidth - 2 * chipPadding;
  const by = groupBy(cells, ({ zone }) => zone);
  const copies = copiesOf(zones, cells, verdicts).map((copy) => {
    const width = columnAt(copy.to) + columnWidth - columnAt(copy.from);
    const full = words.copy(copy);
    return { ...copy, width, full, lines: copyLines(full, width - 2 * chipPadding) };
  });
  const drawn = zones.map(({ name: zone }, i) => {
    const own = by.get(zone) ?? [];
    const above = copies.find(({ from, to }) => from <= i && i <= to)?.lines.length ?? 0;
    const lines = linesOf(own, room, words);
    return { zone, i, own, lines, tall: above + lines.length };
  });
  const tallest = Math.max(1, ...drawn.map(({ tall }) => tall), ...copies.map(({ lines }) => lines.length));
  const height = tallest * lineHeight + 2 * chipPadding;
  return {
    height,
    cells: drawn.map(({ zone, i, own, lines }) => ({
      zone,
      x: columnAt(i),
      y,
      width: columnWidth,
      height,
      lines,
      full: own.map(words.cell).join(', '),
      busy: own.some(({ role }) => role !== 'allowed'),
    })),
    copies: copies.map(({ state, verdict, from, width, lines, full }) => {
      return { state, verdict, from, x: columnAt(from), y, width, height, lines, full };
    }),
  };
}

function linesOf(cells: readonly LaneCell[], room: number, words: LaneWords): CellLine[] {
  const shown = cells.slice(0, mostLines).flatMap((cell): CellLine[] => {
    const said = words.cell(cell);
    if (cell.role !== 'allowed')
      return wrapped(said, room, sizes.cell, 2).map((text) => ({ text, sort: 'said' }));
    return [{ text: widthOf(said, sizes.cell) <= room ? said : words.idle, sort: 'allowed' }];
  });
  const rest = cells.length - mostLines;
  return rest > 0 ? [...shown, { text: fitted(words.more(rest), room, sizes.cell), sort: 'more' }] : shown;
}

/** A long word gives way to its sign where there is no room for it. */
function copyLines(full: string, room: number): string[] {
  if (full.startsWith('? ') && widthOf(full, sizes.cell) > room) return ['?'];
  return wrapped(full, room / bold, sizes.cell, 2);
}
