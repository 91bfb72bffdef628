import { ACCOUNT, AWAY, HOME } from '../cloud.ts';
import type { Seed } from '../seed.ts';
import { databases } from './databases.ts';
import { servers } from './servers.ts';
import { storage } from './storage.ts';
import { type Expectations, type Verdicts, without } from './verdicts.ts';

/** At home the account does not use AWS Backup: what is missing is said once. Away are plans that nothing uses yet. */
export function backups(seed: Seed): Expectations {
  const { plans, vaults } = seed.backups;
  return {
    // At home moto does not say which volumes end with their instances.
    'backup/plan-assigned': { fail: plans, unknown: [HOME], 'not-applicable': [AWAY] },
    'backup/copy-cross-region': { pass: ['copied-home'], fail: without(plans, 'copied-home') },
    'backup/vault-locked': {
      pass: ['kept', 'sealed'],
      fail: ['hasty', 'endless'],
      'not-applicable': ['open'],
    },
    'backup/jobs-succeed': { 'not-applicable': vaults },
    'backup/restore-tested': { 'not-applicable': [HOME, AWAY] },
    // moto does not serve the settings of a Region.
    'backup/resource-types-opted-in': { unknown: ['every region-settings that could not be listed'] },
    'backup/resources-protected': protectedResources(seed),
  };
}

/** What the check of its own service fails is not failed again; a day of backups is enough here. */
function protectedResources(seed: Seed): Verdicts {
  const { fsx, shares, warehouses, clusters } = seed;
  const of = (expectations: Expectations, check: string) => expectations[check] ?? {};
  const dbs = of(databases(seed), 'rds/automated-backups-retained');
  const volumes = of(servers(seed), 'ebs/volume-recent-snapshot');
  const buckets = of(storage(seed), 's3/bucket-versioning');
  const { reports } = seed.databases;
  return {
    pass: [
      ...[...(dbs.pass ?? []), ...without(dbs.fail ?? [], reports)],
      ...[clusters.neptune, clusters.relations],
      ...[...(volumes.pass ?? []), ...(buckets.pass ?? [])],
      ...[
        `arn:aws:dynamodb:${HOME}:${ACCOUNT}:table/orders`,
        'invoices',
        fsx.office,
        ...Object.values(warehouses),
      ],
    ],
    'not-applicable': [
      ...[reports, ...(dbs['not-applicable'] ?? [])],
      ...[...(volumes.fail ?? []), ...(volumes['not-applicable'] ?? [])],
      ...[...(buckets.fail ?? []), ...(buckets['not-applicable'] ?? [])],
      ...['basket', 'web-sessions', 'dev-basket', fsx.scanner, fsx.scratch, ...Object.values(shares)],
    ],
    unknown: volumes.unknown ?? [],
  };
}
