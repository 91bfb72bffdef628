import { s } from './dom.ts';
import type { Box, CellBox, CopyBox } from './lane-cells.ts';
import { chipPadding, lineHeight, markHeight } from './lane-geometry.ts';
import type {
  LaneLayout,
  PlacedColumn,
  PlacedMark,
  PlacedRow,
  PlacedText,
  PlacedTier,
} from './lane-layout.ts';

/** What the drawing is called, and where its folds lead. */
export interface Drawing {
  readonly label: string;
  /** The address with the rows that say nothing, or without them. */
  readonly fold: string;
  readonly findings: string;
  readonly row: string;
}

/** Draws a layout as a table of shapes and texts. */
export function lanePicture(layout: LaneLayout, drawing: Drawing): SVGSVGElement {
  const { width, height, columns, tiers } = layout;
  return s(
    'svg',
    {
      role: 'table',
      'aria-label': drawing.label,
      class: 'lanes',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
    },
    ...columns.map(({ x, width }) =>
      s('rect', { class: 'lane', x, y: 0, width, height, rx: 6, 'aria-hidden': true }),
    ),
    s(
      'g',
      { role: 'rowgroup' },
      s(
        'g',
        { role: 'row' },
        s('g', { role: 'columnheader' }, s('text', { class: 'blank', y: 14 }, drawing.row)),
        ...columns.map(head),
        s('g', { role: 'columnheader' }, s('text', { class: 'blank', y: 14 }, drawing.findings)),
      ),
    ),
    ...tiers.map((tier) => tierOf(tier, layout, drawing)),
  );
}

function head({ zone, name, id }: PlacedColumn): SVGElement {
  return s(
    'g',
    { role: 'columnheader', 'data-zone': zone.name, 'aria-label': name.full },
    said(name, 'zone'),
    said(id, 'minor'),
  );
}

function tierOf(
  { tier, y, heading, rows, fold }: PlacedTier,
  layout: LaneLayout,
  drawing: Drawing,
): SVGElement {
  const span = layout.columns.length + 2;
  return s(
    'g',
    { role: 'rowgroup', 'data-tier': tier },
    s(
      'g',
      { role: 'row' },
      s(
        'g',
        { role: 'rowheader', 'aria-colspan': span },
        s('path', { class: 'rule', d: `M0 ${y + 24.5}H${layout.width}` }),
        said(heading, 'tier'),
      ),
    ),
    ...rows.map(rowOf),
    fold &&
      s(
        'g',
        { role: 'row' },
        s(
          'g',
          { role: 'cell', 'aria-colspan': span },
          s('a', { href: drawing.fold, class: 'fold', 'data-key': `fold ${tier}` }, said(fold, 'fold')),
        ),
      ),
  );
}

function rowOf({ row, name, kind, cells, copies, marks }: PlacedRow): SVGElement {
  return s(
    'g',
    { role: 'row' },
    s(
      'g',
      { role: 'rowheader', 'aria-label': `${brief(name.full)} (${brief(kind.full)})` },
      ...(name.y === kind.y ? [inline(name, kind)] : [said(name, 'name'), said(kind, 'minor')]),
    ),
    ...cells.map((cell, i) =>
      cellOf(
        cell,
        copies.find(({ from }) => from === i),
        copies.find((copy) => copy.x <= cell.x && cell.x < copy.x + copy.width),
        row.key,
      ),
    ),
    s(
      'g',
      { role: 'cell' },
      s('rect', { class: 'blank', width: 1, height: 1 }),
      ...marks.map((mark) => markOf(mark, row.key)),
    ),
  );
}

function cellOf(
  cell: CellBox,
  copy: CopyBox | undefined,
  covering: CopyBox | undefined,
  key: string,
): SVGElement {
  const { zone, full, busy, lines } = cell;
  const below = covering ? covering.lines.length : 0;
  return s(
    'g',
    { role: 'cell', 'data-zone': zone, 'aria-label': copy ? undefined : brief(full) || undefined },
    full && s('title', {}, brief(full)),
    s('rect', { ...at(cell, 0.5), class: busy ? 'chip' : 'blank', rx: 5 }),
    copy && copyOf(copy, key),
    ...lines.map(({ text, sort }, i) =>
      s('text', { class: sort, x: cell.x + chipPadding + 2, y: baseline(cell, below + i) }, text),
    ),
  );
}

function copyOf(copy: CopyBox, key: string): SVGElement {
  const { state, verdict, lines, full } = copy;
  return s(
    'a',
    {
      href: verdict.href,
      class: `copy-box ${state}`,
      'data-key': `${key} copy ${copy.from}`,
      'aria-label': `${full}. ${verdict.said}`,
    },
    s('title', {}, `${full}. ${verdict.said}`),
    s('rect', { ...at(copy, 1), rx: 5 }),
    ...lines.map((line, i) => s('text', { x: copy.x + chipPadding + 2, y: baseline(copy, i) }, line)),
  );
}

function markOf({ mark, x, y, width, text, full }: PlacedMark, key: string): SVGElement {
  return s(
    'a',
    { href: mark.href, class: `pill ${mark.sort}`, 'data-key': `${key} ${mark.sort}`, 'aria-label': full },
    s('title', {}, full),
    s('rect', { x: x + 0.5, y: y + 0.5, width: width - 1, height: markHeight - 1, rx: 4 }),
    s('text', { x: x + width / 2, y: y + 13 }, text),
  );
}

function inline(name: PlacedText, kind: PlacedText): SVGElement {
  return s(
    'text',
    { x: name.x, y: name.y },
    s('title', {}, brief(`${name.full} · ${kind.full}`)),
    s('tspan', { class: 'name' }, name.text),
    s('tspan', { class: 'minor', dx: 8 }, kind.text),
  );
}

function said({ x, y, text, full }: PlacedText, sort: string): SVGElement {
  return s('text', { x, y, class: sort }, text, text !== full && s('title', {}, brief(full)));
}

function at({ x, y, width, height }: Box, inset: number) {
  return { x: x + inset, y: y + inset, width: width - 2 * inset, height: height - 2 * inset };
}

function baseline({ y }: Box, line: number): number {
  return y + chipPadding + lineHeight * line + 12;
}

function brief(text: string): string {
  return text.length > 1000 ? `${text.slice(0, 1000)}…` : text;
}
