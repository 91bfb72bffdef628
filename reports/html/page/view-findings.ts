import type { App, Mounted } from './app.ts';
import { csvOf } from './csv.ts';
import { keyOf } from './data.ts';
import { button, h, on } from './dom.ts';
import { facetPanel, valueName } from './facet-panel.ts';
import { facetKeys } from './facets.ts';
import { type Filtered, filter } from './filter.ts';
import { findingDetails } from './finding-details.ts';
import { findingList } from './finding-list.ts';
import { type Grouping, groupings } from './groups.ts';
import type { MessageKey } from './messages.ts';
import { laneWith } from './networks.ts';
import { printed } from './print.ts';
import { hrefOf } from './route.ts';
import { findingsAt, jsonOf, save } from './save.ts';

const groupingNames: Readonly<Record<Grouping, MessageKey>> = {
  check: 'groupCheck',
  resource: 'groupResource',
  account: 'groupAccount',
  owner: 'groupOwner',
  none: 'groupNone',
};

/** The verdicts: searched, filtered, grouped, and one of them looked at. */
export function findings(first: App): Mounted {
  let app = first;
  let filtered: Filtered = {
    rows: new Uint32Array(),
    counts: filter(app.facets, {}, new Uint32Array()).counts,
  };
  /** The address without the verdict that is looked at: another one begins at the top. */
  let narrowed = '';
  const { t } = app;

  const search = on(
    h('input', { type: 'search', placeholder: t('searchHint'), 'aria-label': t('search'), id: 'search' }),
    'input',
    () => go({ query: search.value, show: undefined }),
  );
  const grouping = on(
    h('select', {}, ...groupings.map((each) => h('option', { value: each }, t(groupingNames[each])))),
    'change',
    () => go({ group: groupings.find((each) => each === grouping.value) }),
  );
  const facets = facetPanel((chosen) => go({ chosen, show: undefined }));
  const list = findingList(app, {
    label: t('findings'),
    address: (finding) => app.href({ ...app.route, show: keyOf(finding) }),
    open: (row, how) => {
      go({ show: keyOf(app.data.finding(row)) }, how === 'open' ? 'push' : 'replace');
      if (how === 'open') panel.querySelector('h2')?.focus({ preventScroll: true });
    },
  });
  const count = h('p', { class: 'count', role: 'status' });
  const chips = h('div', { class: 'chips' });
  const empty = h('p', { class: 'empty' }, t('noneFound'));
  const panel = h('aside', { class: 'panel', 'aria-label': t('verdict') });
  const filters = h(
    'details',
    { class: 'filters', open: window.innerWidth >= 900 },
    h('summary', {}, t('filters')),
    facets.element,
    h('p', { class: 'keys' }, t('keys')),
  );
  const element = h(
    'div',
    { class: 'findings' },
    filters,
    h(
      'div',
      { class: 'middle' },
      h('h1', { class: 'unseen', tabindex: -1 }, t('findings')),
      h(
        'div',
        { class: 'tools' },
        search,
        h('label', {}, t('groupBy'), ' ', grouping),
        count,
        h('span', { class: 'spacer' }),
        saving('CSV', () => save('lintel.csv', 'text/csv', csvOf(findingsAt(app, filtered.rows)))),
        saving('JSON', () => save('lintel.json', 'application/json', jsonOf(findingsAt(app, filtered.rows)))),
      ),
      chips,
      empty,
      list.element,
    ),
    panel,
  );

  function saving(format: string, act: () => void): HTMLElement {
    return button({ title: t('exportHelp', { format }) }, act, format);
  }

  function go(change: Partial<App['route']>, how: 'push' | 'replace' = 'replace'): void {
    app.go({ ...app.route, ...change }, how);
  }

  function close(): void {
    go({ show: undefined });
    list.element.focus({ preventScroll: true });
  }

  function update(next: App): void {
    app = next;
    const { route, data } = app;
    filtered = filter(app.facets, route.chosen ?? {}, data.order, within(app));
    const shown = route.show ? data.rowOf(route.show) : undefined;
    if (search.value !== (route.query ?? '')) search.value = route.query ?? '';
    grouping.value = route.group ?? 'check';
    facets.update(app, filtered);
    count.textContent = t('shown', { n: filtered.rows.length, all: t.number(data.size) });
    chips.replaceChildren(...chipsOf());
    empty.hidden = filtered.rows.length > 0;
    element.classList.toggle('looking', shown !== undefined);
    panel.replaceChildren(
      ...(shown === undefined
        ? []
        : [
            button({ class: 'close', 'aria-label': t('close') }, close, '✕'),
            findingDetails(app, data.finding(shown)),
          ]),
    );
    panel.hidden = shown === undefined;
    if (narrowed !== hrefOf({ ...route, show: undefined })) window.scrollTo(0, 0);
    narrowed = hrefOf({ ...route, show: undefined });
    list.show(app, filtered.rows, route.group ?? 'check', shown);
  }

  function chip(name: string, change: Partial<App['route']>): HTMLElement {
    return button(
      { class: 'chip', 'aria-label': t('remove', { name }) },
      () => go(change),
      name,
      h('span', { 'aria-hidden': true }, ' ✕'),
    );
  }

  function chipsOf(): HTMLElement[] {
    const { chosen = {}, lane } = app.route;
    const facets = facetKeys.flatMap((key) =>
      (chosen[key] ?? []).map((value) => {
        const name = valueName(app, key, value);
        const without = (chosen[key] ?? []).filter((each) => each !== value);
        return chip(name, { chosen: { ...chosen, [key]: without } });
      }),
    );
    const name = lane && (laneWith(app.data, lane)?.name ?? lane).slice(0, 200);
    const all = name ? [chip(name, { lane: undefined }), ...facets] : facets;
    return all.length > 0
      ? [
          ...all,
          button(
            { class: 'chip all' },
            () => go({ chosen: {}, query: undefined, lane: undefined }),
            t('clearAll'),
          ),
        ]
      : [];
  }

  return {
    element,
    update,
    key(event) {
      if (event.key === 'Escape' && app.route.show) close();
      else if (event.key !== 'Escape') list.key(event);
    },
    print: () => printed(app, filtered.rows),
    leave: list.leave,
  };
}

/** The verdicts with the words that are searched for, in the row of the zone lanes that is asked for. */
function within({ data, search, route }: App): Uint8Array | undefined {
  const found = search(route.query ?? '');
  if (!route.lane) return found;
  const kept = new Uint8Array(data.size);
  for (const row of laneWith(data, route.lane)?.rows ?? []) kept[row] = found?.[row] ?? 1;
  return kept;
}
