import { arnOf, defineCollector } from '#engine';

/** What a function reads from by itself: a queue, a stream, a broker. */
export const eventSourceMapping = defineCollector({
  type: 'lambda.event-source-mapping',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { ListEventSourceMappingsCommand }) =>
    ask(ListEventSourceMappingsCommand, {
      iam: 'lambda:ListEventSourceMappings',
      input: () => ({ MaxItems: 100 }),
      pages: ({ NextMarker }) => ({ Marker: NextMarker }),
      select: ({ EventSourceMappings = [] }) =>
        EventSourceMappings.map(({ DestinationConfig, ...each }) => ({
          ...each,
          OnFailure: DestinationConfig?.OnFailure?.Destination,
        })),
    }),
  keep: [
    'BatchSize',
    'EventSourceArn',
    'FunctionArn',
    'FunctionResponseTypes',
    'LastProcessingResult',
    'MaximumBatchingWindowInSeconds',
    'MaximumRecordAgeInSeconds',
    'MaximumRetryAttempts',
    'OnFailure',
    'State',
    'StateTransitionReason',
    'UUID',
  ],
  identify: ({ UUID = '' }, at) => ({ id: UUID, arn: arnOf(at, 'lambda', `event-source-mapping:${UUID}`) }),
});
