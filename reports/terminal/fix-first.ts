import type { Report } from '../../src/model/report.ts';
import { heading, type Paper, severityWord } from './paper.ts';
import { count, indent, pad, plain, wrap } from './text.ts';

/** What to do first: the checks that matter most, what it takes, and where. */
export function fixFirst(report: Report, paper: Paper): string[] {
  const { ink, width } = paper;
  if (report.fixFirst.length === 0) return [];
  const lines = report.fixFirst.flatMap(({ check: id, severity, resources }, i) => {
    const check = report.checks.find((each) => each.id === id);
    const effort = check ? `${check.fix.effort} · ` : '';
    const facts = ` · ${count(resources.length, 'resource')} · ${effort}${id}`;
    const [first = '', ...others] = wrap(facts.trim(), width - 7 - severity.length);
    return [
      ...indent(wrap(plain(check?.fix.summary ?? id), width - 6), 6, `  ${pad(`${i + 1}.`, 4)}`),
      ...indent(
        [ink.dim(first), ...others.map(ink.dim)],
        7 + severity.length,
        `      ${severityWord(paper, severity)} `,
      ),
    ];
  });
  return [heading(paper, 'Fix these first'), '', ...lines];
}
