import type { App, Mounted } from './app.ts';
import { h, on } from './dom.ts';
import { type NetworkSection, networkSection, printedNetwork } from './network-section.ts';
import { networkTally } from './network-tally.ts';
import { networksOf, type ShownNetwork } from './networks.ts';

const mostOpen = 6;
const filters = ['account', 'region'] as const;

/** What runs in which zone: a picture for each VPC, those that lack most first. */
export function zones(first: App): Mounted {
  let app = first;
  const { t, data, href } = app;
  const all = networksOf(data)
    .map((network) => ({
      network,
      missing: networkTally(
        data,
        network.lanes.map(({ spread }) => spread),
      ).missing,
    }))
    .sort((a, b) => b.missing - a.missing);
  const sections = new Map<ShownNetwork, NetworkSection>();
  let shown: readonly ShownNetwork[] = [];
  const list = h('div', { class: 'networks' });
  const count = h('p', { class: 'count', role: 'status' });
  const selects = filters.flatMap((key) => {
    const values = [...new Set(all.map(({ network }) => network[key]))].sort();
    if (values.length < 2) return [];
    const name = (value: string) => (key === 'account' ? data.accountName(value) : value);
    const select = on(
      h(
        'select',
        { id: `zones-${key}` },
        h('option', { value: '' }, t('all')),
        ...values.map((value) => h('option', { value }, name(value).slice(0, 100))),
      ),
      'change',
      () => {
        const chosen = { ...app.route.chosen, [key]: select.value ? [select.value] : [] };
        app.go({ ...app.route, chosen, show: undefined }, 'replace');
      },
    );
    return [{ key, select }];
  });

  function sectionOf(network: ShownNetwork, missing: number): NetworkSection {
    const many = all.length > mostOpen;
    const known = sections.get(network);
    const section = known ?? networkSection(app, network, { open: missing > 0 || !many, later: many });
    sections.set(network, section);
    return section;
  }

  const element = h(
    'div',
    { class: 'page' },
    h('h1', { tabindex: -1 }, t('zones')),
    h('p', { class: 'minor lead' }, all.length > 0 ? t('zonesHelp') : t('zonesNone')),
    all.length === 0 && h('p', {}, h('a', { href: href({ view: 'coverage' }) }, t('allPlaces'))),
    all.length > 1 &&
      h(
        'div',
        { class: 'tools' },
        ...selects.map(({ key, select }) => h('label', {}, t(key), ' ', select)),
        count,
      ),
    list,
  );

  return {
    element,
    update(next) {
      app = next;
      const { chosen = {} } = app.route;
      const kept = all.filter(({ network }) =>
        filters.every((key) => !chosen[key]?.length || chosen[key].includes(network[key])),
      );
      shown = kept.map(({ network }) => network);
      const elements = kept.map(({ network, missing }) => sectionOf(network, missing).element);
      if (elements.length !== list.children.length || elements.some((each, i) => each !== list.children[i]))
        list.replaceChildren(...elements);
      for (const { key, select } of selects) select.value = chosen[key]?.[0] ?? '';
      count.textContent = t('nNetworks', { n: kept.length });
      for (const section of sections.values()) section.update(app);
    },
    print: () =>
      h(
        'div',
        { class: 'paper' },
        h('h1', {}, document.title),
        ...shown.map((network) => printedNetwork(app, network)),
      ),
    leave() {
      for (const section of sections.values()) section.leave();
    },
  };
}
