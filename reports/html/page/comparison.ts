import type { Change } from '../../../src/model/finding.ts';
import type { App } from './app.ts';
import { type Child, h } from './dom.ts';
import { fullName } from './finding-row.ts';
import { severityMark } from './marks.ts';
import type { MessageKey } from './messages.ts';
import { plainTable } from './plain-table.ts';

const mostResolved = 500;

/** What became of the fails since the earlier report: how many are new, which were resolved. */
export function comparison(app: App): HTMLElement | undefined {
  const { comparison: since } = app.data.report;
  if (!since) return undefined;
  const { t } = app;
  const { startedAt, version } = since.earlier;
  const lost = t('nLost', { n: since.lostFromSight });
  return h(
    'div',
    { class: 'since', role: 'region', 'aria-label': t('change') },
    h(
      'p',
      {},
      h('b', {}, t('sinceScan', { time: t.time(startedAt), version })),
      changed(app, 'new', 'nNew', since.new),
      changed(app, 'worse', 'nWorse', since.worse),
      changed(app, 'unsuppressed', 'nUnsuppressed', since.unsuppressed),
      changed(app, 'not-compared', 'nNotCompared', since.notCompared),
      since.lostFromSight > 0 && h('span', { title: t('lostWhy') }, lost),
    ),
    since.resolved.length === 0 ? h('p', {}, t('nResolved', { n: 0 })) : resolved(app, since.resolved),
  );
}

function changed({ t, href }: App, change: Change, words: MessageKey, n: number): Child {
  if (n === 0) return change === 'new' && h('span', {}, t(words, { n }));
  return h('a', { href: href({ view: 'findings', chosen: { change: [change] } }) }, t(words, { n }));
}

type AllResolved = NonNullable<App['data']['report']['comparison']>['resolved'];

function resolved(app: App, all: AllResolved): HTMLElement {
  const { data, t, href } = app;
  const titles = new Map(data.report.checks.map(({ id, title }) => [id, title]));
  const rest = all.length - mostResolved;
  return h(
    'details',
    {},
    h('summary', {}, t('nResolved', { n: all.length })),
    plainTable(
      [t('severity'), t('check'), t('resource'), t('account'), t('region'), t('how')],
      all
        .slice(0, mostResolved)
        .map(({ check, severity, resource, how }) => [
          severityMark(app, severity),
          h('a', { href: href({ view: 'checks', show: check }), title: check }, titles.get(check) ?? check),
          h('span', { title: resource.arn }, fullName(resource)),
          data.accountName(resource.account),
          resource.region,
          t(`how.${how}`),
        ]),
    ),
    rest > 0 && h('p', {}, t('resolvedRest', { n: rest })),
  );
}
