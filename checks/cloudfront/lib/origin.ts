import { bucketOf } from '../../s3/lib/website-origin.ts';

/** What an origin's domain name says of it. */
export interface Place {
  readonly kind: 'bucket' | 'website' | 'regional' | 'global' | 'other';
  /** Of a bucket or a website. */
  readonly bucket?: string;
  /** Where the name says it. */
  readonly region?: string;
}

const global = /\.(accesspoint\.s3-global\.amazonaws\.com|awsglobalaccelerator\.com|cloudfront\.net)$/;
const regional = /\.(amazonaws\.com(\.cn)?|on\.aws)$/;

/**
 * Tells an origin by its domain name: a bucket or its website; something else in one Region; what AWS serves from many
 * Regions; or `other`, which is any name of the account's own, and may lead to several places.
 */
export function placeOf(domain: string): Place {
  if (global.test(domain)) return { kind: 'global' };
  const bucket = bucketOf(domain);
  // The alias of an Object Lambda Access Point is named like a bucket.
  if (bucket !== undefined && !bucket.endsWith('--ol-s3')) {
    const endpoint = domain.slice(bucket.length);
    const kind = endpoint.startsWith('.s3-website') ? 'website' : 'bucket';
    return { kind, bucket, ...regionIn(endpoint) };
  }
  return regional.test(domain) ? { kind: 'regional', ...regionIn(domain) } : { kind: 'other' };
}

/** The last label that ends in a Region: the names that people give stand before it. */
function regionIn(domain: string): { readonly region?: string } {
  const region = domain
    .split('.')
    .flatMap((label) => /(?:^|-)([a-z]{2}(?:-(?:gov|iso[a-z]?))?-[a-z]+-\d)$/.exec(label)?.[1] ?? [])
    .at(-1);
  return region === undefined ? {} : { region };
}
