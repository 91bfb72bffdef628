import type { App } from './app.ts';
import type { AccountLines, Cell, CoverageStatus, Line, Matrix } from './coverage-matrix.ts';
import { button, h } from './dom.ts';
import type { MessageKey } from './messages.ts';

const words: Readonly<Record<CoverageStatus, MessageKey>> = {
  read: 'read',
  denied: 'denied',
  failed: 'failed',
  skipped: 'skippedUnit',
};

export interface MatrixOptions {
  /** How many accounts. */
  readonly most: number;
  /** Whether accounts with something unread are unfolded at first. */
  readonly unfolded: boolean;
}

/** The matrix as a table; where there are several accounts, each unfolds into its Regions. */
export function coverageTable(app: App, matrix: Matrix, { most, unfolded }: MatrixOptions): HTMLElement {
  const { t } = app;
  const [only, ...others] = matrix.accounts;
  const lines =
    only && others.length === 0
      ? only.regions.map((line) => row(app, matrix, line, regionName(app, line)))
      : matrix.accounts.slice(0, most).flatMap((account) => unfolding(app, matrix, account, unfolded));
  return h(
    'div',
    { class: 'matrix', role: 'region', tabindex: 0, 'aria-label': t('coverageHelp') },
    h(
      'table',
      {},
      h('caption', { class: 'unseen' }, t('coverageHelp')),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('td', {}),
          ...matrix.services.map((service) => h('th', { scope: 'col' }, h('span', {}, service))),
        ),
      ),
      h('tbody', {}, ...lines),
    ),
  );
}

function unfolding(
  app: App,
  matrix: Matrix,
  { summary, regions }: AccountLines,
  unfolded: boolean,
): HTMLElement[] {
  const open = unfolded && !summary.whole;
  const inner = regions.map((line) => {
    const element = row(app, matrix, line, regionName(app, line));
    element.classList.add('inner');
    element.hidden = !open;
    return element;
  });
  const toggle: HTMLButtonElement = button(
    { class: 'unfold', 'aria-expanded': open, title: summary.account },
    () => {
      const show = toggle.getAttribute('aria-expanded') !== 'true';
      toggle.setAttribute('aria-expanded', String(show));
      for (const element of inner) element.hidden = !show;
    },
    app.data.accountName(summary.account),
  );
  return [row(app, matrix, summary, toggle), ...inner];
}

function row(app: App, matrix: Matrix, { cells }: Line, label: HTMLElement | string): HTMLTableRowElement {
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, label),
    ...cells.map((each, i) =>
      each ? cell(app, each, matrix.services[i] ?? '') : h('td', { class: 'none' }),
    ),
  );
}

function cell({ t }: App, { status, resources, where, places }: Cell, service: string): HTMLElement {
  const partly = places > 1 && status !== 'read' ? ` ${t('partOf', { n: where.length, all: places })}` : '';
  const said = `${service}: ${t(words[status])}${partly}, ${t('nResources', { n: resources })}`;
  return h(
    'td',
    { class: status, title: partly ? `${said}: ${where.slice(0, 8).join(', ')}` : said },
    h('span', { 'aria-hidden': true }, signOf(t.number, status, resources)),
    h('span', { class: 'unseen' }, said),
  );
}

function signOf(number: (n: number) => string, status: CoverageStatus, resources: number): string {
  if (status === 'denied') return '✕';
  if (status === 'failed') return '!';
  if (status === 'skipped') return '–';
  if (resources === 0) return '·';
  return resources < 10_000 ? number(resources) : `${number(Math.round(resources / 1000))}k`;
}

function regionName({ t }: App, { regions }: Line): string {
  const [first = '', ...others] = regions;
  return others.length > 0 ? t('regionsScanned', { n: regions.length }) : first;
}

/** What the cells look like; each says it in words too. */
export function coverageLegend({ t }: App): HTMLElement {
  const key = (status: CoverageStatus, sign: string) =>
    h('span', {}, h('i', { class: status }, sign), t(words[status]));
  return h(
    'span',
    { class: 'legend units', 'aria-hidden': true },
    key('read', '12'),
    key('denied', '✕'),
    key('failed', '!'),
    key('skipped', '–'),
  );
}
