import type { App } from './app.ts';
import type { ShownFinding } from './data.ts';
import { h } from './dom.ts';

/** Verdicts as JSON, each with its check's id. */
export function jsonOf(findings: Iterable<ShownFinding>): string {
  const plain = [...findings].map(({ row, check, ...finding }) => ({ check: check.id, ...finding }));
  return `${JSON.stringify(plain, null, 2)}\n`;
}

/** Hands a text to the reader as a file. */
export function save(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = h('a', { download: name });
  link.href = address;
  link.click();
  URL.revokeObjectURL(address);
}

/** The verdicts of some rows, one at a time. */
export function* findingsAt({ data }: App, rows: Iterable<number>): Iterable<ShownFinding> {
  for (const row of rows) yield data.finding(row);
}
