/** An HTTP request as the SDK sent it: header names in lower case, the path still escaped. */
export interface WireRequest {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** The bytes of a body as the SDK hands it over. */
export function bytesOf(body: unknown): Uint8Array {
  if (body === undefined) return new Uint8Array();
  if (typeof body === 'string') return Buffer.from(body);
  if (body instanceof Uint8Array) return body;
  throw new TypeError('the stand-in deals in no streams');
}

/** How a connection can fail to deliver a reply. */
export type Breakage = 'reset' | 'hang' | 'half-body';

/** An HTTP response for the SDK to read, or to lose on the way. */
export interface WireReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly broken?: Breakage;
}
