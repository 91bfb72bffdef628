import { checksIndex } from './checks-index.ts';
import { configSchemaFile } from './config-schema.ts';
import { checksPage, servicePages } from './docs.ts';
import { policyFile } from './policy.ts';
import { readme } from './readme.ts';
import { reportPage } from './report-page.ts';

/** A file that is written by `npm run generate`, and that nobody edits. */
export interface Generated {
  /** From the project's folder. */
  readonly path: string;
  readonly content: () => Promise<string>;
}

/** Every generated file. */
export const generated: readonly Generated[] = [
  checksIndex,
  checksPage,
  ...servicePages(),
  configSchemaFile,
  policyFile,
  readme,
  reportPage,
];
