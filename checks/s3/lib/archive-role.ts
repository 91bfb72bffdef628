import type { Collections } from '#engine';
import type { derivedRoleContext } from './bucket-role.ts';
import { isTrailBucket } from './bucket-role.ts';

interface Subject {
  readonly id: string;
  readonly policy: string | undefined;
}

/** What is known of a bucket that holds records by its name. */
const names: Readonly<Record<string, RegExp>> = {
  backup: /(^|[-.])(back-?ups?|bak|snapshots?)([-.]|$)/,
  audit: /(^|[-.])(audit|archives?|compliance|worm)([-.]|$)/,
};

/** The role that makes a bucket one of records, if it plays one of `roles`: cloudtrail, backup, audit. */
export function archiveRole(
  subject: Subject,
  roles: readonly string[],
  context: Pick<Collections<typeof derivedRoleContext>, 'trails'>,
): string | undefined {
  const named = roles.find((role) => names[role]?.test(subject.id));
  if (named) return named;
  return roles.includes('cloudtrail') && isTrailBucket(subject, context) ? 'cloudtrail' : undefined;
}
