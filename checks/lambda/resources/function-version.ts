import { defineCollector, oneOf, type Selected } from '#engine';
import { queueConsumersOf } from '../lib/consumers.ts';
import { qualifierOf } from '../lib/function-arn.ts';
import { asyncInvokers, versionsFor } from '../lib/invoked.ts';
import { eventSourceMapping } from './event-source-mapping.ts';

const invokers = oneOf(eventSourceMapping, asyncInvokers);

/** A version or an alias of a function that something invokes: how it is set, and whether it is there. */
export const functionVersion = defineCollector({
  type: 'lambda.function-version',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  per: invokers,
  list: (ask, { GetFunctionConfigurationCommand }) =>
    ask.batch(GetFunctionConfigurationCommand, {
      iam: 'lambda:GetFunctionConfiguration',
      size: 1,
      keys: versionsOf,
      input: ([FunctionName]) => ({ FunctionName }),
      select: ({ FunctionName, Timeout, DeadLetterConfig }, arns) =>
        arns.map((FunctionArn) => ({
          FunctionArn,
          exists: FunctionName !== undefined,
          Timeout,
          DeadLetterTargetArn: DeadLetterConfig?.TargetArn,
        })),
      recover: ({ name }) => (name === 'ResourceNotFoundException' ? {} : undefined),
    }),
  keep: ['DeadLetterTargetArn', 'FunctionArn', 'exists', 'Timeout'],
  identify: ({ FunctionArn }) => ({ id: FunctionArn.split(':').slice(6).join(':'), arn: FunctionArn }),
});

/** Of what names no version, ListFunctions tells. */
function versionsOf(invoker: Selected<typeof invokers>): readonly string[] {
  if (invoker.type !== 'lambda.event-source-mapping') return versionsFor(invoker);
  return queueConsumersOf(invoker).filter((arn) => qualifierOf(arn) !== '$LATEST');
}
