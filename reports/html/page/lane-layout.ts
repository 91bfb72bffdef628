import type { LaneTier, Zone } from '../../../src/model/network.ts';
import { type CellBox, type CopyBox, cellsOf } from './lane-cells.ts';
import { foldedTiers } from './lane-fold.ts';
import {
  bold,
  type Geometry,
  geometryOf,
  lineHeight,
  markGap,
  markHeight,
  markWidth,
  sizes,
} from './lane-geometry.ts';
import type { LaneMark, LaneRow } from './lane-row.ts';
import type { LaneWords } from './lane-words.ts';
import { fitted, widthOf } from './text-fit.ts';

const rowGap = 3;
const nameGap = 8;
const labelLine = 22;
const tierHeight = 28;

/** A network as it is drawn; whoever draws another state of it changes the rows. */
export interface LanePicture {
  readonly region: string;
  readonly zones: readonly Zone[];
  readonly rows: readonly LaneRow[];
  /** Also those that say nothing. */
  readonly all: boolean;
}

/** A text at a place; `full` is what it was cut from. */
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly full: string;
}

export interface PlacedColumn {
  readonly zone: Zone;
  readonly x: number;
  readonly width: number;
  readonly name: PlacedText;
  readonly id: PlacedText;
}

export interface PlacedMark extends PlacedText {
  readonly mark: LaneMark;
  readonly width: number;
}

export interface PlacedRow {
  readonly row: LaneRow;
  readonly y: number;
  readonly height: number;
  readonly name: PlacedText;
  /** On the name's line, behind it, or on the next. */
  readonly kind: PlacedText;
  readonly cells: readonly CellBox[];
  readonly copies: readonly CopyBox[];
  readonly marks: readonly PlacedMark[];
}

export interface PlacedTier {
  readonly tier: LaneTier;
  readonly y: number;
  readonly heading: PlacedText;
  readonly rows: readonly PlacedRow[];
  /** Unfolds the rest of the tier, or folds it again. */
  readonly fold?: PlacedText;
}

export interface LaneLayout {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly PlacedColumn[];
  readonly tiers: readonly PlacedTier[];
}

/** Places all that is drawn of a network in a width; the same for the same input. */
export function laneLayout(picture: LanePicture, words: LaneWords, width: number): LaneLayout {
  const { zones, rows, all } = picture;
  const geometry = geometryOf(width, zones.length, rows, words);
  let y = 2 * lineHeight + 6;
  const tiers = foldedTiers(rows, all).map(({ tier, rows, rest, unfolded }): PlacedTier => {
    const top = y;
    y += tierHeight;
    const placed = rows.map((row) => {
      const laid = placedRow(row, zones, geometry, words, y);
      y += laid.height + rowGap;
      return laid;
    });
    const heading = text(words.tier(tier), 0, top + 18, width / bold, sizes.cell);
    if (rest === 0 && !unfolded) return { tier, y: top, heading, rows: placed };
    const fold = text(rest > 0 ? words.quiet(rest) : words.fewer, 0, y + 16, width, sizes.cell);
    y += 26;
    return { tier, y: top, heading, rows: placed, fold };
  });
  const columns = zones.map((zone, i) => placedColumn(zone, i, geometry, picture.region, words));
  return { width, height: Math.ceil(y + 2), columns, tiers };
}

function placedColumn(
  zone: Zone,
  i: number,
  { columnAt, columnWidth }: Geometry,
  region: string,
  words: LaneWords,
): PlacedColumn {
  const room = columnWidth - 4;
  const short = (whole: string, from: string) => (widthOf(whole, sizes.cell) * bold <= room ? whole : from);
  const ownName = zone.name.startsWith(region) ? zone.name.slice(region.length).replace(/^-/, '') : zone.name;
  const ownId = zone.id.slice(zone.id.indexOf('-') + 1);
  const full = [zone.name, zone.id, words.zoneKind(zone.kind)].filter(Boolean).join(' · ');
  const said = words.zoneKind(zone.kind) ? `${words.zoneKind(zone.kind)} ${zone.id}` : zone.id;
  const x = columnAt(i);
  return {
    zone,
    x,
    width: columnWidth,
    name: { ...text(short(zone.name, ownName), x + 4, 14, room / bold, sizes.cell), full },
    id: { ...text(short(said, ownId), x + 4, 14 + lineHeight - 1, room, sizes.small), full },
  };
}

function placedRow(
  row: LaneRow,
  zones: readonly Zone[],
  geometry: Geometry,
  words: LaneWords,
  y: number,
): PlacedRow {
  const { beside, label, width } = geometry;
  const above = placedMarks(row.marks, geometry, words, y + (beside ? 3 : 0));
  const markLeft = Math.min(width + 8, ...above.map(({ x }) => x)) - 8;
  const crowded = !beside && markLeft < width * 0.45;
  const laidMarks = crowded ? above.map((mark) => ({ ...mark, y: mark.y + labelLine })) : above;
  const marksHeight = laidMarks.length > 0 ? (laidMarks.at(-1)?.y ?? y) + markHeight - y : 0;
  const room = beside ? label : crowded ? width : markLeft;
  const oneLine = room >= 300 || !beside;
  const kindRoom = oneLine ? Math.min(widthOf(row.kind, sizes.cell), room * 0.45) : room;
  const nameRoom = (oneLine ? room - kindRoom - nameGap : room) / bold;
  const name = text(row.name || row.kind, 0, y + 16, nameRoom, sizes.label);
  const rest = oneLine ? room - widthOf(name.text, sizes.label) * bold - nameGap : room;
  const kind = text(row.kind, 0, oneLine ? y + 16 : y + 16 + lineHeight, rest, sizes.cell);
  const labelHeight = oneLine ? labelLine : labelLine + lineHeight;
  const cellsTop = beside ? y : y + Math.max(labelHeight, marksHeight + 2);
  const { cells, copies, height } = cellsOf(row, zones, geometry, words, cellsTop);
  const whole = beside ? Math.max(height, labelHeight, marksHeight + 3) : cellsTop - y + height + 4;
  const stretch = beside ? whole - height : 0;
  return {
    row,
    y,
    height: whole,
    name,
    kind,
    cells: cells.map((cell) => ({ ...cell, height: cell.height + stretch })),
    copies: copies.map((copy) => ({ ...copy, height: copy.height + stretch })),
    marks: laidMarks,
  };
}

/** From the left beside the cells, from the right above them; on further lines where one is full. */
function placedMarks(
  marks: readonly LaneMark[],
  { beside, marks: { x: left, width: room }, width }: Geometry,
  words: LaneWords,
  y: number,
): PlacedMark[] {
  let x = left;
  let line = y;
  const placed = marks.map((mark): PlacedMark => {
    const own = markWidth(words.mark(mark));
    if (x > left && x + own > left + room) {
      x = left;
      line += markHeight + markGap;
    }
    const at = x;
    x += own + markGap;
    return { mark, x: at, y: line, width: own, text: words.mark(mark), full: words.markFull(mark) };
  });
  if (beside) return placed;
  return placed.map((each) => {
    const right = Math.max(...placed.filter(({ y }) => y === each.y).map(({ x, width }) => x + width));
    return { ...each, x: each.x + width - right };
  });
}

function text(full: string, x: number, y: number, room: number, size: number): PlacedText {
  return { x, y, text: fitted(full, Math.max(0, room), size), full };
}
