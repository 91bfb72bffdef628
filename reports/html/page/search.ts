import type { Column } from '../table.ts';
import type { Data } from './data.ts';

/** Finds the verdicts in which every word of a query occurs: in the check, the resource, its tags, the reason or the evidence. */
export function searcher(data: Data): (query: string) => Uint8Array | undefined {
  let texts: Texts | undefined;
  return (query) => {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) return undefined;
    texts ??= textsOf(data);
    const found = new Uint8Array(data.size).fill(1);
    for (const word of words) narrow(found, word, data, texts);
    return found;
  };
}

interface Texts {
  readonly checks: readonly string[];
  readonly resources: readonly string[];
  readonly reasons: Column<string>;
  readonly evidence: Column<string>;
}

function textsOf(data: Data): Texts {
  const { reason, evidence } = data.report.findings;
  return {
    checks: data.report.checks.map(({ id, title }) => `${id} ${title}`.toLowerCase()),
    resources: Array.from({ length: data.resources }, (_, position) => {
      const { id, arn, type, account, tags } = data.resource(position);
      const labels = Object.entries(tags).map(([key, value]) => `${key}=${value}`);
      return [id, arn, type, data.accountName(account), ...labels].join(' ').toLowerCase();
    }),
    reasons: lowered(reason, (text) => text ?? ''),
    evidence: lowered(evidence, (values) => (values ? JSON.stringify(values) : '')),
  };
}

function lowered<T>(column: Column<T>, textOf: (value: T) => string): Column<string> {
  return { ...column, values: column.values.map((value) => textOf(value).toLowerCase()) };
}

function narrow(found: Uint8Array, word: string, data: Data, texts: Texts): void {
  const hits = (all: readonly string[]) => Uint8Array.from(all, (text) => (text.includes(word) ? 1 : 0));
  const inCheck = hits(texts.checks);
  const inResource = hits(texts.resources);
  const inReason = { ...texts.reasons, values: hits(texts.reasons.values) };
  const inEvidence = { ...texts.evidence, values: hits(texts.evidence.values) };
  for (let row = 0; row < found.length; row++) {
    const hit =
      inCheck[data.checkOf[row] ?? 0] ||
      inResource[data.resourceOf[row] ?? 0] ||
      inReason.values[inReason.which?.[row] ?? row] ||
      inEvidence.values[inEvidence.which?.[row] ?? row];
    if (!hit) found[row] = 0;
  }
}
