import type { Tags } from '../../../src/model/resource.ts';
import type { App } from './app.ts';
import type { ShownFinding, ShownResource } from './data.ts';
import { type Child, h, outward } from './dom.ts';
import { fullName } from './finding-row.ts';
import { consoleLink } from './links.ts';
import { changeMark, copyButton, facts, severityMark, statusMark } from './marks.ts';
import { verdictBody } from './verdict-body.ts';

/** All that the report knows of a verdict. */
export function findingDetails(app: App, finding: ShownFinding): HTMLElement {
  const { t, href } = app;
  const { check, resource, status, severity, reason } = finding;
  const failed = status === 'fail' || status === 'suppressed';
  return h(
    'article',
    { class: 'details' },
    h(
      'p',
      { class: 'marks' },
      failed && severityMark(app, severity),
      statusMark(app, status),
      changeMark(app, finding.change),
      check.confidence === 'likely' && h('span', { class: 'mark', title: t('likelyWhy') }, t('likely')),
      finding.environment === 'non-production' &&
        h('span', { class: 'mark' }, t('environment.non-production')),
    ),
    h('h2', { tabindex: -1 }, sentence(reason ?? t('noReasonPass'))),
    finding.severityReason &&
      h('p', { class: 'minor' }, `${t('severityChanged')}: ${finding.severityReason}`),
    check.confidence === 'likely' && failed && h('p', { class: 'minor' }, t('likelyWhy')),
    finding.suppressed &&
      h(
        'p',
        { class: 'note' },
        t('suppressedBecause', { reason: finding.suppressed.reason }),
        ` (${finding.suppressed.until ? t('suppressedUntil', { until: finding.suppressed.until }) : t('forGood')})`,
      ),
    resourceFacts(app, resource, href({ view: 'resources', show: resource.arn })),
    verdictBody(app, finding),
  );
}

/** Where a resource is and what it is called. */
export function resourceFacts(app: App, resource: ShownResource, more?: string): HTMLElement {
  const { t, data } = app;
  const console = consoleLink(resource.arn);
  return h(
    'div',
    { class: 'resource' },
    h(
      'p',
      { class: 'name' },
      more && h('a', { href: more, title: t('aboutResource') }, fullName(resource)),
      console && outward(console, t('console')),
    ),
    facts([
      [t('type'), resource.type],
      [t('account'), account(data.accountName(resource.account), resource.account)],
      [t('region'), resource.region],
      [
        t('arn'),
        h('span', { class: 'arn' }, h('code', {}, resource.arn), copyButton(app, resource.arn, t('arn'))),
      ],
      [t('tags'), tagList(resource.tags)],
    ]),
  );
}

function account(name: string, id: string): string {
  return name === id ? id : `${name} (${id})`;
}

function tagList(tags: Tags): Child {
  const entries = Object.entries(tags);
  return (
    entries.length > 0 &&
    h(
      'span',
      { class: 'tags' },
      ...entries.map(([key, value]) => h('span', {}, h('b', {}, key), ` ${value}`)),
    )
  );
}

function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
