import type { Check } from '#engine';
import { type Plan, planOf } from '../../src/plan.ts';
import { actionsOf, operationsOf } from '../../src/policy.ts';
import { checkIds, loadChecks, resourceModules } from '../check-files.ts';
import type { Generated } from './index.ts';

/** The list of all checks: loaded when they are needed, their actions known without the SDK. */
export const checksIndex: Generated = {
  path: 'checks/index.ts',
  content: async () => {
    const checks = await loadChecks();
    const actions = await members(checks, async (plan) => list(await actionsOf(plan)));
    const operations = await members(checks, async (plan) => {
      const byService = Object.entries(await operationsOf(plan));
      return `{ ${byService.map(([service, names]) => `${service}: ${list(names)}`).join(', ')} }`;
    });
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
${actions}
} satisfies Record<CheckId, readonly string[]>;

/** The operations that each check's verdicts rest on, by the services that the coverage counts them under. */
export const operations: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
${operations}
} satisfies Record<CheckId, Readonly<Record<string, readonly string[]>>>;

/** What the zone lanes, the backup coverage matrix, the alert delivery chain and the paths of events are made of. */
export const picture = async () => ({
  vpcs: (await import('./vpc/resources/network.ts')).network,
  lanes: await Promise.all([
${resourceModules()
  .filter((module) => module.endsWith('/zone-lane'))
  .map((module) => `    import('./${module}.ts').then(({ zoneLane }) => zoneLane),`)
  .join('\n')}
  ]),
  alerts: await Promise.all([
${resourceModules()
  .filter((module) => module.endsWith('/alert-signal'))
  .map((module) => `    import('./${module}.ts').then(({ alertSignal }) => alertSignal),`)
  .join('\n')}
  ]),
  backups: {
    coverage: (await import('./backup/resources/coverage.ts')).coverage,
    recoverable: Object.values((await import('./backup/lib/recoverable.ts')).recoverable),
  },
  events: await Promise.all([
${resourceModules()
  .filter((module) => module.endsWith('/event-flow'))
  .map((module) => `    import('./${module}.ts').then(({ eventFlow }) => eventFlow),`)
  .join('\n')}
  ]),
});
`;
  },
};

/** What each check's plan takes, as the members of an object. */
async function members(checks: readonly Check[], written: (plan: Plan) => Promise<string>): Promise<string> {
  const lines = checks.map(async (check) => `  '${check.id}': ${await written(planOf([check]))},`);
  return (await Promise.all(lines)).join('\n');
}

function list(names: readonly string[]): string {
  return `[${names.map((name) => `'${name}'`).join(', ')}]`;
}
