import { type Collection, must, type Selected } from '#engine';
import type { lambdaFunction } from '../resources/function.ts';
import type { functionVersion } from '../resources/function-version.ts';
import { functionOf, qualifierOf } from './function-arn.ts';

export interface Functions {
  readonly functions: Collection<Selected<typeof lambdaFunction>>;
  readonly versions: Collection<Selected<typeof functionVersion>>;
}

/** How a function is set, or the version or alias that its ARN names; nothing where it is not there. */
export function settingsOf(arn: string, { functions, versions }: Functions) {
  if (qualifierOf(arn) === '$LATEST') return functions.get(functionOf(arn))?.data;
  const { data } = must(versions.get(arn), arn);
  return data.exists ? data : undefined;
}
