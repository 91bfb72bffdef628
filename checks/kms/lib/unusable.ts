import { must, type Selected } from '#engine';
import type { key } from '../resources/key.ts';

const day = 24 * 3_600_000;

/** What `KeyState` means for data that are encrypted with the key. */
const states: Readonly<Record<string, { readonly reason: string; readonly severity: 'critical' | 'high' }>> =
  {
    PendingDeletion: { reason: 'It is scheduled for deletion', severity: 'critical' },
    PendingReplicaDeletion: { reason: 'It is deleted once its replicas are', severity: 'critical' },
    Disabled: { reason: 'It is disabled', severity: 'high' },
    PendingImport: { reason: 'Its key material is gone: it must be imported again', severity: 'high' },
    Unavailable: { reason: 'Its key store is disconnected', severity: 'high' },
  };

/** Why data cannot be read with a key now, or soon; `undefined` where they can. */
export function unusable(
  { Arn, KeyState, Reference, ValidTo }: Selected<typeof key>['data'],
  { expiryDays, now }: { readonly expiryDays: number; readonly now: Date },
) {
  if (Arn === undefined) {
    // A bare id or an alias is one of the account that asks, and others may ask for this:
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-encryption.html
    must(Reference.startsWith('arn:') || undefined, `a key ${Reference} in this account`);
    return { reason: 'It does not exist any more', severity: 'critical' as const };
  }
  const state = states[must(KeyState, 'KeyState')];
  if (state) return state;
  return ValidTo && ValidTo.getTime() - now.getTime() <= expiryDays * day
    ? { reason: `Its key material expires within ${expiryDays} days`, severity: 'high' as const }
    : undefined;
}
