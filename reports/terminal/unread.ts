import type { GapCause } from '../../src/model/gap.ts';
import type { Report } from '../../src/model/report.ts';
import { missingActions, type Unread, unreadOf } from '../unread.ts';
import type { Paper } from './paper.ts';
import { count, cut, indent, listed, plain, wrap } from './text.ts';

const mostListed = 6;
const mostActions = 20;
const mostSubjects = 3;
const mostMessage = 400;
const denials: ReadonlySet<GapCause> = new Set(['access-denied', 'denied-by-scp']);

const words: Record<GapCause, string> = {
  'access-denied': 'access denied',
  'denied-by-scp': 'denied by a service control policy',
  throttled: 'throttled',
  unreachable: 'unreachable',
  refused: 'refused',
  credentials: 'no valid credentials',
  'region-disabled': 'Region not enabled',
  interrupted: 'interrupted',
  'not-collected': 'not collected',
  'missing-field': 'AWS left a field out',
  'check-error': 'error in a check',
};

/** What could not be read: of which resource or service, why, where, with which actions; then the missing permissions. */
export function unread(report: Report, paper: Paper): string[] {
  const { ink, width } = paper;
  const gaps = [
    ...report.coverage.flatMap((unit) => unit.gaps),
    ...report.findings.flatMap((finding) => (finding.status === 'unknown' ? [finding.gap] : [])),
  ];
  const skipped = skippedRegions(report, paper);
  if (report.complete && gaps.length === 0) return skipped;

  const actions = plain(missingActions(gaps).join(', '));
  return [
    `${ink.yellow(ink.bold('Not everything could be read'))}  ${ink.dim(count(report.tally.unknown, 'unknown verdict'))}`,
    '',
    ...unreadOf(gaps).flatMap((each) => lines(each, paper)),
    ...(actions
      ? ['', ...indent(wrap(actions, width - 24), 24, `  ${ink.bold('Missing permissions')}   `)]
      : []),
    ...skipped,
  ];
}

function lines(unread: Unread, { ink, width }: Paper): string[] {
  const { service, cause, operations, actions, places, subjects, message } = unread;
  const below = (text: string) => indent(wrap(text, width - 4), 4);
  const what = plain([service, listed(subjects, mostSubjects)].filter(Boolean).join(' '));
  const missing = actions.length > 0 && denials.has(cause) ? actions : operations;
  return [
    `  ${ink.yellow('?')} ${cut(what, width - 40)}  ${ink.yellow(words[cause])}`,
    ...below(plain(listed(places, mostListed))),
    ...below(plain(listed(missing, mostActions))),
    ...below(plain(message.slice(0, mostMessage))).map(ink.dim),
  ];
}

function skippedRegions({ scan }: Report, { ink, width }: Paper): string[] {
  const byReason = new Map<string, Set<string>>();
  for (const { status, region, reason = 'not scanned' } of scan.regions) {
    if (status === 'skipped') byReason.set(reason, (byReason.get(reason) ?? new Set()).add(region));
  }
  return [...byReason].flatMap(([reason, regions]) =>
    indent(
      wrap(plain(`${listed([...regions].sort(), 8)}: ${reason}`), width - 24),
      24,
      '  Skipped Regions       ',
    ).map(ink.dim),
  );
}
