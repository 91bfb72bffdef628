import { type EventFailure, type EventFlow, unlessUnread } from '#engine';
import { type Configured, configOf } from './async-failure.ts';
import { settingsOf } from './settings.ts';

const fix = 'lambda/async-failure-destination';

/** What becomes of what a function, or a version or alias, fails on where nobody waits for its answer. */
export function asyncFailureOf(arn: string, configured: Configured): EventFailure {
  const read = unlessUnread((): EventFailure => {
    const settings = settingsOf(arn, configured);
    if (!settings) return { lost: 'The version or alias does not exist', fix };
    if (settings.DeadLetterTargetArn) return { store: settings.DeadLetterTargetArn, fix };
    // Only what something invokes so is asked about.
    const { config, wasAsked } = configOf(arn, configured);
    if (!wasAsked) return { unread: 'lambda:ListFunctionEventInvokeConfigs' };
    if (config?.OnFailure) return { store: config.OnFailure, fix };
    return { lost: `The function fails on it ${1 + (config?.MaximumRetryAttempts ?? 2)} times`, fix };
  });
  return 'gap' in read ? { unread: read.gap.operation } : read.value;
}

/** Whom a function that is invoked so tells when it has succeeded. */
export function onSuccessOf(arn: string, configured: Configured): Pick<EventFlow, 'edges' | 'unread'> {
  const read = unlessUnread(() => configOf(arn, configured).config?.OnSuccess);
  if ('gap' in read) return { edges: [], unread: [read.gap] };
  return { edges: read.value ? [{ to: read.value, delivery: 'lambda-destination' }] : [], unread: [] };
}
