import { backupLists } from '../../../src/model/backup.ts';
import { unreadOf } from '../../unread.ts';
import type { App, Mounted } from './app.ts';
import { backupTable, type Order, sorted } from './backup-table.ts';
import { backupsOf, backupTally, type ShownBackup } from './backups.ts';
import { backupsCsv } from './backups-csv.ts';
import { button, h, on } from './dom.ts';
import type { MessageKey } from './messages.ts';
import { save } from './save.ts';

const atOnce = 500;
const mostPrinted = 5000;
const filters = ['account', 'region'] as const;

/** The backup coverage matrix: every resource that holds data, and what it could be had back from. */
export function backups(first: App): Mounted {
  let app = first;
  const { t, data, href } = app;
  const all = backupsOf(data);
  const tally = backupTally(data);
  let order: Order | undefined;
  let most = atOnce;
  let shown: readonly ShownBackup[] = [];
  const table = h('div', {});
  const count = h('p', { class: 'count', role: 'status' });
  const chips = h('div', { class: 'chips', role: 'group', 'aria-label': t('filters') });
  const search = on(
    h('input', { type: 'search', 'aria-label': t('search'), placeholder: t('search'), id: 'search' }),
    'input',
    () => app.go({ ...app.route, query: search.value }, 'replace'),
  );
  const selects = filters.flatMap((key) => {
    const values = [...new Set(all.map((row) => row[key]))].sort();
    if (values.length < 2) return [];
    const name = (value: string) => (key === 'account' ? data.accountName(value) : value);
    const select = on(
      h(
        'select',
        { id: `backups-${key}` },
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
    { title: t('backupsSave') },
    () => save('lintel-backups.csv', 'text/csv', backupsCsv(shown)),
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
      backupTable(app, sorted(shown, order).slice(0, most), order, sort),
      ...(rest > 0 ? [more] : []),
    );
  }

  function chip(key: MessageKey, n: number, list: App['route']['list']): HTMLElement {
    return h(
      'a',
      {
        class: 'chip-link',
        href: href({ ...app.route, list }),
        'aria-current': app.route.list === list ? 'true' : undefined,
      },
      t(key),
      h('span', { class: 'n' }, t.number(n)),
    );
  }

  const element = h(
    'div',
    { class: 'page' },
    h('h1', { tabindex: -1 }, t('backups')),
    h('p', { class: 'minor lead' }, all.length > 0 ? t('backupsHelp') : t('backupsNone')),
    unread(app),
    all.length > 0 && chips,
    all.length > 0 &&
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
      shown = all.filter(
        (row) =>
          (list === undefined || row.lists.includes(list)) &&
          filters.every((key) => !chosen[key]?.length || chosen[key].includes(row[key])) &&
          words.every((word) => `${row.name} ${row.arn} ${row.kind}`.toLowerCase().includes(word)),
      );
      const offered = backupLists.filter((each) => tally[each] > 0 || each === list);
      chips.replaceChildren(
        chip('all', tally.all, undefined),
        ...offered.map((each) => chip(`list.${each}`, tally[each], each)),
      );
      if (search.value !== query) search.value = query;
      for (const { key, select } of selects) select.value = chosen[key]?.[0] ?? '';
      count.textContent = t('nResources', { n: shown.length });
      if (all.length > 0) draw();
    },
    print: () =>
      h(
        'div',
        { class: 'paper' },
        h('h1', {}, document.title),
        h('p', {}, t('nResources', { n: shown.length })),
        backupTable(app, sorted(shown, order).slice(0, mostPrinted)),
        shown.length > mostPrinted && h('p', {}, t('printedRest', { n: shown.length - mostPrinted })),
      ),
  };
}

function unread({ t, data, href }: App): HTMLElement | false {
  const { unread: gaps } = data.report.backups;
  if (gaps.length === 0) return false;
  const what = unreadOf(gaps).map(
    ({ operations, cause }) => `${operations.slice(0, 5).join(', ')} (${t(`cause.${cause}`)})`,
  );
  return h(
    'p',
    { class: 'minor unread' },
    t('zonesUnread', { what: what.join('; ').slice(0, 600) }),
    ' ',
    h('a', { href: href({ view: 'coverage' }) }, t('whatIsMissing')),
  );
}
