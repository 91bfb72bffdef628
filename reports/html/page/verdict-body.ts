import type { Json } from '../../../src/model/finding.ts';
import type { Gap } from '../../../src/model/gap.ts';
import type { CheckSummary } from '../../../src/model/report.ts';
import type { App } from './app.ts';
import type { ShownFinding } from './data.ts';
import { type Child, h, outward } from './dom.ts';
import { type Evidence, evidenceOf, type Place } from './evidence.ts';
import { fixOf } from './fix.ts';
import { code, facts } from './marks.ts';
import { suppressionSnippet } from './suppression.ts';

const mostPlaces = 3;

/** What stands behind a verdict, why it matters and what to do about it. */
export function verdictBody(app: App, finding: ShownFinding): HTMLElement {
  const { t } = app;
  const { check, resource, status, gap } = finding;
  return h(
    'div',
    { class: 'body' },
    gap && gapOf(app, gap),
    comparison(app, finding),
    part(t('why'), h('p', {}, check.why)),
    (status === 'fail' || status === 'suppressed') && part(t('fix'), fixOf(app, check, resource)),
    status === 'fail' && suppression(app, finding),
    sources(app, finding),
  );
}

function gapOf(app: App, gap: Gap): HTMLElement {
  const { t } = app;
  return part(
    t('couldNotRead'),
    facts([
      [t('operation'), h('code', {}, gap.operation)],
      [t('cause'), t(`cause.${gap.cause}`)],
      [t('needs'), gap.actions.length > 0 && h('code', {}, gap.actions.join(', '))],
      [t('message'), gap.message],
    ]),
  );
}

function comparison({ t }: App, { check, evidence }: ShownFinding): HTMLElement {
  return h(
    'dl',
    { class: 'comparison' },
    h('div', {}, h('dt', {}, t('expected')), h('dd', {}, check.title)),
    evidence &&
      Object.keys(evidence).length > 0 &&
      h('div', {}, h('dt', {}, t('observed')), h('dd', {}, values(evidence))),
  );
}

function values(evidence: Readonly<Record<string, Json>>): HTMLElement {
  return h(
    'table',
    { class: 'evidence' },
    h(
      'tbody',
      {},
      ...Object.entries(evidence).map(([name, value]) =>
        h('tr', {}, h('th', { scope: 'row' }, name), h('td', {}, written(value))),
      ),
    ),
  );
}

/** A value as people write it: a list of words one below the other. */
function written(value: Json): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string'))
    return value.join('\n');
  return JSON.stringify(value, null, 2) ?? '';
}

function suppression(app: App, finding: ShownFinding): HTMLElement {
  const { t } = app;
  return h(
    'details',
    { class: 'part' },
    h('summary', {}, t('suppress')),
    h('p', {}, t('suppressHow')),
    code(app, suppressionSnippet(finding, t('suppressReason')), t('suppress')),
  );
}

function sources(app: App, { check, resource }: ShownFinding): HTMLElement {
  const { t, data, href } = app;
  const evidence = evidenceOf(data.report, check.operations, resource);
  return part(
    t('references'),
    facts([
      [
        t('check'),
        h('a', { href: href({ view: 'checks', show: check.id }), title: t('aboutCheck') }, check.id),
      ],
      ['AWS', references(check)],
      [t('notes'), check.notes.join(', ')],
      [t('wellArchitected'), check.wellArchitected.join(', ')],
      [
        t('readBy'),
        evidence.length > 0 &&
          h('span', { class: 'stack' }, ...evidence.map((each) => callsAndTime(app, each, resource))),
      ],
    ]),
  );
}

/** `rds:DescribeDBInstances · ap-northeast-2 · read 10:03:12 UTC`. */
function callsAndTime({ t, data }: App, { operations, places, from, to }: Evidence, subject: Place) {
  const names = places.map(({ account, region }) =>
    account === subject.account ? region : `${data.accountName(account)} ${region}`,
  );
  const rest = names.length - mostPlaces;
  const where = [...names.slice(0, mostPlaces), ...(rest > 0 ? [t('showMore', { n: rest })] : [])];
  return h(
    'span',
    { title: t('readAt', { time: t.span(from, to) }) },
    h('code', {}, operations.join(', ')),
    ` · ${where.join(', ')} · ${t('readAt', { time: t.span(from, to, data.report.scan.startedAt) })}`,
  );
}

/** Links to the pages that a check comes from, named by their site and last word. */
export function references({ refs }: CheckSummary): HTMLElement {
  return h('span', { class: 'stack' }, ...refs.map((ref) => outward(ref, shortAddress(ref))));
}

function shortAddress(address: string): string {
  const [site, ...path] = address
    .replace(/^https:\/\//, '')
    .replace(/(\.html|\/)$/, '')
    .split('/');
  return path.length > 1 ? `${site}/…/${path.at(-1)}` : [site, ...path].join('/');
}

function part(title: string, ...children: readonly Child[]): HTMLElement {
  return h('section', { class: 'part' }, h('h3', {}, title), ...children);
}
