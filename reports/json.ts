import type { Report } from '../src/model/report.ts';

/** How many findings are turned into text at a time. */
const atOnce = 500;

/**
 * The report as JSON (`report.schema.json`): one finding a line, so that `grep` and `diff` are of use. In pieces, for
 * a report can be so large that its text need not be in memory as well.
 */
export function* json(report: Report): Generator<string> {
  let before = '{\n';
  for (const [name, value] of Object.entries(report)) {
    if (value === undefined) continue;
    yield `${before}  ${JSON.stringify(name)}: `;
    yield* onLines(value, '  ');
    before = ',\n';
  }
  yield '\n}\n';
}

function* onLines(value: unknown, indent: string): Generator<string> {
  if (Array.isArray(value) && value.length > 0) {
    for (let start = 0; start < value.length; start += atOnce) {
      const lines = value.slice(start, start + atOnce).map((item) => `${indent}  ${JSON.stringify(item)}`);
      yield `${start === 0 ? '[' : ','}\n${lines.join(',\n')}`;
    }
    yield `\n${indent}]`;
    return;
  }
  if (!isSectioned(value)) {
    yield JSON.stringify(value);
    return;
  }
  let before = '{\n';
  for (const [name, inner] of Object.entries(value)) {
    yield `${before}${indent}  ${JSON.stringify(name)}: `;
    yield* onLines(inner, `${indent}  `);
    before = ',\n';
  }
  yield `\n${indent}}`;
}

/** Whether something holds a list of records, as the backups do. */
function isSectioned(value: unknown): value is object {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).some((inner) => Array.isArray(inner) && typeof inner[0] === 'object')
  );
}
