import colors from 'picocolors';
import type { Renderer } from '../src/model/report.ts';
import type { Screen } from './index.ts';
import { alerts } from './terminal/alerts.ts';
import { comparison } from './terminal/comparison.ts';
import { failures } from './terminal/failures.ts';
import { fixFirst } from './terminal/fix-first.ts';
import type { Paper } from './terminal/paper.ts';
import { scope } from './terminal/scope.ts';
import { tallies } from './terminal/tallies.ts';
import { unread } from './terminal/unread.ts';

const narrowest = 60;
const widest = 140;

/** The summary for a terminal: what could not be read, then what fails, what to fix first, and how much was checked. */
export function terminal({ color = false, width = 100 }: Screen = {}): Renderer {
  const paper: Paper = {
    ink: colors.createColors(color),
    width: Math.min(widest, Math.max(narrowest, width)),
  };
  return (report) =>
    [scope, comparison, unread, failures, fixFirst, tallies, alerts]
      .map((section) => section(report, paper).join('\n').trimEnd())
      .filter((text) => text !== '')
      .join('\n\n')
      .concat('\n');
}
