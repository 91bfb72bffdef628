import { anywhere, type Copy, defineDerived, type Selected } from '#engine';
import { backupsOf, recoveryOf } from '../../backup/lib/recovery.ts';
import { protectedResource } from '../../backup/resources/protected-resource.ts';
import { derivedRole, derivedRoleContext, derivedRoles } from '../lib/bucket-role.ts';
import { replicatesTo } from '../lib/replication.ts';
import { bucket } from './bucket.ts';

const buckets = bucket.with('versioning', 'policy', 'acl');
const sources = bucket.with('replication');

/** A bucket, and what its objects could be had back from. */
export const recovery = defineDerived({
  type: 's3.recovery',
  scope: 'global',
  from: {
    buckets,
    sources: anywhere(sources),
    protectedResources: protectedResource,
    ...derivedRoleContext,
  },
  derive: ({ buckets, sources, protectedResources, ...context }) =>
    buckets.map((each) =>
      recoveryOf(
        each,
        { kind: 'S3 bucket', class: 'bucket', encrypted: true },
        {
          savedAs: () => [{ arns: [each.arn], tags: each.tags, type: 'S3' }],
          exempt: () => {
            const role = derivedRole(each, derivedRoles, context);
            return role && `what it holds can be made again: ${role}`;
          },
          replicaOf: () => sources.find((other) => replicatesTo(other, each.arn))?.id,
          copies: [versionsOf(each), backupsOf([each.arn], protectedResources)],
          failsAt: () => (each.versioning.Status === 'Enabled' ? undefined : 's3/bucket-versioning'),
        },
      ),
    ),
});

function* versionsOf(each: Selected<typeof buckets>): Generator<Copy> {
  const { account, region } = each;
  if (each.versioning.Status === 'Enabled') yield { mechanism: 'versions', account, region };
}
