import type { LaneRow } from './lane-row.ts';
import type { LaneWords } from './lane-words.ts';
import { widthOf } from './text-fit.ts';

export const sizes = { label: 13, cell: 12, small: 11 } as const;
export const lineHeight = 16;
export const chipPadding = 4;
export const markHeight = 18;
export const markGap = 4;

const besideFrom = 720;
const columnGap = 4;
const widestColumn = 320;
/** Narrower cells beside their labels would say less than wide ones below them. */
const narrowestColumn = 92;
/** How much wider bold letters are. */
export const bold = 1.12;

/** Where the columns are. */
export interface Geometry {
  readonly width: number;
  /** Labels stand beside their cells; otherwise above them. */
  readonly beside: boolean;
  /** How much room a label has. */
  readonly label: number;
  readonly marks: { readonly x: number; readonly width: number };
  readonly columnWidth: number;
  /** The left edge of a column. */
  readonly columnAt: (i: number) => number;
}

/** Divides the width among labels, zones and marks. */
export function geometryOf(
  width: number,
  zones: number,
  rows: readonly LaneRow[],
  words: LaneWords,
): Geometry {
  const widest = Math.max(0, ...rows.map(({ marks }) => marksWidth(marks.map(words.mark))));
  const beside = divided(width, zones, widest, true);
  return width >= besideFrom && beside.columnWidth >= narrowestColumn
    ? beside
    : divided(width, zones, widest, false);
}

function divided(width: number, zones: number, widest: number, beside: boolean): Geometry {
  const marksRoom = Math.min(widest, beside ? Math.max(150, width * 0.18) : width * 0.68);
  const label = beside ? Math.round(Math.min(380, Math.max(200, width * 0.27))) : width;
  const left = beside ? label + 12 : 0;
  const room = width - left - (beside && marksRoom > 0 ? marksRoom + 14 : 0);
  const columns = Math.max(1, zones);
  const columnWidth = Math.min(widestColumn, (room - columnGap * (columns - 1)) / columns);
  const columnAt = (i: number) => left + i * (columnWidth + columnGap);
  return {
    width,
    beside,
    label,
    marks: beside
      ? { x: columnAt(columns) + 14 - columnGap, width: marksRoom }
      : { x: width - marksRoom, width: marksRoom },
    columnWidth,
    columnAt,
  };
}

/** How wide a mark is. */
export function markWidth(text: string): number {
  return Math.ceil(widthOf(text, sizes.small) * 1.05 + 11);
}

function marksWidth(texts: readonly string[]): number {
  return texts.reduce((sum, text, i) => sum + markWidth(text) + (i > 0 ? markGap : 0), 0);
}
