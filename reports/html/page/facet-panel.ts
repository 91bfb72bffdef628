import type { App } from './app.ts';
import { button, h, on } from './dom.ts';
import { type Facet, type FacetKey, facetKeys } from './facets.ts';
import type { Chosen, Filtered } from './filter.ts';

const shownAtFirst = 7;
const mostShown = 300;

export interface FacetPanel {
  readonly element: HTMLElement;
  readonly update: (app: App, filtered: Filtered) => void;
}

/** The values to filter by, each with how many verdicts it would show. */
export function facetPanel(change: (chosen: Chosen) => void): FacetPanel {
  const element = h('div', { class: 'facets' });
  const unfolded = new Set<FacetKey>();
  return {
    element,
    update(app, { counts }) {
      const focused = document.activeElement?.id;
      const fields = facetKeys
        .filter(
          (key) => app.facets[key].values.some((value) => value !== '') && app.facets[key].values.length > 1,
        )
        .map((key) => field(app, app.facets[key], counts[key]));
      element.replaceChildren(...fields);
      if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
    },
  };

  function field(app: App, facet: Facet, counts: Uint32Array): HTMLElement {
    const { t, route } = app;
    const { key } = facet;
    const wanted = route.chosen?.[key] ?? [];
    const known = facet.values
      .map((value, i) => ({ value, n: counts[i] ?? 0, wanted: wanted.includes(value) }))
      .filter(({ value, n, wanted }) => (n > 0 || wanted) && !(key === 'change' && value === ''));
    const fixed = key === 'status' || key === 'severity' || key === 'pillar';
    const sorted = fixed
      ? known
      : known.sort(
          (a, b) => Number(b.wanted) - Number(a.wanted) || b.n - a.n || (a.value < b.value ? -1 : 1),
        );
    const limit = unfolded.has(key) ? mostShown : shownAtFirst;
    const rest = sorted.length - limit;
    return h(
      'fieldset',
      {},
      h('legend', {}, t(key)),
      ...sorted.slice(0, limit).map(({ value, n, wanted }, i) => option(app, key, value, n, wanted, i)),
      (rest > 0 || (unfolded.has(key) && sorted.length > shownAtFirst)) &&
        button(
          { class: 'more', id: `more-${key}` },
          () => {
            if (!unfolded.delete(key)) unfolded.add(key);
            change(app.route.chosen ?? {});
          },
          rest > 0 ? t('showMore', { n: rest }) : t('showLess'),
        ),
    );
  }

  function option(
    app: App,
    key: FacetKey,
    value: string,
    n: number,
    wanted: boolean,
    i: number,
  ): HTMLElement {
    const { t, route } = app;
    const box = on(h('input', { type: 'checkbox', id: `${key}-${i}`, checked: wanted }), 'change', () => {
      const others = (route.chosen?.[key] ?? []).filter((each) => each !== value);
      change({ ...route.chosen, [key]: box.checked ? [...others, value] : others });
    });
    const name = valueName(app, key, value);
    return h(
      'label',
      { title: name },
      box,
      h('span', { class: 'name' }, name),
      h('span', { class: 'n' }, t.number(n)),
    );
  }
}

const named: readonly FacetKey[] = ['status', 'change', 'severity', 'pillar', 'environment'];

/** What a reader calls a value of a facet. */
export function valueName({ t, data }: App, key: FacetKey, value: string): string {
  if (key === 'account') return data.accountName(value);
  if (named.some((each) => each === key)) {
    const message = `${key}.${value}`;
    return t.knows(message) ? t(message) : value;
  }
  return value === '' ? t('notTagged') : value;
}
