import { oneOf, type Selected } from '#engine';
import { isOwnAndEnabled } from '../../eventbridge/lib/rule.ts';
import { rule } from '../../eventbridge/resources/rule.ts';
import { readableTargets } from '../../s3/lib/event-targets.ts';
import { bucket } from '../../s3/resources/bucket.ts';
import { subscription } from '../../sns/resources/subscription.ts';
import { functionOf, isNear, qualifierOf } from './function-arn.ts';

/** What invokes functions without waiting for them. */
export const asyncInvokers = oneOf(bucket.with('notification'), subscription, rule.with('targets'));
type Invoker = Selected<typeof asyncInvokers>;

/** The functions, versions and aliases beside it that something invokes so. */
function invokedBy(invoker: Invoker): readonly string[] {
  return targetsOf(invoker)
    .filter((arn) => isNear(arn, invoker))
    .map((arn) => arn.replace(/:\$LATEST$/, ''));
}

function targetsOf(invoker: Invoker): readonly string[] {
  if (invoker.type === 's3.bucket') return readableTargets(invoker, 'lambda');
  if (invoker.type === 'sns.subscription') return [invoker.data.Endpoint ?? ''];
  return isOwnAndEnabled(invoker.data) ? (invoker.targets ?? []).map(({ Arn = '' }) => Arn) : [];
}

/** The functions whose configurations of asynchronous invocation matter. */
export function configuredFor(invoker: Invoker): readonly string[] {
  return invokedBy(invoker).map(functionOf);
}

/** The versions and aliases among them, of which ListFunctions tells nothing. */
export function versionsFor(invoker: Invoker): readonly string[] {
  return invokedBy(invoker).filter((arn) => qualifierOf(arn) !== '$LATEST');
}
