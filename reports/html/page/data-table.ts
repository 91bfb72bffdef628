import type { App } from './app.ts';
import { button, type Child, h } from './dom.ts';
import type { MessageKey } from './messages.ts';

/** A column: what stands in it, and what it is sorted by. */
export interface Column<Row> {
  readonly name: MessageKey;
  readonly cell: (app: App, row: Row) => Child;
  readonly by?: (row: Row) => string | number;
  readonly help?: MessageKey;
}

/** By which column, and whether the other way round. */
export interface Order {
  readonly column: MessageKey;
  readonly down: boolean;
}

/** The rows in the order that the reader chose; as they come where none is chosen. */
export function sorted<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  order: Order | undefined,
): readonly Row[] {
  const by = columns.find(({ name }) => name === order?.column)?.by;
  if (!by) return rows;
  const keyed = rows.map((row) => ({ row, key: by(row) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) * (order?.down ? -1 : 1));
  return keyed.map(({ row }) => row);
}

/** Things and what is known of them; the first column names the thing. */
export function dataTable<Row>(
  app: App,
  { title, columns }: { readonly title: MessageKey; readonly columns: readonly Column<Row>[] },
  rows: readonly Row[],
  order?: Order,
  sort?: (column: MessageKey) => void,
): HTMLElement {
  const { t } = app;
  const head = ({ name, by, help }: Column<Row>) => {
    const about = help && t(help);
    if (!by || !sort) return h('th', { scope: 'col', title: about }, t(name));
    const turned = order?.column === name ? (order.down ? 'descending' : 'ascending') : undefined;
    const sign = turned === 'ascending' ? ' ▴' : turned === 'descending' ? ' ▾' : '';
    return h(
      'th',
      { scope: 'col', 'aria-sort': turned, title: about },
      button(
        { class: 'sort', id: `sort-${name}` },
        () => sort(name),
        t(name),
        h('span', { 'aria-hidden': true }, sign),
      ),
    );
  };
  return h(
    'div',
    { class: 'scrolling', role: 'region', tabindex: 0, 'aria-label': t(title) },
    h(
      'table',
      { class: 'plain data' },
      h('thead', {}, h('tr', {}, ...columns.map(head))),
      h(
        'tbody',
        {},
        ...rows.map((row) =>
          h(
            'tr',
            {},
            ...columns.map(({ cell }, i) =>
              i === 0 ? h('th', { scope: 'row' }, cell(app, row)) : h('td', {}, cell(app, row)),
            ),
          ),
        ),
      ),
    ),
  );
}

/** What is certainly not there, and should be. */
export function absent(words: string): HTMLElement {
  return h('span', { class: 'lacks' }, `✕ ${words}`);
}

/** Where something is: its Region, and its account where there are several. */
export function placeOf(
  { data }: App,
  { account, region }: { readonly account: string; readonly region: string },
): HTMLElement {
  const several = data.report.scan.accounts.length > 1;
  return h(
    'span',
    { class: 'stack' },
    h('span', {}, region),
    several && h('span', { class: 'minor' }, data.accountName(account)),
  );
}
