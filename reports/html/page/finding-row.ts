import { type Suppression, severities } from '../../../src/model/finding.ts';
import { groupBy } from '../../../src/model/group-by.ts';
import { nameTag } from '../../name.ts';
import type { App } from './app.ts';
import { type ShownFinding, type ShownResource, statuses } from './data.ts';
import { h } from './dom.ts';
import { ownerOf } from './facets.ts';
import type { Group, Grouping } from './groups.ts';
import { changeMark, countMark, mark, sign } from './marks.ts';

/** The row of a verdict. */
export function findingRow(app: App, row: number, address: (finding: ShownFinding) => string): HTMLElement {
  const finding = app.data.finding(row);
  const { check, resource, status, severity, reason, change, suppressed } = finding;
  const said = suppressed ? suppressedWords(app, suppressed) : (reason ?? app.t('noReasonPass'));
  return h(
    'div',
    { class: 'row finding' },
    h('span', { role: 'gridcell', class: 'is' }, mark(app, status, severity)),
    h(
      'span',
      { role: 'gridcell', class: 'what' },
      change !== 'not-compared' && changeMark(app, change),
      h('a', { href: address(finding), tabindex: -1, title: resource.arn }, ...called(resource)),
    ),
    h('span', { role: 'gridcell', class: 'said', title: brief(said, 1000) }, brief(said)),
    h('span', { role: 'gridcell', class: 'check' }, check.id),
    h(
      'span',
      { role: 'gridcell', class: 'account', title: resource.account },
      app.data.accountName(resource.account),
    ),
    h('span', { role: 'gridcell', class: 'region' }, resource.region),
  );
}

/** The row above the verdicts that share something. */
export function groupRow(app: App, group: Group, grouping: Grouping, open: boolean): HTMLElement {
  const [first = 0] = group.rows;
  const { title, aside } = nameOf(app, app.data.finding(first), grouping);
  return h(
    'div',
    { class: 'row group', 'aria-expanded': open },
    h(
      'span',
      { role: 'gridcell', class: 'title' },
      h('span', { class: 'arrow', 'aria-hidden': true }, open ? '▾' : '▸'),
      sign(app.data.status(first)),
      h('b', {}, brief(title)),
      aside && h('span', { class: 'aside' }, brief(aside)),
    ),
    h('span', { role: 'gridcell', class: 'counts' }, ...countsOf(app, group)),
  );
}

/** Until when a fail is suppressed, and why: what is cut off first stands last. */
function suppressedWords({ t }: App, { reason, until }: Suppression): string {
  return `${until ? t('suppressedUntil', { until }) : t('forGood')} · ${reason}`;
}

/** A name and, muted beside it, the identifier. */
export function called(resource: ShownResource): HTMLElement[] {
  const tag = nameTag(resource);
  return [
    h('b', {}, brief(tag ?? resource.id)),
    ...(tag ? [h('span', { class: 'aside' }, resource.id)] : []),
  ];
}

/** A name with its identifier, for headings. */
export function fullName(resource: ShownResource): string {
  const tag = nameTag(resource);
  return tag ? `${tag} (${resource.id})` : resource.id;
}

function nameOf(
  { data, t }: App,
  { check, resource }: ShownFinding,
  grouping: Grouping,
): { title: string; aside?: string } {
  switch (grouping) {
    case 'check':
      return { title: check.title, aside: check.id };
    case 'resource':
      return {
        title: fullName(resource),
        aside: `${resource.type} · ${data.accountName(resource.account)} · ${resource.region}`,
      };
    case 'account':
      return { title: data.accountName(resource.account), aside: resource.account };
    case 'owner':
      return { title: ownerOf(resource.tags) || t('notTagged') };
    case 'none':
      return { title: t('all') };
  }
}

function countsOf(app: App, { rows }: Group): HTMLElement[] {
  const { data, t } = app;
  const groups = groupBy(rows, (row) =>
    data.status(row) === 'fail' ? data.severity(row) : data.status(row),
  );
  return [
    ...severities.flatMap((severity) => {
      const fails = groups.get(severity);
      return fails ? [countMark(app, severity, fails.length)] : [];
    }),
    ...statuses.flatMap((status) => {
      const others = groups.get(status);
      return others
        ? [
            h(
              'span',
              { class: 'mark', title: t(`status.${status}`) },
              sign(status),
              h('span', { class: 'unseen' }, t(`status.${status}`)),
              t.number(others.length),
            ),
          ]
        : [];
    }),
  ];
}

function brief(text: string, most = 300): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
