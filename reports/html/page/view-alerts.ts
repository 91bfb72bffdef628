import type { AlertRow, Reach } from '../../../src/model/alert.ts';
import type { PackedSignal } from '../packed.ts';
import { rowsOf } from '../table.ts';
import type { App, Mounted } from './app.ts';
import { csvFile } from './csv.ts';
import type { Data } from './data.ts';
import { absent, type Column, placeOf } from './data-table.ts';
import { type Child, h } from './dom.ts';
import { resourceLink } from './resource-link.ts';
import { tableView } from './table-view.ts';

/** A signal with its place at hand. */
type Row = PackedSignal & Pick<AlertRow['signal'], 'account' | 'region'>;

/** Whom each alarm, event and contact reaches, and where it breaks off. */
export function alerts(app: App): Mounted {
  const rows = rowsOf(app.data.report.alerts.signals)
    .map((row): Row => ({ ...row, account: row.signal.account, region: row.signal.region }))
    .sort((a, b) => weightOf(a) - weightOf(b));
  return tableView(app, {
    title: 'alerts',
    help: 'alertsHelp',
    none: 'alertsNone',
    count: 'nSignals',
    rows,
    columns,
    lists: worstFirst.map((reach) => ({
      key: `reach-${reach}` as const,
      name: `reach.${reach}` as const,
      n: rows.filter((row) => row.reach === reach).length,
    })),
    isOn: ({ reach }, list) => list === `reach-${reach}`,
    words: ({ signal, chain }) =>
      `${signal.name} ${signal.arn} ${chain.map(({ label, arn = '' }) => `${label} ${arn}`).join(' ')}`,
    csv: { name: 'alerts', of: csvOf },
    unread: app.data.report.alerts.unread,
  });
}

/** How many signals there are, and how many certainly reach nobody. */
export function alertTally({ report }: Data): { readonly all: number; readonly nobody: number } {
  const { signals: all, nobody } = report.alerts.summary;
  return { all, nobody };
}

const worstFirst: readonly Reach[] = ['nobody', 'unknown', 'system', 'one', 'many'];

const columns: readonly Column<Row>[] = [
  { name: 'signal', cell: signal, by: ({ signal: { kind, name } }) => `${kind}\n${name}` },
  { name: 'region', cell: placeOf, by: ({ account, region }) => `${region} ${account}` },
  { name: 'reaches', cell: reachOf, by: weightOf },
  { name: 'chain', cell: chain },
  { name: 'breaks', cell: breaks },
];

function weightOf({ reach }: Row): number {
  return worstFirst.indexOf(reach);
}

function signal(app: App, { signal: { kind, name, arn } }: Row): Child {
  return h(
    'span',
    { class: 'stack' },
    resourceLink(app, arn, name),
    h('span', { class: 'minor' }, app.t(`signal.${kind}`)),
  );
}

function reachOf({ t }: App, { reach, unread }: Row): Child {
  if (reach === 'nobody') return absent(t('reach.nobody'));
  if (reach !== 'unknown') return t(`reach.${reach}`);
  const title = unread.length > 0 ? t('notKnownWhy', { what: unread.join(', ').slice(0, 300) }) : undefined;
  return h('span', { class: 'mark status unknown', title }, `? ${t('notKnown')}`);
}

function chain(_: App, { chain: steps }: Row): Child {
  return h(
    'ol',
    { class: 'way' },
    ...steps.map(({ kind, label, arn }) =>
      h('li', { title: arn }, h('span', { class: 'minor' }, kind), ' ', label.slice(0, 200)),
    ),
  );
}

function breaks(_: App, { break: why }: Row): Child {
  return why?.slice(0, 500);
}

function csvOf(rows: readonly Row[]): string {
  return csvFile([
    ['account', 'region', 'kind', 'signal', 'arn', 'reaches', 'chain', 'breaks', 'unread'],
    ...rows.map(
      ({ signal: { account, region, kind, name, arn }, reach, chain: steps, break: why, unread }) => [
        account,
        region,
        kind,
        name,
        arn,
        reach,
        steps.map(({ kind: step, label }) => `${step} ${label}`).join(' > '),
        why ?? '',
        unread.join('; '),
      ],
    ),
  ]);
}
