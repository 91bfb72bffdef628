import { pillars, severities } from '../../../src/model/finding.ts';
import { missingActions } from '../../unread.ts';
import type { App, Mounted } from './app.ts';
import { backupTally } from './backups.ts';
import { callsOf } from './calls.ts';
import { comparison } from './comparison.ts';
import { coverageMatrix } from './coverage-matrix.ts';
import { coverageLegend, coverageTable } from './coverage-table.ts';
import { h } from './dom.ts';
import { gapsOf } from './gaps.ts';
import { copyButton, section, severityMark } from './marks.ts';
import { networkTally, spreadsOf } from './network-tally.ts';
import { barLegend, tallyTable } from './tally-table.ts';
import { alertTally } from './view-alerts.ts';
import { eventTally } from './view-events.ts';

const mostAccounts = 5;

/** The first page: what was scanned, what could not be read, the state of things, and where to begin. */
export function overview(app: App): Mounted {
  return {
    element: h(
      'div',
      { class: 'overview' },
      scope(app),
      comparison(app),
      unreadBanner(app),
      ...oldFacts(app),
      coverage(app),
      zones(app),
      ...tables(app),
      h('div', { class: 'columns' }, state(app), fixFirst(app)),
    ),
  };
}

function scope({ data, t }: App): HTMLElement {
  const { scan, tool, checks, coverage: units, tally, metrics } = data.report;
  const [first, ...others] = scan.accounts.map(({ id, name }) => name ?? `${t('account')} ${id}`);
  const scanned = new Set(
    scan.regions
      .filter(({ status, region }) => status === 'scanned' && region !== 'global')
      .map(({ region }) => region),
  );
  const calls = [...callsOf(units).values()].reduce((sum, n) => sum + n, 0);
  const title = others.length > 0 ? t('andMore', { name: first ?? '', n: others.length }) : (first ?? '');
  const asked = Object.entries(scan.options).map(
    ([name, value]) => `${name} ${Array.isArray(value) ? value.join(', ') : value}`,
  );
  const judged = tally.pass + tally.fail + tally.unknown + tally.suppressed + tally['not-applicable'];
  return h(
    'header',
    { class: 'scope' },
    h('h1', { tabindex: -1 }, title),
    h(
      'p',
      { class: 'said' },
      [
        t.time(scan.startedAt),
        duration(t, scan.startedAt, scan.finishedAt),
        t('regionsScanned', { n: scanned.size }),
        t('callsMade', { n: calls }),
        ...(metrics.requested > 0
          ? [
              t('metricsAsked', {
                n: metrics.requested,
                dollars: metrics.dollars < 0.01 ? '<0.01' : metrics.dollars.toFixed(2),
              }),
            ]
          : []),
        t('checksApplied', { n: checks.length }),
        t('resourcesJudged', { n: data.resources }),
        t('verdictsGiven', { n: judged }),
        t('version', { version: tool.version }),
      ].join(' · '),
    ),
    h(
      'p',
      { class: 'said minor' },
      scan.accounts.length === 1 && scan.accounts[0]?.name ? `${t('account')} ${scan.accounts[0].id}` : '',
      scan.judgedAt > scan.finishedAt ? ` ${t('judgedAt')}: ${t.time(scan.judgedAt)}` : '',
      asked.length > 0 ? ` ${t('options')}: ${asked.join(' · ')}` : '',
      metrics.leftOut.length > 0 ? ` ${t('leftOut', { n: metrics.leftOut.length })}` : '',
    ),
  );
}

function duration(t: App['t'], from: string, to: string): string {
  const seconds = Math.round((Date.parse(to) - Date.parse(from)) / 1000);
  return seconds < 100 ? t('seconds', { n: seconds }) : t('minutes', { n: Math.round(seconds / 60) });
}

function unreadBanner(app: App): HTMLElement {
  const { data, t, href } = app;
  if (data.report.complete)
    return h(
      'p',
      { class: 'banner whole' },
      h('span', { class: 'sign', 'aria-hidden': true }, '✓'),
      t('complete'),
    );
  const actions = missingActions(gapsOf(data));
  return h(
    'div',
    { class: 'banner', role: 'note' },
    h('strong', {}, h('span', { class: 'sign', 'aria-hidden': true }, '!'), t('incomplete')),
    h('span', {}, t('incompleteWhy', { n: data.report.tally.unknown })),
    actions.length > 0 &&
      h(
        'span',
        {},
        `${t('missingPermissions')}: `,
        ...actions.slice(0, 4).map((action) => h('code', {}, action)),
        actions.length > 4 && ` +${actions.length - 4} `,
        copyButton(app, actions.join('\n'), t('missingPermissions')),
      ),
    h('a', { href: href({ view: 'coverage' }) }, t('whatIsMissing')),
  );
}

