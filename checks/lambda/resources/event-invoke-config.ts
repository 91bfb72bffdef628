import { defineCollector } from '#engine';
import { asyncInvokers, configuredFor } from '../lib/invoked.ts';

/**
 * What is done about asynchronous invocations of a function that fail, for each version or alias that has a
 * configuration of its own; a function without one is listed too.
 */
export const eventInvokeConfig = defineCollector({
  type: 'lambda.event-invoke-config',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  per: asyncInvokers,
  list: (ask, { ListFunctionEventInvokeConfigsCommand }) =>
    ask.batch(ListFunctionEventInvokeConfigsCommand, {
      iam: 'lambda:ListFunctionEventInvokeConfigs',
      size: 1,
      keys: configuredFor,
      input: ([FunctionName]) => ({ FunctionName, MaxItems: 50 }),
      pages: ({ NextMarker }) => ({ Marker: NextMarker }),
      select: ({ FunctionEventInvokeConfigs = [] }, arns) =>
        arns.map((FunctionArn) => ({
          FunctionArn,
          configs: FunctionEventInvokeConfigs.map((each) => ({
            FunctionArn: each.FunctionArn,
            MaximumRetryAttempts: each.MaximumRetryAttempts,
            OnFailure: each.DestinationConfig?.OnFailure?.Destination,
            OnSuccess: each.DestinationConfig?.OnSuccess?.Destination,
          })),
        })),
      recover: ({ name }) => (name === 'ResourceNotFoundException' ? {} : undefined),
    }),
  keep: ['FunctionArn', 'configs'],
  // A long answer comes in several parts, told apart by their first configurations.
  identify: ({ FunctionArn, configs }) => {
    const arn = configs[0]?.FunctionArn ?? FunctionArn;
    return { id: arn.split(':').slice(6).join(':'), arn };
  },
});
