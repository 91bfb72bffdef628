import { fail, must, notApplicable, pass, type Selected, type Verdict } from '#engine';
import { hasTag } from '../../s3/lib/tag.ts';
import type { distribution } from '../resources/distribution.ts';
import { placeOf } from './origin.ts';

const writes = ['DELETE', 'PATCH', 'POST', 'PUT'];

/** Whether what a distribution reads from one Region has another origin to be read from. */
export function judgeFailover(
  { tags, data }: Selected<typeof distribution>,
  { multiRegionTag }: { readonly multiRegionTag: string },
): Verdict {
  const behaviors = must(data.CacheBehaviors?.length ? data.CacheBehaviors : undefined, 'CacheBehaviors');
  const reading = behaviors.filter(
    ({ AllowedMethods }) => !must(AllowedMethods, 'AllowedMethods').some((method) => writes.includes(method)),
  );
  if (reading.length === 0) {
    return notApplicable('its behaviors allow writing, and CloudFront fails over reads only');
  }
  const ids = new Set(reading.map((each) => must(each.TargetOriginId, 'TargetOriginId')));
  const targets = [...ids].map((TargetOriginId) => ({
    TargetOriginId,
    origins: originsOf(TargetOriginId, data),
  }));
  const judged = targets.filter(
    ({ origins }) =>
      origins.length > 1 || !origins.some((each) => /^(global|other)$/.test(placeOf(each).kind)),
  );
  if (judged.length === 0) {
    return notApplicable('its origins are global, or have names that may lead to several places');
  }

  const isMultiRegion = hasTag(tags, multiRegionTag);
  const alone = judged.filter(({ origins }) => origins.length === 1);
  if (alone.length > 0) {
    const reason = 'CloudFront has no other origin to fail over to';
    return fail(reason, { targets: alone }, isMultiRegion ? 'medium' : 'low');
  }
  const same = judged.filter(({ origins }) => new Set(origins).size === 1);
  if (same.length > 0) return fail('An origin group fails over to the same origin', { targets: same }, 'low');
  const nearby = judged.filter(({ origins }) => isInOneRegion(origins));
  if (nearby.length > 0 && isMultiRegion) {
    return fail('An origin group fails over within one Region', { targets: nearby }, 'low');
  }
  return nearby.length > 0 ? pass('it fails over, though within one Region') : pass();
}

/** The domain names behind a target: one of an origin, several of an origin group. */
function originsOf(
  target: string,
  { OriginGroups = [], Origins }: Selected<typeof distribution>['data'],
): readonly string[] {
  const group = OriginGroups.find(({ Id }) => Id === target);
  const ids = group ? must(group.OriginIds, 'Members') : [target];
  return ids.map((id) => {
    const origin = must(Origins, 'Origins').find(({ Id }) => Id === id);
    return must(origin?.DomainName, `the DomainName of origin ${id}`);
  });
}

function isInOneRegion(origins: readonly string[]): boolean {
  const regions = new Set(origins.map((each) => placeOf(each).region));
  return regions.size === 1 && !regions.has(undefined);
}
