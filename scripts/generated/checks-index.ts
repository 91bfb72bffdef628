import { planOf } from '../../src/plan.ts';
import { actionsOf } from '../../src/policy.ts';
import { checkIds, loadChecks } from '../check-files.ts';
import type { Generated } from './index.ts';

/** The list of all checks: loaded when they are needed, their actions known without the SDK. */
export const checksIndex: Generated = {
  path: 'checks/index.ts',
  content: async () => {
    const checks = await loadChecks();
    const actions = await Promise.all(
      checks.map(async (check) => [check.id, await actionsOf(planOf([check]))] as const),
    );
    return `// generated: npm run generate

/** Every check by its id, loaded when it is needed. */
export const checks = {
${checkIds()
  .map((id) => `  '${id}': () => import('./${id}.ts'),`)
  .join('\n')}
};

export type CheckId = keyof typeof checks;

/** The IAM actions that each check needs. */
export const actions: Readonly<Record<string, readonly string[]>> = {
${actions.map(([id, names]) => `  '${id}': [${names.map((name) => `'${name}'`).join(', ')}],`).join('\n')}
} satisfies Record<CheckId, readonly string[]>;
`;
  },
};
