import { sizeOf } from './instance-size.ts';
import type { Member } from './members.ts';

/**
 * The reader that Aurora promotes when the writer fails: that of the lowest tier, of those the largest.
 * https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.AuroraHighAvailability.html
 * @internal Exported for its test.
 */
export function successorOf(members: readonly Member[]): Member | undefined {
  const tier = (member: Member) => member.tier ?? 1; // Aurora's default
  const size = (member: Member) => sizeOf(member.instanceClass) ?? 0;
  return members.filter(({ writer }) => !writer).sort((a, b) => tier(a) - tier(b) || size(b) - size(a))[0];
}

/** Why the cluster would be slow after a failover, though it can fail over. */
export function weaknessOf(members: readonly Member[]): string | undefined {
  const writer = members.find((member) => member.writer);
  const heir = successorOf(members);
  // Only in tiers 0 and 1 does a serverless reader keep the writer's capacity.
  // https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2.how-it-works.html
  if (heir?.instanceClass === 'db.serverless' && (heir.tier ?? 1) > 1) {
    return `${heir.id} would take over with the capacity it has then: its promotion tier is ${heir.tier}, and only tiers 0 and 1 keep up with the writer`;
  }
  const [is, was] = [sizeOf(heir?.instanceClass), sizeOf(writer?.instanceClass)];
  if (is === undefined || was === undefined || is >= was) return undefined;
  return `${heir?.id} would take over, and its ${heir?.instanceClass} is smaller than the writer’s ${writer?.instanceClass}`;
}
