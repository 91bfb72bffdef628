/** What an error answer carries besides its name and message. */
export interface AwsErrorOptions {
  /** The HTTP status; without it, the one that the service's model gives for this error, or 400. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error that AWS itself would answer; each protocol writes it in its own way. */
export class AwsError extends Error {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(name: string, message: string, { status, headers = {} }: AwsErrorOptions = {}) {
    super(message);
    this.name = name;
    this.status = status;
    this.headers = headers;
  }
}

/** An error for an answer to throw: the SDK's client will raise an exception of that name. */
export function awsError(name: string, message: string, options?: AwsErrorOptions): AwsError {
  return new AwsError(name, message, options);
}
