import { planOf } from '../../src/plan.ts';
import { actionsOf, policyOf } from '../../src/policy.ts';
import { loadChecks } from '../check-files.ts';
import type { Generated } from './index.ts';

/** The IAM policy that all checks together need. */
export const policyFile: Generated = {
  path: 'docs/policy.json',
  content: async () => {
    const actions = await actionsOf(planOf(await loadChecks()));
    return `${JSON.stringify(policyOf(actions), null, 2)}\n`;
  },
};
