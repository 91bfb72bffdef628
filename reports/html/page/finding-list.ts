import type { App } from './app.ts';
import type { ShownFinding } from './data.ts';
import { h, on } from './dom.ts';
import { findingRow, groupRow } from './finding-row.ts';
import { type Group, type Grouping, groupsOf } from './groups.ts';
import { virtualList } from './virtual-list.ts';

const allOpenUpTo = 200;
const narrow = 620;

export interface FindingListOptions {
  readonly label: string;
  /** All verdicts are of one check, which need not be named. */
  readonly oneCheck?: boolean;
  /** The address of a verdict in this view. */
  readonly address: (finding: ShownFinding) => string;
  /** Called when the reader opens a verdict; `focus` when by the keyboard. */
  readonly open: (row: number, how: 'open' | 'follow') => void;
}

export interface FindingList {
  readonly element: HTMLElement;
  /** Shows other verdicts; `shown` is the one that is open. */
  readonly show: (app: App, rows: Uint32Array, grouping: Grouping, shown: number | undefined) => void;
  readonly key: (event: KeyboardEvent) => void;
  readonly leave: () => void;
}

/** Verdicts in groups that fold, for the mouse and for the keyboard, however many there are. */
export function findingList(
  first: App,
  { label, oneCheck = false, address, open }: FindingListOptions,
): FindingList {
  let app = first;
  let grouping: Grouping = 'none';
  let groups: readonly Group[] = [];
  let size = 0;
  let shown: number | undefined;
  let active = 0;
  /** What the rows hold: a verdict's row, or -1 - a group's position. */
  let items: readonly number[] = [];
  const folded = new Map<string, boolean>();

  const list = virtualList(draw);
  const element = on(
    h(
      'div',
      { role: 'treegrid', tabindex: 0, 'aria-label': label, class: oneCheck ? 'list one-check' : 'list' },
      list.element,
    ),
    'click',
    click,
  );
  const observer = new ResizeObserver(() => list.reset(items.length, rowHeight()));
  observer.observe(element);

  function rowHeight(): number {
    return element.clientWidth < narrow ? 58 : 34;
  }

  function isOpen(position: number): boolean {
    const known = folded.get(`${grouping} ${groups[position]?.of}`);
    return known ?? (groups.length === 1 || size <= allOpenUpTo);
  }

  function arrange(): void {
    items =
      grouping === 'none'
        ? groups.flatMap(({ rows }) => rows)
        : groups.flatMap(({ rows }, position) => [-1 - position, ...(isOpen(position) ? rows : [])]);
    active = Math.min(active, Math.max(0, items.length - 1));
    element.dataset.grouping = grouping;
    element.setAttribute('aria-rowcount', String(items.length));
    list.reset(items.length, rowHeight());
    point();
  }

  function draw(i: number): HTMLElement {
    const item = items[i] ?? 0;
    const group = item < 0 ? groups[-1 - item] : undefined;
    const row = group ? groupRow(app, group, grouping, isOpen(-1 - item)) : findingRow(app, item, address);
    row.id = `row-${i}`;
    row.setAttribute('role', 'row');
    row.setAttribute('aria-level', group || grouping === 'none' ? '1' : '2');
    row.setAttribute('aria-rowindex', String(i + 1));
    row.dataset.index = String(i);
    row.setAttribute('aria-selected', String(!group && item === shown));
    row.classList.toggle('active', i === active);
    return row;
  }

  /** Tells assistive software which row is active: while the list has the focus, for only then does the row exist. */
  function point(): void {
    if (items.length > 0 && element.matches(':focus'))
      element.setAttribute('aria-activedescendant', `row-${active}`);
    else element.removeAttribute('aria-activedescendant');
  }

  function toggle(position: number, want = !isOpen(position)): void {
    const group = groups[position];
    if (!group) return;
    folded.set(`${grouping} ${group.of}`, want);
    arrange();
  }

  function act(i: number): void {
    const item = items[i];
    if (item === undefined) return;
    if (item < 0) toggle(-1 - item);
    else open(item, 'open');
  }

  function click(event: MouseEvent): void {
    if (event.metaKey || event.ctrlKey || event.shiftKey || !(event.target instanceof Element)) return;
    const row = event.target.closest<HTMLElement>('.row');
    if (!row || getSelection()?.type === 'Range') return;
    event.preventDefault();
    active = Number(row.dataset.index);
    point();
    act(active);
    list.redraw();
  }

  /** Whoever follows a link to a verdict finds it in the list. */
  function unfold(row: number): void {
    const group = groups.find(({ rows }) => rows.includes(row));
    if (group) folded.set(`${grouping} ${group.of}`, true);
  }

  function goTo(i: number): void {
    active = i;
    point();
    list.reveal(active);
    list.redraw();
  }

  function move(to: number): void {
    goTo(Math.max(0, Math.min(items.length - 1, to)));
    const item = items[active] ?? -1;
    if (item >= 0 && shown !== undefined) open(item, 'follow');
  }

  function key(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor(window.innerHeight / rowHeight()) - 6);
    const item = items[active] ?? 0;
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(active + 1),
      ArrowUp: () => move(active - 1),
      j: () => move(active + 1),
      k: () => move(active - 1),
      PageDown: () => move(active + page),
      PageUp: () => move(active - page),
      Home: () => move(0),
      End: () => move(items.length - 1),
      Enter: () => act(active),
      ' ': () => act(active),
      ArrowRight: () => item < 0 && toggle(-1 - item, true),
      ArrowLeft: () =>
        item < 0 ? toggle(-1 - item, false) : move(items.findLastIndex((each, i) => i < active && each < 0)),
    };
    const chosen = moves[event.key];
    if (!chosen || event.metaKey || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    chosen();
  }

  on(element, 'keydown', key);
  on(element, 'focus', point);
  on(element, 'blur', point);
  return {
    element,
    show(next, rows, nextGrouping, nextShown) {
      app = next;
      grouping = nextGrouping;
      size = rows.length;
      groups = groupsOf(rows, app.data, app.facets, grouping);
      const arrived = nextShown !== undefined && shown === undefined;
      shown = nextShown;
      if (arrived) unfold(nextShown);
      arrange();
      if (arrived && items.includes(nextShown)) goTo(items.indexOf(nextShown));
    },
    key,
    leave() {
      observer.disconnect();
      list.leave();
    },
  };
}
