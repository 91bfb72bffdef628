import { severities } from '../../../src/model/finding.ts';
import type { App, Mounted } from './app.ts';
import type { Data } from './data.ts';
import { h, on } from './dom.ts';
import { resourceFacts } from './finding-details.ts';
import { called, fullName } from './finding-row.ts';
import { countMark, mark } from './marks.ts';
import { missing } from './missing.ts';
import { verdictBody } from './verdict-body.ts';
import { virtualList } from './virtual-list.ts';

/** Every resource with what fails on it; or one of them, with all that is said of it. */
export function resources(app: App): Mounted {
  const { show } = app.route;
  if (!show) return index(app);
  const position = app.data.resourceWith(show);
  return { element: position === undefined ? missing(app, show) : page(app, position) };
}

function index(first: App): Mounted {
  let app = first;
  const { t, data } = app;
  const fails = failsOf(data);
  const sorted = inOrder(fails);
  let shown: readonly number[] = [];
  const list = virtualList((i) => row(app, shown[i] ?? 0, fails[shown[i] ?? 0] ?? [], i));
  const rows = h('div', { role: 'table', 'aria-label': t('resources'), class: 'list' }, list.element);
  const search = on(
    h('input', { type: 'search', placeholder: t('searchHint'), 'aria-label': t('search'), id: 'search' }),
    'input',
    () => app.go({ ...app.route, query: search.value }, 'replace'),
  );
  const count = h('p', { class: 'count', role: 'status' });
  const observer = new ResizeObserver(() => list.reset(shown.length, rowHeight()));
  observer.observe(rows);

  function rowHeight(): number {
    return rows.clientWidth < 620 ? 58 : 34;
  }

  return {
    element: h(
      'div',
      { class: 'page' },
      h('h1', { tabindex: -1 }, t('resources')),
      h('div', { class: 'tools' }, search, count),
      rows,
    ),
    update(next) {
      app = next;
      const found = app.search(app.route.query ?? '');
      const hits = found && new Set(data.resourceOf.filter((_, verdict) => found[verdict] === 1));
      shown = hits ? sorted.filter((position) => hits.has(position)) : sorted;
      if (search.value !== (app.route.query ?? '')) search.value = app.route.query ?? '';
      count.textContent = t('nResources', { n: shown.length });
      rows.setAttribute('aria-rowcount', String(shown.length));
      list.reset(shown.length, rowHeight());
    },
    leave() {
      observer.disconnect();
      list.leave();
    },
  };
}

/** For each resource, how many fails of each severity. */
function failsOf(data: Data): number[][] {
  const fails = Array.from({ length: data.resources }, () => severities.map(() => 0));
  for (let row = 0; row < data.size; row++) {
    const own = fails[data.resourceOf[row] ?? 0];
    const severity = data.severityOf[row] ?? 0;
    if (own && data.status(row) === 'fail') own[severity] = (own[severity] ?? 0) + 1;
  }
  return fails;
}

function inOrder(fails: readonly (readonly number[])[]): number[] {
  const weigh = (own: readonly number[] = []) => own.reduce((sum, n) => sum * 1000 + Math.min(n, 999), 0);
  const weights = fails.map(weigh);
  return fails.map((_, position) => position).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
}

function row(app: App, position: number, fails: readonly number[], i: number): HTMLElement {
  const { data, href } = app;
  const resource = data.resource(position);
  return h(
    'div',
    { role: 'row', 'aria-rowindex': i + 1, class: 'row thing' },
    h(
      'span',
      { role: 'cell', class: 'what' },
      h(
        'a',
        { href: href({ view: 'resources', show: resource.arn }), title: resource.arn },
        ...called(resource),
      ),
    ),
    h('span', { role: 'cell', class: 'said' }, resource.type),
    h('span', { role: 'cell', class: 'account' }, data.accountName(resource.account)),
    h('span', { role: 'cell', class: 'region' }, resource.region),
    h(
      'span',
      { role: 'cell', class: 'counts' },
      ...fails.flatMap((n, at) => (n > 0 ? [countMark(app, severities[at] ?? 'info', n)] : [])),
    ),
  );
}

function page(app: App, position: number): HTMLElement {
  const { data, t, href } = app;
  const resource = data.resource(position);
  const rows = data.rowsWhere((row) => data.resourceOf[row] === position);
  return h(
    'div',
    { class: 'page' },
    h('p', { class: 'back' }, h('a', { href: href({ view: 'resources' }) }, t('back'))),
    h('h1', { tabindex: -1 }, fullName(resource)),
    resourceFacts(app, resource),
    h('h2', {}, t('verdictsOf')),
    ...[...rows].map((each) => {
      const finding = data.finding(each);
      return h(
        'details',
        { class: 'verdict', open: finding.status === 'fail' && rows.length <= 3 },
        h(
          'summary',
          {},
          mark(app, finding.status, finding.severity),
          h('b', {}, finding.check.title),
          h('span', { class: 'said' }, finding.reason),
        ),
        verdictBody(app, finding),
      );
    }),
  );
}
