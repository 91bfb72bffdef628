import { type Child, h } from './dom.ts';

/** A table that scrolls sideways where it is too wide. */
export function plainTable(heads: readonly string[], rows: readonly (readonly Child[])[]): HTMLElement {
  return h(
    'div',
    { class: 'scrolling', role: 'region', tabindex: 0, 'aria-label': heads.join(', ') },
    h(
      'table',
      { class: 'plain' },
      h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, head)))),
      h('tbody', {}, ...rows.map((cells) => h('tr', {}, ...cells.map((each) => h('td', {}, each))))),
    ),
  );
}