/** What AWS publishes in its documentation alone, and nobody has looked up for long. */
function oldFacts({ data, t }: App): readonly HTMLElement[] {
  return data.report.oldFacts.map(({ asOf, checks }) =>
    h('p', { class: 'banner', role: 'note' }, t('oldFacts', { asOf, checks: checks.join(', ') })),
  );
}

function coverage(app: App): HTMLElement {
  const { data, t, href } = app;
  const matrix = coverageMatrix(data.report.coverage);
  const rest = matrix.accounts.slice(mostAccounts);
  const skipped = new Set(
    data.report.scan.regions.filter(({ status }) => status === 'skipped').map(({ region }) => region),
  );
  return section(
    h('span', {}, t('coverageOf'), coverageLegend(app)),
    coverageTable(app, matrix, { most: mostAccounts, unfolded: false }),
    h(
      'p',
      { class: 'said minor' },
      rest.length > 0 &&
        `${t(rest.every(({ summary }) => summary.whole) ? 'moreWhole' : 'moreAccounts', { n: rest.length })} · `,
      skipped.size > 0 && `${t('skippedRegions', { n: skipped.size })} · `,
      h('a', { href: href({ view: 'coverage' }) }, t('allPlaces')),
    ),
  );
}

function zones(app: App): HTMLElement | false {
  const { data, t, href } = app;
  const { networks } = data.report;
  if (networks.length === 0) return false;
  const { missing, suppressed, unknown, all } = networkTally(data, networks.flatMap(spreadsOf));
  const words = { n: missing, all, networks: t('nNetworks', { n: networks.length }) };
  return h(
    'p',
    { class: 'zones' },
    h('b', {}, t('zones')),
    h('a', { href: href({ view: 'zones' }) }, t('zonesSummary', words)),
    suppressed > 0 && h('span', { class: 'minor' }, t('nSuppressed', { n: suppressed })),
    unknown > 0 && h('span', { class: 'minor' }, t('nUnjudged', { n: unknown })),
  );
}

function tables({ data, t, href }: App): readonly HTMLElement[] {
  const { all: resources, uncovered } = backupTally(data);
  const { all: paths, lost } = eventTally(data);
  const { all: signals, nobody } = alertTally(data);
  const told = [
    { view: 'backups', all: resources, n: uncovered },
    { view: 'events', all: paths, n: lost },
    { view: 'alerts', all: signals, n: nobody },
  ] as const;
  return told
    .filter(({ all }) => all > 0)
    .map(({ view, all, n }) =>
      h(
        'p',
        { class: 'zones' },
        h('b', {}, t(view)),
        h('a', { href: href({ view }) }, t(`${view}Summary`, { n, all })),
      ),
    );
}

function state(app: App): HTMLElement {
  const { data, t } = app;
  const { bySeverity, byPillar } = data.report;
  return section(
    t('state'),
    tallyTable(
      app,
      t('severity'),
      severities.map((severity) => ({
        label: severityMark(app, severity),
        tally: bySeverity[severity],
        chosen: { severity: [severity] },
      })),
    ),
    tallyTable(
      app,
      t('pillar'),
      pillars.map((pillar) => ({
        label: t(`pillar.${pillar}`),
        tally: byPillar[pillar],
        chosen: { pillar: [pillar] },
      })),
    ),
    barLegend(app),
  );
}

function fixFirst(app: App): HTMLElement {
  const { data, t, href } = app;
  const { fixFirst: priorities, checks } = data.report;
  if (priorities.length === 0) return section(t('fixFirst'), h('p', {}, t('nothingFails')));
  return section(
    t('fixFirst'),
    h(
      'ol',
      { class: 'priorities' },
      ...priorities.map(({ check: id, severity, resources }) => {
        const check = checks.find((each) => each.id === id);
        const chosen = { status: ['fail'], severity: [severity], check: [id] };
        return h(
          'li',
          {},
          h('a', { href: href({ view: 'findings', chosen }) }, check?.fix.summary ?? id),
          h(
            'p',
            {},
            severityMark(app, severity),
            h('span', {}, t('nResources', { n: resources })),
            check && h('span', {}, t('work', { effort: t(`effort.${check.fix.effort}`) })),
            h('span', {}, check?.title),
          ),
        );
      }),
    ),
  );
}
