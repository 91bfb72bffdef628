import { formats } from '../../reports/index.ts';
import type { Config } from '../config.ts';
import type { Report } from '../model/report.ts';
import { exitCodeOf, type Threshold } from './exit.ts';
import { type Target, writeReports } from './reports.ts';

export interface FinishOptions {
  readonly failOn?: Threshold;
  readonly allowIncomplete?: boolean;
  readonly quiet?: boolean;
}

/** Writes the reports, prints the summary, and answers with the exit code. */
export async function finish(
  report: Report,
  targets: readonly Target[],
  config: Config,
  { failOn, allowIncomplete = false, quiet = false }: FinishOptions,
): Promise<number> {
  await writeReports(report, targets);
  const files = targets.map(({ path }) => path).filter((path) => path !== '-');
  // Standard output belongs to a report that was asked for there.
  const stream = files.length === targets.length ? process.stdout : process.stderr;
  if (!quiet) {
    const color = stream.isTTY === true && !process.env.NO_COLOR;
    const render = await formats.terminal.load({ color, ...(stream.columns && { width: stream.columns }) });
    const lines = files.map((path) => `Report: ${path}\n`).join('');
    stream.write(`${render(report)}\n${lines}`);
  }
  return exitCodeOf(report, { failOn: failOn ?? config.failOn ?? 'high', allowIncomplete });
}
