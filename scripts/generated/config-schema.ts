import { configSchema } from '../../src/config.ts';
import { loadChecks } from '../check-files.ts';
import type { Generated } from './index.ts';

/** The configuration's JSON Schema, for editors. */
export const configSchemaFile: Generated = {
  path: 'docs/config.schema.json',
  content: async () => `${JSON.stringify(configSchema(await loadChecks()), null, 2)}\n`,
};
