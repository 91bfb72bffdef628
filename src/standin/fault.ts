import type { AwsError } from './aws-error.ts';
import type { Call } from './call.ts';
import type { PageTrouble } from './pages.ts';
import type { Refusal } from './refusal.ts';
import type { Breakage } from './wire.ts';

/** What can happen to a call instead of its answer, or, with latency, before it. */
export type Trouble =
  | Refusal
  | Breakage
  | PageTrouble
  | 'malformed-body'
  | AwsError
  | { readonly latency: number }
  /** A throttle that says for how many seconds to stay away. */
  | { readonly retryAfter: number };

/** Looks at every call before it is answered, and may bring trouble: token buckets are one of these. */
export type Fault = (call: Call) => Trouble | undefined;

/** Picks calls: those that agree in every field given, or those for which the function is true. */
export type CallFilter = Partial<Omit<Call, 'input'>> | ((call: Call) => boolean);

/** A fault that brings one kind of trouble to the calls it matches, a number of times or always. */
export function fault(trouble: Trouble, filter: CallFilter = {}, times = Number.POSITIVE_INFINITY): Fault {
  const strikes = typeof filter === 'function' ? filter : agreesWith(filter);
  let left = times;
  return (call) => {
    if (left <= 0 || !strikes(call)) return undefined;
    left -= 1;
    return trouble;
  };
}

function agreesWith(fields: Partial<Omit<Call, 'input'>>): (call: Call) => boolean {
  const wanted = Object.entries(fields);
  return (call) => wanted.every(([field, value]) => Reflect.get(call, field) === value);
}
