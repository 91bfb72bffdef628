import type { Renderer } from '../src/model/report.ts';

/** The report as JSON (`report.schema.json`): one finding a line, so that `grep` and `diff` are of use. */
export const json: Renderer = (report) => {
  const members = Object.entries(report)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `  ${JSON.stringify(name)}: ${onLines(value)}`);
  return `{\n${members.join(',\n')}\n}\n`;
};

function onLines(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
  return `[\n${value.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`;
}
