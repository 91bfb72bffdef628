import { h, styled } from './dom.ts';

export interface VirtualList {
  readonly element: HTMLElement;
  /** Shows so many rows of such a height, drawn anew. */
  readonly reset: (count: number, rowHeight: number) => void;
  /** Draws a row again, if it is on the screen. */
  readonly redraw: () => void;
  /** Scrolls the window as little as is needed to show a row. */
  readonly reveal: (row: number) => void;
  readonly leave: () => void;
}

const beyond = 8;
const mostPrinted = 2000;

/** Rows of one height that scroll with the window, of which only those in sight exist. */
export function virtualList(draw: (row: number) => HTMLElement): VirtualList {
  const element = h('div', { role: 'rowgroup', class: 'rows' });
  let count = 0;
  let rowHeight = 1;
  let drawn = new Map<number, HTMLElement>();

  function inSight(): { first: number; last: number } {
    const { top } = element.getBoundingClientRect();
    const first = Math.floor(-top / rowHeight) - beyond;
    const last = Math.ceil((window.innerHeight - top) / rowHeight) + beyond;
    return { first: Math.max(0, first), last: Math.min(count, last) };
  }

  function place(row: number): HTMLElement {
    return styled(draw(row), { transform: `translateY(${row * rowHeight}px)`, height: `${rowHeight}px` });
  }

  function fill(): void {
    const { first, last } = inSight();
    const next = new Map<number, HTMLElement>();
    for (let row = first; row < last; row++) next.set(row, drawn.get(row) ?? place(row));
    for (const [row, old] of drawn) if (!next.has(row)) old.remove();
    let cursor = element.firstElementChild;
    for (const each of next.values()) {
      if (each === cursor) cursor = cursor.nextElementSibling;
      else element.insertBefore(each, cursor);
    }
    drawn = next;
  }

  function redraw(): void {
    for (const old of drawn.values()) old.remove();
    drawn = new Map();
    fill();
  }

  /** Paper does not scroll. */
  function fillForPrint(): void {
    const printed = Math.min(count, mostPrinted);
    drawn = new Map(Array.from({ length: printed }, (_, row) => [row, place(row)]));
    element.replaceChildren(...drawn.values());
    styled(element, { height: `${printed * rowHeight}px` });
  }

  function fillAfterPrint(): void {
    styled(element, { height: `${count * rowHeight}px` });
    redraw();
  }

  window.addEventListener('scroll', fill, { passive: true });
  window.addEventListener('resize', fill);
  window.addEventListener('beforeprint', fillForPrint);
  window.addEventListener('afterprint', fillAfterPrint);
  return {
    element,
    reset(rows, height) {
      count = rows;
      rowHeight = height;
      styled(element, { height: `${rows * height}px` });
      redraw();
    },
    redraw,
    reveal(row) {
      const top = element.getBoundingClientRect().top + row * rowHeight;
      const header = 150;
      if (top < header) window.scrollBy(0, top - header);
      else if (top + rowHeight > window.innerHeight)
        window.scrollBy(0, top + rowHeight - window.innerHeight + 8);
    },
    leave() {
      window.removeEventListener('scroll', fill);
      window.removeEventListener('resize', fill);
      window.removeEventListener('beforeprint', fillForPrint);
      window.removeEventListener('afterprint', fillAfterPrint);
    },
  };
}
