import type { Report } from '../../src/model/report.ts';
import { heading, type Paper } from './paper.ts';
import { count, dollars, listed, number, plain, wrap } from './text.ts';

/** What was scanned, when, and with how many calls. */
export function scope({ tool, scan, coverage, metrics, oldFacts }: Report, paper: Paper): string[] {
  const accounts = scan.accounts.map(({ id, name }) => plain(name ? `${name} (${id})` : id));
  const regions = new Set(
    scan.regions
      .filter(({ status, region }) => status === 'scanned' && region !== 'global')
      .map(({ region }) => region),
  );
  const calls = coverage.flatMap((unit) => Object.values(unit.calls)).reduce((sum, n) => sum + n, 0);
  const seconds = Math.round((Date.parse(scan.finishedAt) - Date.parse(scan.startedAt)) / 1000);
  const facts = [
    count(regions.size, 'Region'),
    `${minute(scan.startedAt)} UTC`,
    `${number(calls)} calls in ${number(seconds)} s`,
    ...(metrics.requested > 0
      ? [`${count(metrics.requested, 'metric')} for ${dollars(metrics.dollars)}`]
      : []),
    ...(scan.judgedAt > scan.finishedAt ? [`judged again ${minute(scan.judgedAt)} UTC`] : []),
  ];
  return [
    heading(paper, `Lintel ${tool.version}`),
    ...wrap(listed(accounts, 4), paper.width),
    ...wrap(facts.join(' · '), paper.width).map(paper.ink.dim),
    ...(metrics.leftOut.length > 0
      ? wrap(
          `${count(metrics.leftOut.length, 'check')} left out for asking CloudWatch for metrics (--no-metrics)`,
          paper.width,
        ).map(paper.ink.dim)
      : []),
    ...oldFacts.flatMap(({ asOf, checks }) =>
      wrap(
        `What AWS publishes only in its documentation was looked up on ${asOf}, more than 180 days before this scan: ${listed(checks, 4)} may be behind`,
        paper.width,
      ).map(paper.ink.yellow),
    ),
  ];
}

function minute(time: string): string {
  return time.slice(0, 16).replace('T', ' ');
}
