import type { EventEdge, Gap, Resource, Selected } from '#engine';
import { eventSourceMapping } from '../../../checks/lambda/resources/event-source-mapping.ts';
import { lambdaFunction } from '../../../checks/lambda/resources/function.ts';
import { functionVersion } from '../../../checks/lambda/resources/function-version.ts';
import { here, resource } from '../../support/resource.ts';

/** The ARN of something beside the others. */
export const arnOf = (service: string, name: string) =>
  `arn:aws:${service}:${here.region}:${here.account}:${name}`;
export const functionArn = (name: string) => arnOf('lambda', `function:${name}`);

/** A function as the console makes it. */
export const functionOf = (name: string, data: Partial<Selected<typeof lambdaFunction>['data']> = {}) =>
  resource(lambdaFunction, {
    FunctionName: name,
    FunctionArn: functionArn(name),
    PackageType: 'Zip',
    Runtime: 'nodejs24.x',
    Timeout: 3,
    SubnetIds: undefined,
    VpcId: undefined,
    DeadLetterTargetArn: undefined,
    ...data,
  });

/** A version or an alias of a function. */
export const versionOf = (
  FunctionArn: string,
  data: Partial<Selected<typeof functionVersion>['data']> = {},
) =>
  resource(functionVersion, {
    FunctionArn,
    exists: true,
    Timeout: 3,
    DeadLetterTargetArn: undefined,
    ...data,
  });

/** A mapping by which a function reads from something. */
export const mappingOf = (
  EventSourceArn: string,
  data: Partial<Selected<typeof eventSourceMapping>['data']> = {},
) =>
  resource(eventSourceMapping, {
    UUID: 'one',
    EventSourceArn,
    FunctionArn: functionArn('reader'),
    OnFailure: undefined,
    State: 'Enabled',
    ...data,
  });

/** What hands events on to these. */
export const flowOf = (arn: string, edges: readonly EventEdge[], unread: readonly Gap[] = []): Resource => ({
  type: 's3.event-flow',
  id: arn,
  arn,
  account: here.account,
  region: here.region,
  tags: {},
  data: { arn, edges, unread },
});
