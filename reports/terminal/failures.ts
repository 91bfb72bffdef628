import { type Finding, type Severity, severities } from '../../src/model/finding.ts';
import { groupBy } from '../../src/model/group-by.ts';
import type { CheckSummary, Report } from '../../src/model/report.ts';
import { nameTag } from '../name.ts';
import { marked, newestFirst } from './comparison.ts';
import { type Paper, severityWord } from './paper.ts';
import { columnsOf, cut, indent, number, pad, plain, wrap } from './text.ts';

const mostResources = 5;
const widestName = 44;
const roomForProse = 60;

/** The fails, worst first, by check: a few of the resources of each, and how many more there are. */
export function failures(report: Report, paper: Paper): string[] {
  const fails = report.findings.filter(({ status, suppressed }) => status === 'fail' && !suppressed);
  if (fails.length === 0) return [paper.ink.green('Nothing that was checked fails.')];
  return severities.flatMap((severity) => {
    const ofSeverity = fails.filter((finding) => finding.severity === severity);
    return ofSeverity.length === 0 ? [] : section(report, severity, ofSeverity, paper);
  });
}

function section(report: Report, severity: Severity, fails: readonly Finding[], paper: Paper): string[] {
  const { pass, fail } = report.bySeverity[severity];
  const title = `${severityWord(paper, severity, severity.toUpperCase())}  ${paper.ink.dim(
    `${number(fail)} of ${number(pass + fail)} checked fail`,
  )}`;
  return [
    title,
    '',
    ...[...groupBy(fails, ({ check }) => check)].flatMap(([check, group]) => [
      ...ofCheck(report, check, group, paper),
      '',
    ]),
  ];
}

function ofCheck(report: Report, id: string, fails: readonly Finding[], paper: Paper): string[] {
  const shown = newestFirst(fails)
    .slice(0, mostResources)
    .map((finding) => ({
      name: plain(nameOf(finding)),
      place: placeOf(report, finding),
      reason: marked(finding, sentence(finding)),
    }));
  const rest = fails.length - shown.length;
  const check = report.checks.find((summary) => summary.id === id);
  return [
    ...title(check, id, fails.length, paper),
    ...rows(shown, paper),
    ...(rest > 0 ? [paper.ink.dim(`    and ${number(rest)} more`)] : []),
  ];
}

interface Row {
  readonly name: string;
  readonly place: string;
  readonly reason: string;
}

/** In three columns, or the reasons below where there is no room for them. */
function rows(all: readonly Row[], { ink, width }: Paper): string[] {
  const placeWidth = Math.max(...all.map(({ place }) => place.length));
  const longestName = Math.max(...all.map(({ name }) => columnsOf(name)));
  const nameWidth = Math.min(longestName, widestName, width - placeWidth - 6);
  const room = width - nameWidth - placeWidth - 8;
  const beside = room >= roomForProse || all.every(({ reason }) => columnsOf(reason) <= room);
  return all.flatMap(({ name, place, reason }) => {
    const head = `    ${pad(cut(name, nameWidth), nameWidth)}  ${ink.dim(beside ? pad(place, placeWidth) : place)}`;
    return beside
      ? indent(wrap(reason, room), width - room, `${head}  `)
      : [head, ...indent(wrap(reason, width - 6), 6)];
  });
}

function title(check: CheckSummary | undefined, id: string, fails: number, { ink, width }: Paper): string[] {
  const aside = `${id}  ${number(fails)}`;
  const lines = wrap(plain(check?.title ?? id), width - 4);
  const room = width - 4 - columnsOf(lines.at(-1) ?? '') - aside.length;
  const written = lines.map(ink.bold);
  const last = written.pop() ?? '';
  const tail = room >= 2 ? [last + ' '.repeat(room) + ink.dim(aside)] : [last, ink.dim(aside)];
  return indent([...written, ...tail], 4, `  ${ink.red('✗')} `);
}

function nameOf({ resource }: Finding): string {
  const tag = nameTag(resource);
  return tag ? `${resource.id} (${tag})` : resource.id;
}

function placeOf({ scan }: Report, { resource }: Finding): string {
  return plain(scan.accounts.length > 1 ? `${resource.account} ${resource.region}` : resource.region);
}

function sentence(finding: Finding): string {
  const reason = plain((finding.reason ?? '').slice(0, 400));
  return finding.severityReason
    ? `${reason} (${finding.severity}: ${plain(finding.severityReason)})`
    : reason;
}
