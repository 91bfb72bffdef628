import { type Collection, must, type Selected } from '#engine';
import type { recordSet } from '../resources/record-set.ts';

export type RecordSet = Selected<typeof recordSet>;
type Records = Collection<RecordSet>;

/** The alias zone of CloudFront, and of edge-optimized APIs; an alias to it cannot evaluate its target's health. */
export const cloudFrontZones: readonly (string | undefined)[] = ['Z2FDTNDATAQYW2', 'Z3RFFRIM2A3IF5'];

/** For `having`: the records of one zone that answer for the same name and type. */
export const byName = ({ data }: RecordSet) => nameOf(data.HostedZoneId, data.Name, data.Type);

function nameOf(zone: string | undefined, name = '', type = ''): string {
  return `${zone} ${name.toLowerCase().replace(/\.?$/, '.')} ${type}`;
}

/** The other records of a name; that there are none is only said where all were read. */
export function othersOf(record: RecordSet, records: Records): readonly RecordSet[] {
  const isOther = ({ arn }: RecordSet) => arn !== record.arn;
  const known = records.known(byName, byName(record)).filter(isOther);
  return known.length > 0 ? known : records.having(byName, byName(record)).filter(isOther);
}

/** Why Route 53 takes a record for healthy whatever happens; `undefined` where something watches it. */
export function blindnessOf({ data }: RecordSet, records: Records): string | undefined {
  const { AliasTarget, HealthCheckId, HostedZoneId, Type } = data;
  if (HealthCheckId) return undefined;
  if (!AliasTarget) return 'it has no health check';
  const DNSName = must(AliasTarget.DNSName, 'DNSName').replace(/\.$/, '');
  const targetZone = must(AliasTarget.HostedZoneId, 'HostedZoneId of AliasTarget');
  if (cloudFrontZones.includes(targetZone))
    return 'an alias to CloudFront cannot evaluate its target, and it has no health check';
  if (!must(AliasTarget.EvaluateTargetHealth, 'EvaluateTargetHealth'))
    return `it has no health check, and does not evaluate the health of ${DNSName}`;
  if (targetZone !== HostedZoneId) return undefined;
  // An alias to a record of its own zone is as healthy as that record is: its routing is judged there.
  const isWatched = records
    .known(byName, nameOf(HostedZoneId, DNSName, Type))
    .some((target) => target.data.SetIdentifier !== undefined || isWatchedItself(target));
  return isWatched ? undefined : `it evaluates the health of ${DNSName}, which has no health check`;
}

function isWatchedItself({ data }: RecordSet): boolean {
  return Boolean(data.HealthCheckId ?? data.AliasTarget?.EvaluateTargetHealth);
}

/** Whether Route 53 answers with it as a rule. */
export const isUsed = ({ data }: RecordSet) => data.Weight !== 0;

/** Names that prove something to others, and lead to no server. */
export function isProof({ data: { Name = '' } }: RecordSet): boolean {
  return Name.startsWith('_') || Name.includes('._domainkey.');
}

/** Why a record takes no part in routing. */
export function unrouted({ data: { SetIdentifier, Type } }: RecordSet): string | undefined {
  if (SetIdentifier === undefined) return 'simple routing';
  return /^(A|AAAA|CNAME)$/.test(Type ?? '') ? undefined : `a ${Type} record`;
}
