import { severities } from '../../src/model/finding.ts';
import type { Report, Tally } from '../../src/model/report.ts';
import { heading, type Paper, severityWord } from './paper.ts';
import { count, cut, number, pad, padStart, plain } from './text.ts';

const columns = ['failing', 'of checked', 'unknown', 'suppressed', 'n/a'] as const;
const labelWidth = 10;
const gap = 2;

/** How many of how many, by severity; then what the suppressions hide, or fail to. */
export function tallies(report: Report, paper: Paper): string[] {
  const { ink } = paper;
  const shown = severities.filter((severity) =>
    Object.values(report.bySeverity[severity]).some((n) => n > 0),
  );
  const lines = [
    ink.dim(pad('', labelWidth) + columns.map((name) => padStart(name, name.length + gap)).join('')),
    ...shown.map(
      (severity) =>
        severityWord(paper, severity, pad(severity, labelWidth)) + cells(report.bySeverity[severity]),
    ),
    ink.bold(pad('all', labelWidth) + cells(report.tally)),
  ];
  return [
    heading(paper, 'Verdicts'),
    '',
    ...lines.map((line) => `  ${line}`),
    ...suppressions(report, paper),
  ];
}

function cells(tally: Tally): string {
  const numbers = [
    tally.fail,
    tally.pass + tally.fail,
    tally.unknown,
    tally.suppressed,
    tally['not-applicable'],
  ];
  return numbers.map((n, i) => padStart(number(n), (columns[i]?.length ?? 0) + gap)).join('');
}

function suppressions({ suppressionProblems }: Report, { ink }: Paper): string[] {
  if (suppressionProblems.length === 0) return [];
  return [
    '',
    `  ${ink.yellow(count(suppressionProblems.length, 'suppression rule does', 'suppression rules do'))} nothing`,
    ...suppressionProblems.map(({ rule, problem }) =>
      ink.dim(
        `    ${problem === 'expired' ? `expired ${rule.until}` : 'matches nothing'}  ${cut(plain(rule.check), 40)}`,
      ),
    ),
  ];
}
