import type { Copy, ThreeTwoOne } from '../../../src/model/backup.ts';
import type { App } from './app.ts';
import {
  accountsOf,
  isLocked,
  isWhole,
  type Known,
  newestOf,
  regionsOf,
  type ShownBackup,
  scoreOf,
} from './backups.ts';
import { absent, type Column, placeOf } from './data-table.ts';
import { type Child, h } from './dom.ts';
import type { MessageKey } from './messages.ts';

/** The columns of the backup coverage matrix. */
export const backupColumns: readonly Column<ShownBackup>[] = [
  { name: 'resource', cell: resource, by: ({ kind, name }) => `${kind}\n${name}` },
  { name: 'region', cell: placeOf, by: ({ account, region }) => `${region} ${account}` },
  { name: 'newest', cell: newest, by: ageRank },
  { name: 'copies', cell: copies, by: (row) => row.copies.length },
  { name: 'anotherRegion', cell: (app, row) => named(app, row, regionsOf(row)) },
  { name: 'anotherAccount', cell: accounts },
  { name: 'locked', cell: (app, row) => answer(app, row, isLocked(row)) },
  {
    name: 'encrypted',
    cell: (app, row) => row.copies.length > 0 && answer(app, row, row.encrypted ?? undefined),
  },
  { name: 'plans', cell: plans, by: ({ plans: names }) => names?.length ?? -1 },
  { name: 'lastJob', cell: lastJob, by: jobRank, help: 'lastJobHelp' },
  { name: 'lastRestore', cell: lastRestore, by: ({ lastRestore: at }) => at ?? '', help: 'lastRestoreHelp' },
  { name: 'threeTwoOne', cell: threeTwoOne, by: scoreOf, help: 'threeTwoOneHelp' },
];

function resource({ href }: App, { name, id, arn, kind }: ShownBackup): Child {
  return h(
    'span',
    { class: 'stack' },
    h('a', { href: href({ view: 'resources', show: arn }), title: arn }, name.slice(0, 200)),
    h('span', { class: 'minor' }, [kind, name === id ? '' : id.slice(0, 200)].filter(Boolean).join(' · ')),
  );
}

function newest(app: App, row: ShownBackup): Child {
  const { t } = app;
  if (row.exempt !== null)
    return h('span', { class: 'minor' }, t('needsNone', { why: row.exempt.slice(0, 200) }));
  const point = newestOf(row);
  if (row.lists.includes('uncovered')) return absent(t('nothing'));
  if (!point) return unknown(app, row);
  if (row.lists.includes('stale'))
    return h('span', { class: 'stack' }, absent(t('nothingRecent')), h('span', {}, ageOf(app, point)));
  return h('span', { title: row.idle ?? undefined }, ageOf(app, point));
}

function copies(app: App, row: ShownBackup): Child {
  if (row.copies.length === 0)
    return row.unread.length > 0 ? unsure(app, row) : h('span', { class: 'minor' }, app.t('none'));
  return h('span', { class: 'copies' }, ...row.copies.map((copy) => oneCopy(app, row, copy)));
}

function oneCopy(
  { t, data }: App,
  row: ShownBackup,
  { mechanism, account, region, vault, newest: time, locked }: Copy,
) {
  const away = [
    region === row.region ? '' : region,
    account === row.account ? '' : account ? data.accountName(account) : t('anotherAccount'),
  ];
  const vaultName = vault?.split(':').slice(6).join(':');
  const title = [t(`mechanism.${mechanism}`), region, account, vaultName, time, locked ? t('locked') : '']
    .filter(Boolean)
    .join(' · ');
  return h(
    'span',
    { class: 'copy-mark', title },
    [t(`mechanism.${mechanism}`), ...away].filter(Boolean).join(' · '),
  );
}

function accounts(app: App, row: ShownBackup): Child {
  const { t, data } = app;
  return named(
    app,
    row,
    accountsOf(row).map((id) => (id ? data.accountName(id) : t('yes'))),
  );
}

function named(app: App, row: ShownBackup, names: readonly string[]): Child {
  return names.length > 0
    ? h('span', { class: 'stack' }, ...names.map((name) => h('span', {}, name)))
    : answer(app, row, isWhole(row) ? false : undefined);
}

