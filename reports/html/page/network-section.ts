import type { App } from './app.ts';
import { h, styled } from './dom.ts';
import { laneLayout } from './lane-layout.ts';
import { lanePicture } from './lane-picture.ts';
import { laneRow } from './lane-rows.ts';
import { laneWords } from './lane-words.ts';
import { networkTally } from './network-tally.ts';
import type { ShownNetwork } from './networks.ts';
import { unreadNote } from './unread-note.ts';

const paperWidth = 720;
const usualRow = 28;
const nearby = '800px 0px';

/** A network on the page. */
export interface NetworkSection {
  readonly element: HTMLElement;
  /** Shows the rows that say nothing too, or folds them. */
  readonly update: (app: App) => void;
  readonly leave: () => void;
}

/** How a network begins. */
export interface NetworkOptions {
  readonly open: boolean;
  /** It is one of many: nothing is drawn before the reader comes near. */
  readonly later: boolean;
}

/** A network that unfolds into its lanes, which are drawn again when the width changes. */
export function networkSection(
  first: App,
  network: ShownNetwork,
  { open, later }: NetworkOptions,
): NetworkSection {
  let app = first;
  let near = !later;
  let drawn = '';
  const canvas = h('div', { class: 'canvas' });
  const element = h(
    'details',
    { class: 'network', open: open || first.route.show === network.id },
    h(
      'summary',
      {},
      h('h2', {}, network.name.slice(0, 200)),
      h('span', { class: 'minor' }, placeOf(app, network)),
      ...countsOf(app, network),
    ),
    unreadNote(app, network.unread),
    canvas,
  );

  function draw(): void {
    const width = Math.floor(canvas.clientWidth);
    const all = app.route.show === network.id;
    if (!near || width === 0 || drawn === `${width} ${all}`) return;
    drawn = `${width} ${all}`;
    const focused = canvas.contains(document.activeElement)
      ? document.activeElement?.getAttribute('data-key')
      : undefined;
    canvas.style.removeProperty('min-height');
    canvas.replaceChildren(picture(app, network, width, all));
    if (!focused) return;
    const again = [...canvas.querySelectorAll<SVGAElement>('[data-key]')];
    again.find((each) => each.getAttribute('data-key') === focused)?.focus({ preventScroll: true });
  }

  const resized = new ResizeObserver(draw);
  resized.observe(canvas);
  const approached = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      near = true;
      approached.disconnect();
      draw();
    },
    { rootMargin: nearby },
  );
  if (later) {
    styled(canvas, { 'min-height': `${network.lanes.length * usualRow}px` });
    approached.observe(canvas);
  }
  return {
    element,
    update(next) {
      app = next;
      if (app.route.show === network.id) element.open = true;
      draw();
    },
    leave() {
      resized.disconnect();
      approached.disconnect();
    },
  };
}

/** A network for paper, with all of its rows. */
export function printedNetwork(app: App, network: ShownNetwork): HTMLElement {
  return h(
    'section',
    {},
    h('h2', {}, network.name.slice(0, 200)),
    h(
      'p',
      {},
      ...[h('span', {}, placeOf(app, network)), ...countsOf(app, network)].flatMap((each) => [each, ' ']),
    ),
    unreadNote(app, network.unread),
    picture(app, network, paperWidth, true),
  );
}

function picture(app: App, network: ShownNetwork, width: number, all: boolean): SVGSVGElement {
  const { t, href, route } = app;
  const { name, id, zones, region, lanes } = network;
  const rows = lanes.map((lane) => laneRow(app, lane));
  const layout = laneLayout({ region, zones, rows, all }, laneWords(t), width);
  return lanePicture(layout, {
    label: name === id ? id : `${name.slice(0, 200)} (${id})`,
    fold: href({ ...route, show: all ? undefined : id }),
    findings: t('findings'),
    row: t('resource'),
  });
}

function placeOf({ data }: App, { name, id, account, region }: ShownNetwork): string {
  return [name === id ? '' : id, data.accountName(account), region].filter(Boolean).join(' · ');
}

function countsOf(app: App, network: ShownNetwork): HTMLElement[] {
  const { t, data } = app;
  const spreads = network.lanes.map(({ spread }) => spread);
  const { missing, suppressed, unknown, all } = networkTally(data, spreads);
  const plain = [
    t('nZones', { n: network.zones.length }),
    t('nRows', { n: all }),
    ...(suppressed > 0 ? [t('nSuppressed', { n: suppressed })] : []),
    ...(unknown > 0 ? [t('nUnjudged', { n: unknown })] : []),
    ...(missing + suppressed + unknown === 0 ? [t('noneMissing')] : []),
  ];
  return [
    h('span', { class: 'minor' }, plain.join(' · ')),
    ...(missing > 0 ? [h('span', { class: 'lacks' }, t('nMissing', { n: missing }))] : []),
  ];
}
