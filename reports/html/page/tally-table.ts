import type { Tally } from '../../../src/model/report.ts';
import type { App } from './app.ts';
import { type Child, h, styled } from './dom.ts';
import type { Chosen } from './filter.ts';

/** One line of a tally table: what it is about, and the filter that leads to its verdicts. */
export interface TallyLine {
  readonly label: Child;
  readonly tally: Tally;
  readonly chosen: Chosen;
}

/** How many fail of how many that were checked, and how many are unknown or hidden. */
export function tallyTable({ t, href }: App, title: string, lines: readonly TallyLine[]): HTMLElement {
  const link = (n: number, status: string, chosen: Chosen) =>
    n === 0
      ? h('span', { class: 'zero' }, '0')
      : h('a', { href: href({ view: 'findings', chosen: { ...chosen, status: [status] } }) }, t.number(n));
  const heads = [t('failing'), t('checked'), '', t('unknown'), t('suppressed')];
  return h(
    'table',
    { class: 'tally' },
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        h('th', { scope: 'col' }, title),
        ...heads.map((head) => (head ? h('th', { scope: 'col' }, head) : h('td', {}))),
      ),
    ),
    h(
      'tbody',
      {},
      ...lines.map(({ label, tally, chosen }) =>
        h(
          'tr',
          {},
          h('th', { scope: 'row' }, label),
          h('td', { class: 'figure' }, link(tally.fail, 'fail', chosen)),
          h('td', {}, t.number(tally.fail + tally.pass)),
          h('td', { class: 'wide' }, bar(tally)),
          h('td', {}, link(tally.unknown, 'unknown', chosen)),
          h('td', {}, link(tally.suppressed, 'suppressed', chosen)),
        ),
      ),
    ),
  );
}

/** The shares of fails, unknowns and passes; the figures stand beside it. */
export function bar({ fail, unknown, pass }: Tally): HTMLElement {
  const part = (kind: string, n: number) =>
    n > 0 && styled(h('i', { class: kind }), { 'flex-grow': String(n) });
  return h(
    'div',
    { class: 'bar', 'aria-hidden': true },
    part('fail', fail),
    part('unknown', unknown),
    part('pass', pass),
  );
}

/** What the parts of the bars stand for. */
export function barLegend({ t }: App): HTMLElement {
  const key = (kind: string, name: string) => h('span', {}, h('i', { class: kind }), name);
  return h(
    'p',
    { class: 'legend bars', 'aria-hidden': true },
    key('fail', t('status.fail')),
    key('unknown', t('status.unknown')),
    key('pass', t('status.pass')),
  );
}
