import type { Report } from '../../src/model/report.ts';
import type { Paper } from './paper.ts';
import { plain } from './text.ts';

/** How many signals reach nobody, where any do. */
export function alerts({ alerts: { summary } }: Report, { ink }: Paper): string[] {
  return summary.nobody === 0 ? [] : [`  ${ink.yellow(plain(summary.text))}`];
}
