import type { Report } from '../src/model/report.ts';

/** What a renderer may know of the terminal that its text goes to; of no concern to files. */
export interface Screen {
  readonly color?: boolean;
  /** In columns. */
  readonly width?: number;
}

/** A format of the report: loaded only when somebody asks for it. */
export interface Format {
  /** Of the file that holds it, without the dot. */
  readonly extension: string;
  /** The text comes whole, or in pieces. */
  readonly load: (screen?: Screen) => Promise<(report: Report) => string | Iterable<string>>;
}

/** The name of a format, as `--format` takes it. */
export type FormatName = 'terminal' | 'json' | 'html';

/** Every format. */
export const formats = {
  terminal: {
    extension: 'txt',
    load: async (screen?: Screen) => (await import('./terminal.ts')).terminal(screen),
  },
  json: { extension: 'json', load: async () => (await import('./json.ts')).json },
  html: { extension: 'html', load: async () => (await import('./html/html.ts')).html },
} satisfies Readonly<Record<FormatName, Format>>;
