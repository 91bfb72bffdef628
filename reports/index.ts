import type { Renderer } from '../src/model/report.ts';

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
  readonly load: (screen?: Screen) => Promise<Renderer>;
}

/** The name of a format, as `--format` takes it. */
export type FormatName = 'terminal' | 'json' | 'html';

/** Every format. */
export const formats: Readonly<Record<FormatName, Format>> = {
  terminal: { extension: 'txt', load: async (screen) => (await import('./terminal.ts')).terminal(screen) },
  json: { extension: 'json', load: async () => (await import('./json.ts')).json },
  html: { extension: 'html', load: async () => (await import('./html/html.ts')).html },
};
