import { defineCollector } from '#engine';

/** A function as `$LATEST` is set. Its tags would take a request for each of them. */
export const lambdaFunction = defineCollector({
  type: 'lambda.function',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { ListFunctionsCommand }) =>
    ask(ListFunctionsCommand, {
      iam: 'lambda:ListFunctions',
      input: () => ({ MaxItems: 50 }),
      pages: ({ NextMarker }) => ({ Marker: NextMarker }),
      select: ({ Functions = [] }) =>
        Functions.map(({ VpcConfig, DeadLetterConfig, ...each }) => ({
          ...each,
          SubnetIds: VpcConfig?.SubnetIds,
          VpcId: VpcConfig?.VpcId,
          DeadLetterTargetArn: DeadLetterConfig?.TargetArn,
        })),
    }),
  keep: [
    'DeadLetterTargetArn',
    'FunctionArn',
    'FunctionName',
    'PackageType',
    'Runtime',
    'SubnetIds',
    'Timeout',
    'VpcId',
  ],
  identify: ({ FunctionName = '', FunctionArn = '' }) => ({ id: FunctionName, arn: FunctionArn }),
});
