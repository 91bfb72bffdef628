import { groupBy } from '../../../src/model/group-by.ts';
import type { App, Mounted } from './app.ts';
import { keyOf, statuses } from './data.ts';
import { h } from './dom.ts';
import { findingList } from './finding-list.ts';
import { section } from './marks.ts';
import { plainTable } from './plain-table.ts';

/** The fails that the configuration hides, why and until when; and the rules that hide nothing. */
export function suppressed(app: App): Mounted {
  const { data, t, href } = app;
  const hidden = statuses.indexOf('suppressed');
  const rows = data.rowsWhere((row) => data.statusOf[row] === hidden);
  const chosen = { status: ['suppressed'] };
  const list = findingList(app, {
    label: t('suppressed'),
    address: (finding) => href({ view: 'findings', chosen, show: keyOf(finding) }),
    open: (row) => app.go({ view: 'findings', chosen, show: keyOf(data.finding(row)) }),
  });
  const element = h(
    'div',
    { class: 'page' },
    h('h1', { tabindex: -1 }, t('suppressed')),
    rows.length === 0 ? h('p', {}, t('nothingSuppressed')) : reasons(app, rows),
    problems(app),
    rows.length > 0 && section(t('findings'), list.element),
  );
  list.show(app, rows, 'check', undefined);
  return { element, leave: list.leave, key: list.key };
}

function reasons({ data, t }: App, rows: Uint32Array): HTMLElement {
  const findings = [...rows].map((row) => data.finding(row));
  const groups = groupBy(findings, ({ suppressed: rule }) => `${rule?.until ?? ''} ${rule?.reason ?? ''}`);
  return plainTable(
    [t('reason'), t('until'), t('findings')],
    [...groups.values()].map((group) => [
      group[0]?.suppressed?.reason,
      day(group[0]?.suppressed?.until) ?? t('forGood'),
      t.number(group.length),
    ]),
  );
}

function day(until: string | undefined): HTMLElement | undefined {
  return until === undefined ? undefined : h('time', {}, until);
}

function problems({ data, t }: App): HTMLElement | false {
  const rows = data.report.suppressionProblems.map(({ rule, problem }) => [
    h('code', {}, rule.check),
    rule.reason,
    day(rule.until),
    t(`problem.${problem}`),
  ]);
  return (
    rows.length > 0 &&
    section(t('suppressionProblems'), plainTable([t('rule'), t('reason'), t('until'), t('problem')], rows))
  );
}
