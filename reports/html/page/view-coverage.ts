import { missingActions, type Unread, unreadOf } from '../../unread.ts';
import type { App, Mounted } from './app.ts';
import { callsOf } from './calls.ts';
import { coverageMatrix } from './coverage-matrix.ts';
import { coverageLegend, coverageTable } from './coverage-table.ts';
import { type Data, keyOf, statuses } from './data.ts';
import { h } from './dom.ts';
import { findingList } from './finding-list.ts';
import { gapsOf } from './gaps.ts';
import { code, section } from './marks.ts';
import { plainTable } from './plain-table.ts';

const mostAccounts = 1000;
const mostNames = 12;

/** What was read and what was not, and the verdicts that are unknown because of it. */
export function coverage(app: App): Mounted {
  const { data, t, href } = app;
  const unknown = statuses.indexOf('unknown');
  const rows = data.rowsWhere((row) => data.statusOf[row] === unknown);
  const chosen = { status: ['unknown'] };
  const list = findingList(app, {
    label: t('unknownVerdicts'),
    address: (finding) => href({ view: 'findings', chosen, show: keyOf(finding) }),
    open: (row) => app.go({ view: 'findings', chosen, show: keyOf(data.finding(row)) }),
  });
  const unread = unreadOf(gapsOf(data));
  const actions = missingActions(gapsOf(data));
  const element = h(
    'div',
    { class: 'page' },
    h('h1', { tabindex: -1 }, t('coverage')),
    section(
      h('span', {}, t('coverageOf'), coverageLegend(app)),
      coverageTable(app, coverageMatrix(data.report.coverage), { most: mostAccounts, unfolded: true }),
    ),
    section(t('unread'), unread.length === 0 ? h('p', {}, t('nothingUnread')) : unreadTable(app, unread)),
    actions.length > 0 &&
      section(t('missingPermissions'), code(app, policyOf(actions), t('missingPermissions'))),
    skippedRegions(app),
    rows.length > 0 && section(t('unknownVerdicts'), list.element),
    callsMade(app),
  );
  list.show(app, rows, 'check', undefined);
  return { element, leave: list.leave, key: list.key };
}

function unreadTable({ t, data }: App, all: readonly Unread[]): HTMLElement {
  return plainTable(
    [t('service'), t('cause'), t('operation'), t('needs'), t('places'), t('message')],
    all.map(({ service, cause, operations, actions, places, subjects, message }) => [
      h('span', { class: 'stack' }, h('b', {}, service), stack(firstOf(t, subjects))),
      t(`cause.${cause}`),
      h('code', {}, stack(operations)),
      h('code', {}, stack(actions)),
      stack(
        firstOf(
          t,
          places.map((place) => placeName(data, place)),
        ),
      ),
      message,
    ]),
  );
}

function firstOf(t: App['t'], names: readonly string[]): readonly string[] {
  const rest = names.length - mostNames;
  return [...names.slice(0, mostNames), ...(rest > 0 ? [t('showMore', { n: rest })] : [])];
}

function stack(lines: readonly string[]): HTMLElement {
  return h('span', { class: 'stack' }, ...lines.map((line) => h('span', {}, line)));
}

function placeName(data: Data, place: string): string {
  const [account = '', region = ''] = place.split(' ');
  return `${data.accountName(account)} ${region}`;
}

function skippedRegions({ t, data }: App): HTMLElement | false {
  const skipped = data.report.scan.regions.filter(({ status }) => status === 'skipped');
  const reasons = new Map<string, Set<string>>();
  for (const { region, reason = t('noReason') } of skipped)
    reasons.set(reason, (reasons.get(reason) ?? new Set()).add(region));
  const rows = [...reasons].map(([reason, regions]) => [reason, [...regions].sort().join(', ')]);
  return rows.length > 0 && section(t('regionsSkipped'), plainTable([t('reason'), t('region')], rows));
}

function callsMade({ t, data }: App): HTMLElement | false {
  const rows = [...callsOf(data.report.coverage)]
    .sort(([, a], [, b]) => b - a)
    .map(([operation, n]) => [h('code', {}, operation), t.number(n)]);
  return (
    rows.length > 0 &&
    h(
      'details',
      { class: 'part' },
      h('summary', {}, t('calls')),
      plainTable([t('operation'), t('calls')], rows),
    )
  );
}

function policyOf(actions: readonly string[]): string {
  const statement = { Sid: 'LintelRead', Effect: 'Allow', Action: actions, Resource: '*' };
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] }, null, 2);
}
