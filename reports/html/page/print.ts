import type { App } from './app.ts';
import type { Data } from './data.ts';
import { h } from './dom.ts';
import { fullName } from './finding-row.ts';
import { groupsOf } from './groups.ts';
import { mark, section, severityMark } from './marks.ts';
import { plainTable } from './plain-table.ts';
import { overview } from './view-overview.ts';

const mostRows = 5000;

/** The fails, which are printed where nothing else is chosen. */
export function failsOf(data: Data): Uint32Array {
  return data.rowsWhere((row) => data.status(row) === 'fail');
}

/** The report in short, for paper: its first page, and a line for each check that fails. */
export function printedSummary(app: App): HTMLElement {
  const { data, t } = app;
  const groups = groupsOf(failsOf(data), data, app.facets, 'check');
  return h(
    'div',
    { class: 'paper' },
    overview(app).element,
    groups.length > 0 &&
      section(
        t('failing'),
        plainTable(
          [t('severity'), t('check'), t('failing'), t('checked')],
          groups.map(({ of, rows: [worst = 0] }) => {
            const { title, id, tally } = data.check(of);
            return [
              severityMark(app, data.severity(worst)),
              h('span', {}, h('b', {}, title), ' ', h('code', {}, id)),
              t.number(tally.fail),
              t.number(tally.fail + tally.pass),
            ];
          }),
        ),
      ),
  );
}

/** Verdicts for paper: by check, with why it matters and what to do. */
export function printed(app: App, rows: Uint32Array): HTMLElement {
  const { data, t } = app;
  const kept = rows.subarray(0, mostRows);
  const groups = groupsOf(kept, data, app.facets, 'check');
  return h(
    'div',
    { class: 'paper' },
    h('h1', {}, document.title),
    h('p', {}, t('shown', { n: rows.length, all: t.number(data.size) })),
    ...groups.map(({ of, rows: members }) => {
      const { title, id, why, fix } = data.check(of);
      return h(
        'section',
        {},
        h('h2', {}, title),
        h('p', {}, h('code', {}, id), ` ${why}`),
        h(
          'p',
          {},
          h('b', {}, `${t('fix')}: `),
          `${fix.summary} ${t('cost')}: ${fix.cost} ${t('risk')}: ${fix.risk}`,
        ),
        h('table', {}, h('tbody', {}, ...members.map((row) => line(app, row)))),
      );
    }),
    rows.length > kept.length && h('p', {}, t('printedRest', { n: rows.length - kept.length })),
  );
}

function line(app: App, row: number): HTMLElement {
  const { status, severity, resource, reason } = app.data.finding(row);
  const place = `${app.data.accountName(resource.account)} ${resource.region}`;
  return h(
    'tr',
    {},
    h('td', {}, mark(app, status, severity)),
    h('th', { scope: 'row' }, fullName(resource)),
    h('td', {}, place),
    h('td', {}, reason),
  );
}
