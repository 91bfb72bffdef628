import type { WireRequest } from '../wire.ts';

/** A wire protocol of AWS: https://smithy.io/2.0/aws/protocols/index.html */
export type Protocol = 'query' | 'ec2' | 'json' | 'rest-json' | 'rest-xml';

/** The services that speak REST with XML; their schemas do not say so, but all newer services speak JSON. */
const REST_XML = new Set(['s3', 's3control', 'cloudfront', 'route53']);

/** Tells a request's protocol by its looks. */
export function protocolOf({ headers }: WireRequest, service: string): Protocol {
  if (headers['x-amz-target']) return 'json';
  if (headers['content-type']?.startsWith('application/x-www-form-urlencoded')) {
    return service === 'ec2' ? 'ec2' : 'query';
  }
  return REST_XML.has(service) ? 'rest-xml' : 'rest-json';
}
