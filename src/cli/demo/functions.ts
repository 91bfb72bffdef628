import {
  GetAccountSettingsCommand,
  GetFunctionConfigurationCommand,
  ListEventSourceMappingsCommand,
  ListFunctionEventInvokeConfigsCommand,
  ListFunctionsCommand,
} from '../../../checks/lambda/sdk.ts';
import { answer, awsError } from '../../standin/index.ts';
import { subnetId, vpcId } from './network.ts';
import { arnOf, seoul, uuidOf, virginia } from './places.ts';
import { readers } from './queues.ts';

interface DemoFunction {
  readonly name: string;
  /** None of a container image. */
  readonly runtime?: 'nodejs22.x' | 'python3.7' | 'python3.12';
  readonly region?: string;
  readonly timeout?: number;
  readonly subnets?: readonly string[];
  /** Its dead-letter queue, or topic. */
  readonly failed?: string;
  /** The alias that it is invoked by, and the destination of what fails there. */
  readonly alias?: { readonly name: string; readonly failed: string };
}

const queueArn = (name: string) => arnOf('sqs', seoul, name);
const functionArn = ({ name, region = seoul }: Pick<DemoFunction, 'name' | 'region'>) =>
  arnOf('lambda', region, `function:${name}`);

const undelivered = queueArn('haneul-batch-undelivered');

/** The shop's are well kept; the mails run on what nobody patches; the nightly report is one person's work. */
const functions: readonly DemoFunction[] = [
  { name: 'haneul-image-resize', runtime: 'nodejs22.x', alias: { name: 'live', failed: undelivered } },
  {
    name: 'haneul-shop-order-notify',
    runtime: 'nodejs22.x',
    subnets: ['prod-app-a', 'prod-app-c'],
    failed: queueArn('haneul-shop-prod-order-dlq'),
  },
  { name: 'haneul-shop-prod-order-mail', runtime: 'nodejs22.x' },
  { name: 'haneul-mail-sender', runtime: 'python3.7' },
  { name: 'haneul-sales-report', runtime: 'python3.12', timeout: 900, subnets: ['prod-app-a'] },
  { name: 'haneul-click-counter', runtime: 'nodejs22.x' },
  { name: 'haneul-wms-relay' },
  {
    name: 'haneul-event-2023-form',
    runtime: 'nodejs22.x',
    region: virginia,
    failed: arnOf('sns', virginia, 'haneul-event-alerts'),
  },
];

function configurationOf(each: DemoFunction) {
  const reader = readers.find(({ name }) => name === each.name);
  return {
    FunctionName: each.name,
    FunctionArn: functionArn(each),
    PackageType: each.runtime ? ('Zip' as const) : ('Image' as const),
    ...(each.runtime && { Runtime: each.runtime }),
    Timeout: reader?.timeout ?? each.timeout ?? 10,
    ...(each.subnets && {
      VpcConfig: { VpcId: vpcId('prod'), SubnetIds: each.subnets.map(subnetId), SecurityGroupIds: [] },
    }),
    ...(each.failed && { DeadLetterConfig: { TargetArn: each.failed } }),
  };
}

/** Of clicks that fail, nobody would know; the warehouse is told again five times, and then somebody is. */
const fromStreams = [
  { stream: 'haneul-shop-prod-click', name: 'haneul-click-counter', retries: -1 },
  { stream: 'haneul-wms-feed', name: 'haneul-wms-relay', retries: 5, failed: undelivered },
] as const;

const mappings = [
  ...readers.map(({ queue, name }) => ({
    UUID: uuidOf(`${queue} mapping`),
    EventSourceArn: queueArn(queue),
    FunctionArn: functionArn({ name }),
    State: 'Enabled',
    BatchSize: 10,
    FunctionResponseTypes: queue === 'haneul-mail' ? [] : ['ReportBatchItemFailures' as const],
  })),
  ...fromStreams.map(({ stream, name, retries, ...kept }) => ({
    UUID: uuidOf(`${stream} mapping`),
    EventSourceArn: arnOf('kinesis', seoul, `stream/${stream}`),
    FunctionArn: functionArn({ name }),
    State: 'Enabled',
    BatchSize: 100,
    LastProcessingResult: 'OK',
    MaximumRetryAttempts: retries,
    MaximumRecordAgeInSeconds: -1,
    ...('failed' in kept && { DestinationConfig: { OnFailure: { Destination: kept.failed } } }),
  })),
];

const byMarker = { size: 'MaxItems', token: 'Marker', next: 'NextMarker' } as const;
const inRegion = (region: string) => functions.filter((each) => (each.region ?? seoul) === region);

function functionNamed(nameOrArn: string | undefined): DemoFunction {
  const found = functions.find((each) => each.name === nameOrArn?.split(':')[6]);
  if (!found) throw awsError('ResourceNotFoundException', 'Function not found.', { status: 404 });
  return found;
}

/** Functions, most of them in Seoul, and what they read from. */
export const functionAnswers = [
  answer(ListFunctionsCommand, (_, { region }) => ({ Functions: inRegion(region).map(configurationOf) }), {
    items: 'Functions',
    ...byMarker,
    limit: 50,
  }),
  answer(GetAccountSettingsCommand, (_, { region }) => {
    const limit = region === virginia ? 3000 : 1000;
    return {
      AccountLimit: { ConcurrentExecutions: limit, UnreservedConcurrentExecutions: limit },
      AccountUsage: { FunctionCount: inRegion(region).length },
    };
  }),
  answer(GetFunctionConfigurationCommand, ({ FunctionName }) => ({
    ...configurationOf(functionNamed(FunctionName)),
    FunctionArn: FunctionName,
  })),
  answer(
    ListFunctionEventInvokeConfigsCommand,
    ({ FunctionName }) => {
      const each = functionNamed(FunctionName);
      return {
        FunctionEventInvokeConfigs: each.alias
          ? [
              {
                FunctionArn: `${functionArn(each)}:${each.alias.name}`,
                MaximumRetryAttempts: 2,
                DestinationConfig: { OnSuccess: {}, OnFailure: { Destination: each.alias.failed } },
              },
            ]
          : [],
      };
    },
    { items: 'FunctionEventInvokeConfigs', ...byMarker, limit: 50 },
  ),
  answer(
    ListEventSourceMappingsCommand,
    (_, { region }) => ({ EventSourceMappings: region === seoul ? mappings : [] }),
    { items: 'EventSourceMappings', ...byMarker, limit: 100 },
  ),
];
