import { type Collection, must, type Selected } from '#engine';
import { valuesOf } from '../../cloudwatch/lib/datapoints.ts';
import { byResource } from '../../cloudwatch/lib/metric-data.ts';
import type { s3OneZoneBytes } from '../../cloudwatch/resources/s3-one-zone-bytes.ts';
import { isForWholeBucket } from './rule-scope.ts';

interface Rule {
  readonly ID?: string | undefined;
  readonly Status: string | undefined;
  readonly Prefix?: string | undefined;
  readonly Filter?: object | undefined;
  readonly Transitions?: readonly { readonly StorageClass?: string | undefined }[] | undefined;
  readonly NoncurrentVersionTransitions?:
    | readonly { readonly StorageClass?: string | undefined }[]
    | undefined;
}

/** How much of a bucket lifecycle rules move to one zone. */
export type Reach = 'all objects' | 'a part of the objects' | 'old versions';

/** What one rule moves there. */
export type Move = { readonly ID: string | undefined; readonly reach: Reach };

/** What the enabled rules of a bucket move to one zone. */
export function movedToOneZone(rules: readonly Rule[] | undefined): readonly Move[] {
  return (rules ?? [])
    .filter(({ Status }) => Status === 'Enabled')
    .flatMap((rule) => {
      const reach = reachOf(rule);
      return reach ? [{ ID: rule.ID, reach }] : [];
    });
}

function reachOf(rule: Rule): Reach | undefined {
  if (isToOneZone(rule.Transitions)) return isForWholeBucket(rule) ? 'all objects' : 'a part of the objects';
  return isToOneZone(rule.NoncurrentVersionTransitions) ? 'old versions' : undefined;
}

function isToOneZone(transitions: Rule['Transitions']): boolean {
  return transitions?.some(({ StorageClass }) => StorageClass === 'ONEZONE_IA') === true;
}

/** The bytes that a bucket last kept in One Zone-IA. */
export function oneZoneBytes(arn: string, metrics: Collection<Selected<typeof s3OneZoneBytes>>): number {
  const parts = metrics.known(byResource, arn);
  return valuesOf(must(parts.length > 0 ? parts : undefined, 'BucketSizeBytes')).at(-1) ?? 0;
}
