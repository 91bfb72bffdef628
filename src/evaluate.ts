import type { Check } from './define/check.ts';
import type { Verdict } from './model/finding.ts';
import { type Gap, MissingField, Unreadable } from './model/gap.ts';
import type { Resource } from './model/resource.ts';

/** A verdict, or why there is none. */
export type Answer = Verdict | { readonly status: 'unknown'; readonly reason: string; readonly gap: Gap };

/** Asks one check about one resource. The only place that turns a touched gap into `unknown`. */
export function evaluate(check: Check, subject: Resource, context: object): Answer {
  try {
    return check.evaluate(subject, context);
  } catch (error) {
    const gap = gapOf(error, check, subject);
    return { status: 'unknown', reason: reasonOf(gap), gap };
  }
}

function gapOf(error: unknown, check: Check, { account, region }: Resource): Gap {
  if (error instanceof Unreadable) return error.gap;
  const message = error instanceof Error ? error.message : String(error);
  const cause = error instanceof MissingField ? 'missing-field' : 'check-error';
  return { operation: check.id, actions: [], account, region, cause, message };
}

/** A gap as a sentence for people, without a full stop. */
export function reasonOf({ cause, operation: called, subject, message }: Gap): string {
  const operation = subject === undefined ? called : `${called} of ${subject}`;
  switch (cause) {
    case 'access-denied':
      return `${operation} was denied`;
    case 'denied-by-scp':
      return `${operation} was denied by a service control policy`;
    case 'throttled':
      return `AWS kept throttling ${operation}`;
    case 'unreachable':
      return `${operation} could not be reached: ${message}`;
    case 'refused':
      return `AWS refused ${operation}: ${message}`;
    case 'credentials':
      return `the credentials were no longer valid for ${operation}`;
    case 'region-disabled':
      return 'the Region is not enabled';
    case 'interrupted':
      return `the scan was interrupted before ${operation} was read`;
    case 'not-collected':
      return `${operation} was not collected`;
    case 'missing-field':
      return message;
    case 'check-error':
      return `the check itself failed: ${message}`;
  }
}
