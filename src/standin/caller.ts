import type { WireRequest } from './wire.ts';

/** Who calls which service where, read from a request's signature and user agent. */
export interface Caller {
  readonly accessKeyId: string | undefined;
  readonly region: string;
  readonly service: string;
}

/**
 * Reads the caller of a request. Several services can share a signing name, a host, an API version and operation
 * names (RDS, Neptune and DocumentDB do), so the service is the one that the SDK states in its user agent.
 */
export function callerOf({ headers }: WireRequest): Caller {
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-signing-elements.html
  const [, accessKeyId, region = 'us-east-1', signingName = 'unknown'] =
    /Credential=([^/]+)\/\d+\/([^/]+)\/([^/]+)\//.exec(headers.authorization ?? '') ?? [];
  const [, api = signingName] = /\bapi\/([^#\s]+)/.exec(headers['user-agent'] ?? '') ?? [];
  return { accessKeyId, region, service: api.replace(/[^a-z0-9]/g, '') };
}
