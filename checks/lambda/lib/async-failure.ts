import { type Collection, fail, type Selected, type Verdict } from '#engine';
import type { queue } from '../../sqs/resources/queue.ts';
import type { eventInvokeConfig } from '../resources/event-invoke-config.ts';
import { functionOf, qualifierOf } from './function-arn.ts';
import { type Functions, settingsOf } from './settings.ts';

export interface Configured extends Functions {
  readonly configs: Collection<Selected<typeof eventInvokeConfig>>;
}

/** Where goes what an asynchronously invoked function, version or alias fails on. */
function* failureTargetsOf(arn: string, configured: Configured): Generator<string> {
  const deadLetter = settingsOf(arn, configured)?.DeadLetterTargetArn;
  if (deadLetter) yield deadLetter;
  const onFailure = configOf(arn, configured).config?.OnFailure;
  if (onFailure) yield onFailure;
}

const byFunction = ({ data }: Selected<typeof eventInvokeConfig>) => data.FunctionArn;

/** Its configuration of asynchronous invocation, if it has one, and whether it was asked for that at all. */
export function configOf(arn: string, { configs }: Pick<Configured, 'configs'>) {
  const parts = configs.known(byFunction, functionOf(arn));
  const qualifier = qualifierOf(arn);
  const config = parts
    .flatMap(({ data }) => data.configs)
    .find(({ FunctionArn = '' }) => qualifierOf(FunctionArn) === qualifier);
  return { config, wasAsked: parts.length > 0 };
}

/** Whether it is there; of what is not a queue beside the function, that is taken for granted. */
function isThere(
  target: string,
  queues: Collection<Selected<typeof queue>>,
  { account, region }: { readonly account: string; readonly region: string },
): boolean {
  const [, , service, itsRegion, itsAccount] = target.split(':');
  if (service !== 'sqs' || itsRegion !== region || itsAccount !== account) return true;
  return queues.get(target) !== undefined;
}

type Place = Parameters<typeof isThere>[2];

/** Why what a function fails on is lost, where it is invoked by this ARN; nothing where it is kept. */
export function judgeInvocation(
  arn: string,
  place: Place,
  queues: Collection<Selected<typeof queue>>,
  configured: Configured,
): Verdict | undefined {
  const targets: string[] = [];
  for (const target of failureTargetsOf(arn, configured)) {
    if (isThere(target, queues, place)) return undefined;
    targets.push(target);
  }
  const { MaximumRetryAttempts = 2 } = configOf(arn, configured).config ?? {};
  const because = targets[0]
    ? `${targets[0]} does not exist`
    : 'it has neither a dead-letter queue nor a destination';
  return fail(`What it fails on is lost after ${MaximumRetryAttempts} retries: ${because}`, {
    invoked: arn,
    MaximumRetryAttempts,
  });
}
