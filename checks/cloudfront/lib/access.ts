import { type Collection, fail, must, notApplicable, pass, type Selected, type Verdict } from '#engine';
import type { bucket } from '../../s3/resources/bucket.ts';
import type { distribution } from '../resources/distribution.ts';
import { placeOf } from './origin.ts';

/** Whether a distribution signs what it asks of buckets, so that they need answer nobody else. */
export function judgeAccess(
  { data }: Selected<typeof distribution>,
  buckets: Collection<Selected<typeof bucket>>,
): Verdict {
  const origins = must(data.Origins, 'Origins').map(({ DomainName = '', ...origin }) => ({
    ...origin,
    DomainName,
    ...placeOf(DomainName),
  }));
  const signing = origins.filter(({ kind }) => kind === 'bucket');
  const websites = origins.filter(({ kind }) => kind === 'website');
  if (signing.length + websites.length === 0) return notApplicable('it fetches from no bucket');

  const open = signing.filter((each) => !each.OriginAccessControlId && !each.OriginAccessIdentity);
  if (open.length > 0) {
    return fail('CloudFront fetches without a signature, as everybody could', { DomainName: namesOf(open) });
  }
  const unheard = websites.filter((each) => buckets.get(each.bucket) === undefined);
  if (unheard.length > 0) {
    const reason =
      'It fetches from a website endpoint, which knows no signatures and stays open to everybody';
    return fail(reason, { DomainName: namesOf(unheard) }, 'low');
  }
  const legacy = signing.filter((each) => !each.OriginAccessControlId);
  if (legacy.length > 0) {
    return fail('It signs with an origin access identity, which is legacy', legacyOf(legacy), 'low');
  }
  if (signing.length > 0) return pass();
  return notApplicable('it fetches from website endpoints only (s3/website-behind-cloudfront)');
}

interface Named {
  readonly DomainName: string;
  readonly OriginAccessIdentity: string | undefined;
}

const namesOf = (origins: readonly Named[]) => origins.map(({ DomainName }) => DomainName);

const legacyOf = (origins: readonly Named[]) => ({
  origins: origins.map(({ DomainName, OriginAccessIdentity }) => ({ DomainName, OriginAccessIdentity })),
});
