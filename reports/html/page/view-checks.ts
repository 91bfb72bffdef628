import { severities } from '../../../src/model/finding.ts';
import type { CheckSummary } from '../../../src/model/report.ts';
import type { App, Mounted } from './app.ts';
import { keyOf } from './data.ts';
import { h } from './dom.ts';
import { findingList } from './finding-list.ts';
import { fixOf } from './fix.ts';
import { facts, section, severityMark } from './marks.ts';
import { missing } from './missing.ts';
import { bar } from './tally-table.ts';
import { references } from './verdict-body.ts';

/** Every check with its tally; or one of them, with all that it judged. */
export function checks(app: App): Mounted {
  const { show } = app.route;
  if (!show) return { element: index(app) };
  const position = app.data.report.checks.findIndex(({ id }) => id === show);
  return position < 0 ? { element: missing(app, show) } : page(app, position);
}

function index(app: App): HTMLElement {
  const { data, t, href } = app;
  const weight = ({ tally, severity }: CheckSummary) =>
    (tally.fail > 0 ? 0 : 10) + severities.indexOf(severity);
  const sorted = [...data.report.checks].sort((a, b) => weight(a) - weight(b) || b.tally.fail - a.tally.fail);
  const heads = [
    t('severity'),
    t('check'),
    t('pillar'),
    t('failing'),
    t('checked'),
    '',
    t('unknown'),
    t('suppressed'),
    t('notApplicable'),
  ];
  return h(
    'div',
    { class: 'page' },
    h('h1', { tabindex: -1 }, t('checks')),
    h(
      'div',
      { class: 'scrolling', role: 'region', tabindex: 0, 'aria-label': t('checks') },
      h(
        'table',
        { class: 'tally checks' },
        h(
          'thead',
          {},
          h('tr', {}, ...heads.map((head) => (head ? h('th', { scope: 'col' }, head) : h('td', {})))),
        ),
        h(
          'tbody',
          {},
          ...sorted.map(({ id, title, severity, pillar, tally }) =>
            h(
              'tr',
              {},
              h('td', {}, severityMark(app, severity)),
              h(
                'th',
                { scope: 'row' },
                h('a', { href: href({ view: 'checks', show: id }) }, title),
                h('span', { class: 'aside' }, id),
              ),
              h('td', { class: 'text' }, t(`pillar.${pillar}`)),
              h('td', { class: tally.fail > 0 ? 'figure' : 'zero' }, t.number(tally.fail)),
              h('td', {}, t.number(tally.fail + tally.pass)),
              h('td', { class: 'wide' }, bar(tally)),
              h('td', { class: tally.unknown > 0 ? '' : 'zero' }, t.number(tally.unknown)),
              h('td', { class: tally.suppressed > 0 ? '' : 'zero' }, t.number(tally.suppressed)),
              h('td', { class: 'zero' }, t.number(tally['not-applicable'])),
            ),
          ),
        ),
      ),
    ),
  );
}

function page(app: App, position: number): Mounted {
  const { data, t, href } = app;
  const check = data.check(position);
  const list = findingList(app, {
    label: t('verdictsOf'),
    oneCheck: true,
    address: (finding) => href({ view: 'findings', chosen: { check: [check.id] }, show: keyOf(finding) }),
    open: (row) =>
      app.go({ view: 'findings', chosen: { check: [check.id] }, show: keyOf(data.finding(row)) }),
  });
  const element = h(
    'div',
    { class: 'page' },
    h('p', { class: 'back' }, h('a', { href: href({ view: 'checks' }) }, t('back'))),
    h(
      'p',
      { class: 'marks' },
      severityMark(app, check.severity),
      h('span', { class: 'mark' }, t(`pillar.${check.pillar}`)),
      h('code', {}, check.id),
    ),
    h('h1', { tabindex: -1 }, check.title),
    check.confidence === 'likely' && h('p', { class: 'minor' }, t('likelyWhy')),
    h(
      'div',
      { class: 'columns' },
      h('div', {}, section(t('why'), h('p', {}, check.why)), section(t('fix'), fixOf(app, check))),
      about(app, check),
    ),
    section(t('verdictsOf'), list.element),
  );
  list.show(
    app,
    data.rowsWhere((row) => data.checkOf[row] === position),
    'none',
    undefined,
  );
  return { element, leave: list.leave, key: list.key };
}

function about({ t }: App, check: CheckSummary): HTMLElement {
  const { tally } = check;
  const options = Object.entries(check.options).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return section(
    t('references'),
    facts([
      [t('failing'), t('ofChecked', { fail: tally.fail, checked: tally.fail + tally.pass })],
      [t('unknown'), t.number(tally.unknown)],
      [t('suppressed'), t.number(tally.suppressed)],
      [t('notApplicable'), t.number(tally['not-applicable'])],
      ['AWS', references(check)],
      [t('notes'), check.notes.join(', ')],
      [t('wellArchitected'), check.wellArchitected.join(', ')],
      [t('needs'), check.actions.length > 0 && h('code', {}, check.actions.join(', '))],
      [
        t('checkOptions'),
        options.length > 0 &&
          h('code', { class: 'stack' }, ...options.map((option) => h('span', {}, option))),
      ],
    ]),
  );
}
