/** The user can mend this: one clear line, and exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The user stopped the scan before there was anything to report. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** Why a file could not be written, and what to do, for people. */
export function fileProblem(error: unknown): string {
  const { code, message } =
    error instanceof Error ? (error as NodeJS.ErrnoException) : { message: String(error) };
  switch (code) {
    case 'ENOSPC':
      return 'the disk is full. Make room, or choose another place';
    case 'EDQUOT':
      return 'the disk quota is used up. Make room, or choose another place';
    case 'EFBIG':
      return 'it is larger than a file may be here (see ulimit -f). Raise the limit, or choose another place';
    default:
      return message;
  }
}
