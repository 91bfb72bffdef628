import { type Copy, defineDerived, must, type Selected } from '#engine';
import { backupsOf, recoveryOf } from '../../backup/lib/recovery.ts';
import { protectedResource } from '../../backup/resources/protected-resource.ts';
import { replicaRegionsOf } from '../lib/replicas.ts';
import { inTransit, isTerraformLock, rebuildable } from '../lib/table.ts';
import { table } from './table.ts';

const tables = table.with('continuousBackups', 'description');
type Table = Selected<typeof tables>;

/** A table, and what it could be had back from. */
export const recovery = defineDerived({
  type: 'dynamodb.recovery',
  scope: 'region',
  from: { tables, protectedResources: protectedResource },
  derive: ({ tables, protectedResources }) =>
    tables.map((each) =>
      recoveryOf(
        each,
        { kind: 'DynamoDB table', class: 'database', encrypted: true },
        {
          savedAs: () => [{ arns: [each.arn], tags: each.tags, type: 'DynamoDB' }],
          exempt: () =>
            rebuildable(each, 'cache|session|lock') ??
            inTransit(each.description) ??
            (isTerraformLock(each.description) ? 'it holds the locks of Terraform’s state' : undefined),
          copies: [continuous(each), backupsOf([each.arn], protectedResources), replicasOf(each)],
          failsAt: () => (isContinuous(each) ? undefined : 'dynamodb/table-pitr'),
        },
      ),
    ),
});

function isContinuous(each: Table): boolean {
  const status = each.continuousBackups?.PointInTimeRecoveryStatus;
  return must(status, 'PointInTimeRecoveryStatus') === 'ENABLED';
}

function* continuous(each: Table): Generator<Copy> {
  const { account, region } = each;
  if (isContinuous(each)) yield { mechanism: 'pitr', account, region };
}

function* replicasOf(each: Table): Generator<Copy> {
  const { account, region } = each;
  for (const other of replicaRegionsOf(region, each.description))
    yield { mechanism: 'replica', account, region: other };
}
