import type { App } from './app.ts';
import { h } from './dom.ts';
import { fullName } from './finding-row.ts';
import { groupsOf } from './groups.ts';
import { mark } from './marks.ts';

const mostRows = 5000;

/** Verdicts for paper: by check, with why it matters and what to do. */
export function printed(app: App, rows: Uint32Array): HTMLElement {
  const { data, t } = app;
  const kept = rows.subarray(0, mostRows);
  const groups = groupsOf(kept, data, app.facets, 'check');
  return h(
    'div',
    { class: 'paper' },
    h('h1', {}, document.title),
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
