import { defineCollector } from '#engine';
import { queueConsumersOf } from '../lib/consumers.ts';
import { eventSourceMapping } from './event-source-mapping.ts';

/** A function, or a version or an alias of one, that reads from a queue: its timeout, and whether it is there. */
export const queueConsumer = defineCollector({
  type: 'lambda.queue-consumer',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  per: eventSourceMapping,
  list: (ask, { GetFunctionConfigurationCommand }) =>
    ask.batch(GetFunctionConfigurationCommand, {
      iam: 'lambda:GetFunctionConfiguration',
      size: 1,
      keys: queueConsumersOf,
      input: ([FunctionName]) => ({ FunctionName }),
      select: ({ FunctionName, Timeout }, arns) =>
        arns.map((FunctionArn) => ({ FunctionArn, exists: FunctionName !== undefined, Timeout })),
      recover: ({ name }) => (name === 'ResourceNotFoundException' ? {} : undefined),
    }),
  keep: ['FunctionArn', 'exists', 'Timeout'],
  identify: ({ FunctionArn }) => ({ id: FunctionArn.split(':').slice(6).join(':'), arn: FunctionArn }),
});