function plans(app: App, row: ShownBackup): Child {
  if (row.plans === null) return unsure(app, row);
  return row.plans.length > 0
    ? row.plans.join(', ').slice(0, 300)
    : h('span', { class: 'minor' }, app.t('none'));
}

function lastJob(app: App, row: ShownBackup): Child {
  const { lastJob: job } = row;
  if (job === null) return unsure(app, row);
  if (job === 'none') return h('span', { class: 'minor' }, app.t('none'));
  const age = agoOf(app, job.at);
  return job.state === 'COMPLETED'
    ? age
    : h('span', { class: 'stack' }, absent(job.state), h('span', {}, age));
}

/** What did not complete comes first, and what AWS Backup does not save last. */
function jobRank({ lastJob: job }: ShownBackup): string {
  if (job === null || job === 'none') return '2';
  return `${job.state === 'COMPLETED' ? 1 : 0} ${job.at}`;
}

function lastRestore(app: App, row: ShownBackup): Child {
  const { lastRestore: at } = row;
  if (at === null) return unsure(app, row);
  return at === 'none' ? h('span', { class: 'minor' }, app.t('none')) : agoOf(app, at);
}

function threeTwoOne({ t }: App, { threeTwoOne: rules, exempt }: ShownBackup): Child {
  if (exempt !== null) return undefined;
  const names = ['three', 'two', 'one'] as const satisfies readonly (keyof ThreeTwoOne)[];
  return h(
    'span',
    { class: 'rules' },
    ...names.map((name, i) => {
      const holds = rules[name];
      const said = `${t(`rule.${name}`)}: ${t(wordOf(holds))}`;
      return h(
        'span',
        { class: `rule ${holds}`, title: said },
        h('span', { 'aria-hidden': true }, `${3 - i}${holds === undefined ? '?' : holds ? '✓' : '✕'}`),
        h('span', { class: 'unseen' }, said),
      );
    }),
  );
}

function answer(app: App, row: ShownBackup, holds: Known): Child {
  if (row.exempt !== null && !holds) return undefined;
  if (holds === undefined) return unsure(app, row);
  return holds ? app.t('yes') : h('span', { class: 'minor' }, app.t('no'));
}

/** What the reader must know is not known, and what keeps it from being known. */
function unknown({ t }: App, { unread }: ShownBackup): HTMLElement {
  const title = t('notKnownWhy', { what: unread.join(', ').slice(0, 300) });
  return h('span', { class: 'mark status unknown', title }, `? ${t('notKnown')}`);
}

/** The same for what only makes it safer, in few letters. */
function unsure({ t }: App, { unread, unreadElsewhere }: ShownBackup): HTMLElement {
  const what = [...unread, ...unreadElsewhere].join(', ').slice(0, 300);
  const title = what ? t('notKnownWhy', { what }) : t('notKnown');
  return h(
    'span',
    { class: 'minor', title },
    h('span', { 'aria-hidden': true }, '?'),
    h('span', { class: 'unseen' }, t('notKnown')),
  );
}

function wordOf(holds: Known): MessageKey {
  return holds === undefined ? 'notKnown' : holds ? 'yes' : 'no';
}

/** How old a state was when the scan began. */
function ageOf(app: App, { newest: time }: Copy): string {
  return time === undefined ? app.t('continuous') : agoOf(app, time);
}

function agoOf({ t, data }: App, time: string): string {
  const minutes = Math.max(
    0,
    Math.round((Date.parse(data.report.scan.startedAt) - Date.parse(time)) / 60_000),
  );
  if (minutes < 100) return t('minutesAgo', { n: minutes });
  return minutes < 72 * 60
    ? t('hoursAgo', { n: Math.round(minutes / 60) })
    : t('daysAgo', { n: Math.round(minutes / 60 / 24) });
}

/** What is up to date comes last, and nothing first. */
function ageRank(row: ShownBackup): string {
  const point = newestOf(row);
  return point ? (point.newest ?? 'up to date') : '';
}
