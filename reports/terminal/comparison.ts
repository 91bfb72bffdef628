import type { Change, Finding } from '../../src/model/finding.ts';
import type { Report } from '../../src/model/report.ts';
import type { Paper } from './paper.ts';
import { number, plain, wrap } from './text.ts';

const words: Record<Change, string> = {
  new: 'new',
  worse: 'worse',
  unsuppressed: 'no longer suppressed',
  'not-compared': 'not comparable',
};

/** What became of the fails since the earlier report, where there is one. */
export function comparison({ comparison: since, tool }: Report, { ink, width }: Paper): string[] {
  if (!since) return [];
  const { earlier, resolved } = since;
  const by = earlier.version === tool.version ? '' : ` (Lintel ${plain(earlier.version)})`;
  const counts: readonly (readonly [n: number, what: string])[] = [
    [since.worse, words.worse],
    [since.unsuppressed, words.unsuppressed],
    [resolved.length, 'resolved'],
    [since.notCompared, words['not-compared']],
    [since.lostFromSight, 'lost from sight'],
  ];
  const said = counts
    .filter(([n, what]) => n > 0 || what === 'resolved')
    .map(([n, what]) => `${number(n)} ${what}`);
  const line = [`${number(since.new)} new`, ...said].join(', ');
  return wrap(`Since ${earlier.startedAt.slice(0, 10)}${by}: ${line}`, width).map(ink.bold);
}

/** The fails that the earlier report did not have come first: the list is cut. */
export function newestFirst(fails: readonly Finding[]): readonly Finding[] {
  return [...fails.filter(isFresh), ...fails.filter((finding) => !isFresh(finding))];
}

/** What is said of a fail, after how it stands to the earlier report. */
export function marked({ change }: Finding, text: string): string {
  return change ? `[${words[change]}] ${text}` : text;
}

function isFresh({ change }: Finding): boolean {
  return change !== undefined && change !== 'not-compared';
}
