/** The user can mend this: one clear line, and exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
