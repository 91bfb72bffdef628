import { generatePage } from '../../reports/html/build.ts';
import type { Generated } from './index.ts';

/** The script and the style of the HTML report, so that its renderer needs no files. */
export const reportPage: Generated = { path: 'reports/html/page.generated.ts', content: generatePage };
