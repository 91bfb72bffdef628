import type { Effect } from './effect.ts';

/** Whether a web ACL refuses something, and too many requests as well. */
export function isEnough({ blocks, limitsRate }: Effect): boolean {
  return blocks && limitsRate;
}
