import type { EventOutcome, EventPath } from '../../../src/model/event-path.ts';
import { rowsOf, sizeOf, valueAt } from '../table.ts';
import type { App, Mounted } from './app.ts';
import { csvFile } from './csv.ts';
import type { Data } from './data.ts';
import { absent, type Column, placeOf } from './data-table.ts';
import { type Child, h } from './dom.ts';
import { resourceLink } from './resource-link.ts';
import type { RowList } from './route.ts';
import { tableView } from './table-view.ts';

/** Where each event goes, and where it can get lost. */
export function events(app: App): Mounted {
  const { t, data } = app;
  const { cut, unread, paths } = data.report.events;
  const rows = rowsOf(paths).sort((a, b) => weightOf(a) - weightOf(b));
  const list = (key: (typeof lists)[number]) => ({
    key,
    name: `list.${key}` as const,
    n: rows.filter((row) => isOn(row, key)).length,
  });
  return tableView(app, {
    title: 'events',
    help: 'eventsHelp',
    none: 'eventsNone',
    count: 'nPaths',
    rows,
    columns,
    lists: lists.map(list),
    isOn,
    words: ({ path }) => path.map(({ kind, label, arn }) => `${kind} ${label} ${arn}`).join(' '),
    csv: { name: 'events', of: csvOf },
    unread,
    note: cut.length > 0 ? t('eventsCut', { n: cut.length, what: cut.join(', ').slice(0, 600) }) : undefined,
  });
}

const lists = ['lost', 'deadStore', 'loop', 'unsure'] as const satisfies RowList[];

/** How many paths there are, and how many lose what fails. */
export function eventTally({ report }: Data): { readonly all: number; readonly lost: number } {
  const { paths } = report.events;
  const all = sizeOf(paths);
  const lost = Array.from({ length: all }, (_, i) => valueAt(paths.failedEvents, i));
  return { all, lost: lost.filter((outcome) => outcome === 'lost').length };
}

function isOn({ failedEvents, deadStores, loop }: EventPath, list: RowList): boolean {
  switch (list) {
    case 'lost':
      return failedEvents === 'lost';
    case 'deadStore':
      return deadStores.length > 0;
    case 'loop':
      return loop;
    case 'unsure':
      return failedEvents === 'unknown';
    default:
      return false;
  }
}

const columns: readonly Column<EventPath>[] = [
  { name: 'eventSource', cell: source, by: ({ path: [first] }) => `${first?.kind}\n${first?.label}` },
  { name: 'region', cell: placeOf, by: ({ account, region }) => `${region} ${account}` },
  { name: 'eventPath', cell: wayOf, by: ({ path }) => path.length },
  {
    name: 'failedEvents',
    cell: outcome,
    by: ({ failedEvents }) => order[failedEvents],
    help: 'failedEventsHelp',
  },
  { name: 'lossPoints', cell: lossPoints, by: ({ lossPoints: points }) => points.length },
  { name: 'deadStores', cell: deadStores, by: ({ deadStores: stores }) => stores.length },
];

const order: Readonly<Record<EventOutcome, number>> = { lost: 0, unknown: 1, kept: 2 };

function weightOf({ failedEvents, deadStores: stores }: EventPath): number {
  return order[failedEvents] * 2 + (stores.length > 0 ? 0 : 1);
}

function source(app: App, { path: [first] }: EventPath): Child {
  if (!first) return undefined;
  return h(
    'span',
    { class: 'stack' },
    resourceLink(app, first.arn, first.label),
    h('span', { class: 'minor' }, first.kind),
  );
}

function wayOf({ t }: App, { path, loop }: EventPath): Child {
  const steps = path
    .slice(1)
    .map(({ kind, label, arn, delivery }) =>
      h(
        'li',
        { title: [delivery && t(`delivery.${delivery}`), arn].filter(Boolean).join(' · ') },
        h('span', { class: 'minor' }, kind),
        ' ',
        label.slice(0, 200),
      ),
    );
  return h('ol', { class: 'way' }, ...steps, loop && h('li', { class: 'lacks' }, t('comesBack')));
}

function outcome({ t }: App, { failedEvents, unread }: EventPath): Child {
  if (failedEvents === 'lost') return absent(t('outcome.lost'));
  if (failedEvents === 'kept') return t('outcome.kept');
  const title = t('notKnownWhy', { what: unread.join(', ').slice(0, 300) });
  return h('span', { class: 'mark status unknown', title }, `? ${t('notKnown')}`);
}

function lossPoints(app: App, { path, lossPoints: points }: EventPath): Child {
  const labelOf = (arn: string) => path.find((step) => step.arn === arn)?.label ?? arn;
  return told(
    app,
    points.map(({ edge: { from, to }, condition, fix }) => ({
      where: from === to ? labelOf(to) : `${labelOf(from)} → ${labelOf(to)}`,
      because: condition,
      fix,
    })),
  );
}

function deadStores(app: App, { deadStores: stores }: EventPath): Child {
  return told(
    app,
    stores.map(({ arn, because, fix }) => ({ where: arn.split(':').at(-1) ?? arn, because, fix })),
  );
}

/** Something that is wrong somewhere, and the check that says what to do. */
function told(
  { href }: App,
  things: readonly { readonly where: string; readonly because: string; readonly fix: string }[],
): Child {
  if (things.length === 0) return undefined;
  return h(
    'ul',
    { class: 'told' },
    ...things.map(({ where, because, fix }) =>
      h(
        'li',
        {},
        h('b', {}, where.slice(0, 200)),
        ' ',
        because.slice(0, 500),
        ' ',
        h('a', { href: href({ view: 'checks', show: fix }) }, fix),
      ),
    ),
  );
}

function csvOf(rows: readonly EventPath[]): string {
  return csvFile([
    ['account', 'region', 'source', 'path', 'failed events', 'lost', 'dead stores', 'unread'],
    ...rows.map((row) => [
      row.account,
      row.region,
      row.source,
      row.path.map(({ arn }) => arn).join(' > '),
      row.failedEvents,
      row.lossPoints.map(({ edge, condition, fix }) => `${edge.to}: ${condition} (${fix})`).join('; '),
      row.deadStores.map(({ arn, because, fix }) => `${arn}: ${because} (${fix})`).join('; '),
      row.unread.join('; '),
    ]),
  ]);
}
