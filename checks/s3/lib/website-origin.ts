import { type Collection, must, type Selected } from '#engine';
import type { distribution } from '../../cloudfront/resources/distribution.ts';
import { type Block, unblocked } from './public-access.ts';

/** A distribution that fetches from a bucket. */
export interface Front {
  readonly id: string;
  readonly DomainName: string;
  readonly Enabled: boolean;
  /** By the bucket's website endpoint, which knows no TLS and answers only what everybody may read. */
  readonly byWebsite: boolean;
}

/** The distributions before a bucket, by all the names that S3 gives its endpoints: `b.s3.`, `b.s3-website-`. */
export function frontsOf(
  bucket: string,
  distributions: Collection<Selected<typeof distribution>>,
): readonly Front[] {
  return distributions.having(byBucket, bucket).flatMap(({ id, data: { Origins, Enabled } }) =>
    must(Origins, 'Origins')
      .map(({ DomainName = '' }) => DomainName)
      .filter((DomainName) => bucketOf(DomainName) === bucket)
      .map((DomainName) => ({
        id,
        DomainName,
        Enabled: must(Enabled, 'Enabled'),
        byWebsite: DomainName.startsWith(`${bucket}.s3-website`),
      })),
  );
}

const byBucket = ({ data }: Selected<typeof distribution>) =>
  (data.Origins ?? []).flatMap(({ DomainName = '' }) => bucketOf(DomainName) ?? []);

/** The bucket that a domain name leads to; its own name may have dots in it. */
export function bucketOf(domain: string): string | undefined {
  return /^(.+)\.s3[.-][a-z0-9.-]*amazonaws\.com(\.cn)?$/.exec(domain)?.[1];
}

/** Whether a website endpoint, which knows no signatures, turns everybody away. */
export function answersNobody(...blocks: readonly (Block | undefined)[]): boolean {
  const open = unblocked(...blocks);
  return !open.includes('RestrictPublicBuckets') && !open.includes('IgnorePublicAcls');
}
