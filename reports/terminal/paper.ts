import type { createColors } from 'picocolors';
import type { Severity } from '../../src/model/finding.ts';

/** What the summary is written on: how wide it is, and the colours that may be used, if any. */
export interface Paper {
  readonly width: number;
  readonly ink: ReturnType<typeof createColors>;
}

/** A severity's name as a coloured word; without colour it is the same word. */
export function severityWord({ ink }: Paper, severity: Severity, text: string = severity): string {
  switch (severity) {
    case 'critical':
      return ink.bold(ink.red(text));
    case 'high':
      return ink.red(text);
    case 'medium':
      return ink.yellow(text);
    case 'low':
      return ink.cyan(text);
    case 'info':
      return ink.dim(text);
  }
}

/** A section's heading, with what is said beside it. */
export function heading({ ink }: Paper, title: string, aside = ''): string {
  return aside ? `${ink.bold(title)}  ${ink.dim(aside)}` : ink.bold(title);
}
