import type { WireRequest } from '../wire.ts';

/** Moves an S3 bucket from the host (`bucket.s3.eu-west-1.amazonaws.com`) to the front of the path. */
export function pathStyle(request: WireRequest): WireRequest {
  const [, bucket] = /^(.+)\.(?:s3[.-]|localhost)/.exec(request.host) ?? [];
  return bucket === undefined ? request : { ...request, path: `/${bucket}${request.path}` };
}
