import { type Collection, must, type Selected } from '#engine';
import type { trail } from '../resources/trail.ts';
import { isAtHome, isOwn } from './home.ts';
import { leftOut } from './records.ts';

type Trail = Selected<ReturnType<typeof trail.with<['status', 'selectors']>>>;

/** A trail that records all management events of all Regions, or what keeps those that might from it. */
export function judgeTrails(trails: Collection<Trail>) {
  // What the organization keeps, its accounts may neither look into nor stop.
  const good = trails.find(
    (each) => isWide(each) && (!isOwn(each) || (isAtHome(each) && problemOf(each) === undefined)),
  );
  if (good) return { good, problems: [] };
  const own = trails.filter(isWide);
  const problems = own
    .filter((each) => isAtHome(each) || !own.some((other) => other.arn === each.arn && isAtHome(other)))
    .map((each) => ({ id: each.id, problem: must(problemOf(each), 'a problem') }));
  return { good: undefined, problems };
}

function isWide({ data }: Trail): boolean {
  return must(data.IsMultiRegionTrail, 'IsMultiRegionTrail');
}

/** Why a trail does not record everything; its own Region tells. */
function problemOf({ status, selectors }: Trail): string | undefined {
  if (!must(status.IsLogging, 'IsLogging')) return 'is stopped';
  if (status.LatestDeliveryError) return `cannot deliver: ${status.LatestDeliveryError}`;
  const lost = leftOut(selectors);
  return lost && `leaves out ${lost}`;
}
