import type { Gap } from '../../../src/model/gap.ts';
import type { App, Mounted } from './app.ts';
import { type Column, dataTable, type Order, sorted } from './data-table.ts';
import { button, h, on } from './dom.ts';
import type { MessageKey } from './messages.ts';
import type { RowList } from './route.ts';
import { save } from './save.ts';
import { unreadNote } from './unread-note.ts';

const atOnce = 500;
const mostPrinted = 5000;
const filters = ['account', 'region'] as const;

/** Some of the rows, by what they have in common. */
interface List {
  readonly key: RowList;
  readonly name: MessageKey;
  readonly n: number;
}

/** A view of things in a table: what it is called, what stands in it, what it can be narrowed to. */
export interface TableView<Row> {
  readonly title: MessageKey;
  /** What it is, and what is said where there is nothing. */
  readonly help: MessageKey;
  readonly none: MessageKey;
  /** `{n}` of what. */
  readonly count: MessageKey;
  /** In the order in which they are worth reading. */
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly lists: readonly List[];
  readonly isOn: (row: Row, list: RowList) => boolean;
  /** What the search looks through. */
  readonly words: (row: Row) => string;
  readonly csv: { readonly name: string; readonly of: (rows: readonly Row[]) => string };
  /** Why rows may be missing. */
  readonly unread: readonly Gap[];
  /** What else a reader should know before looking. */
  readonly note?: string | undefined;
}

/** Shows things in a table that can be searched, narrowed, sorted, saved and printed. */
export function tableView<Row extends { readonly account: string; readonly region: string }>(
  first: App,
  of: TableView<Row>,
): Mounted {
  let app = first;
  const { t, data, href } = app;
  let order: Order | undefined;
  let most = atOnce;
  let shown: readonly Row[] = [];
  const table = h('div', {});
  const count = h('p', { class: 'count', role: 'status' });
  const chips = h('div', { class: 'chips', role: 'group', 'aria-label': t('filters') });
  const search = on(
    h('input', { type: 'search', 'aria-label': t('search'), placeholder: t('search'), id: 'search' }),
    'input',
    () => app.go({ ...app.route, query: search.value }, 'replace'),
  );
  const selects = filters.flatMap((key) => {
    const values = [...new Set(of.rows.map((row) => row[key]))].sort();
    if (values.length < 2) return [];
    const name = (value: string) => (key === 'account' ? data.accountName(value) : value);
    const select = on(
      h(
        'select',
        { id: `${of.title}-${key}` },
        h('option', { value: '' }, t('all')),
        ...values.map((value) => h('option', { value }, name(value).slice(0, 100))),
      ),
      'change',
      () => {
        const chosen = { ...app.route.chosen, [key]: select.value ? [select.value] : [] };
        app.go({ ...app.route, chosen }, 'replace');
      },
    );
    return [{ key, select }];
  });
  const csv = button(
    { title: t('rowsSave') },
    () => save(`lintel-${of.csv.name}.csv`, 'text/csv', of.csv.of(shown)),
    'CSV',
  );

  function sort(column: MessageKey): void {
    order =
      order?.column !== column ? { column, down: false } : order.down ? undefined : { column, down: true };
    draw();
    document.getElementById(`sort-${column}`)?.focus();
  }

  function draw(): void {
    const rest = shown.length - most;
    const more = button(
      { class: 'more' },
      () => {
        most += atOnce;
        draw();
      },
      t('showMore', { n: rest }),
    );
    table.replaceChildren(
      dataTable(app, of, sorted(of.columns, shown, order).slice(0, most), order, sort),
      ...(rest > 0 ? [more] : []),
    );
  }

  function chip(name: MessageKey, n: number, list?: RowList): HTMLElement {
    return h(
      'a',
      {
        class: 'chip-link',
        href: href({ ...app.route, list }),
        'aria-current': app.route.list === list ? 'true' : undefined,
      },
      t(name),
      h('span', { class: 'n' }, t.number(n)),
    );
  }

  const any = of.rows.length > 0;
  const element = h(
    'div',
    { class: 'page' },
    h('h1', { tabindex: -1 }, t(of.title)),
    h('p', { class: 'minor lead' }, any ? t(of.help) : t(of.none)),
    unreadNote(app, of.unread),
    of.note && h('p', { class: 'minor unread' }, of.note),
    any && chips,
    any &&
      h(
        'div',
        { class: 'tools' },
        search,
        ...selects.map(({ key, select }) => h('label', {}, t(key), ' ', select)),
        csv,
        count,
      ),
    table,
  );

  return {
    element,
    update(next) {
      app = next;
      const { chosen = {}, list, query = '' } = app.route;
      const words = query.toLowerCase().split(/\s+/).filter(Boolean);
      shown = of.rows.filter(
        (row) =>
          (list === undefined || of.isOn(row, list)) &&
          filters.every((key) => !chosen[key]?.length || chosen[key].includes(row[key])) &&
          words.every((word) => of.words(row).toLowerCase().includes(word)),
      );
      const offered = of.lists.filter(({ key, n }) => n > 0 || key === list);
      chips.replaceChildren(
        chip('all', of.rows.length),
        ...offered.map(({ key, name, n }) => chip(name, n, key)),
      );
      if (search.value !== query) search.value = query;
      for (const { key, select } of selects) select.value = chosen[key]?.[0] ?? '';
      count.textContent = t(of.count, { n: shown.length });
      if (any) draw();
    },
    print: () =>
      h(
        'div',
        { class: 'paper' },
        h('h1', {}, document.title),
        h('p', {}, t(of.count, { n: shown.length })),
        dataTable(app, of, sorted(of.columns, shown, order).slice(0, mostPrinted)),
        shown.length > mostPrinted && h('p', {}, t('printedRest', { n: shown.length - mostPrinted })),
      ),
  };
}
