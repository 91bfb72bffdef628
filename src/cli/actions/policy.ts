import { policyOf } from '../../policy.ts';
import { actions, type Filter, selectChecks } from '../registry.ts';

/** Prints the IAM policy that the selected checks need. */
export async function run(options: Filter): Promise<void> {
  const { checks } = await selectChecks(options);
  console.log(JSON.stringify(policyOf(checks.flatMap(({ id }) => actions[id] ?? [])), null, 2));
}
