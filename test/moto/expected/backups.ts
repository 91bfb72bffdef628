import { AWAY, HOME } from '../cloud.ts';
import type { Expectations } from './verdicts.ts';

/** The account does not use AWS Backup: what is missing is said once for each Region. */
export function backups(): Expectations {
  return {
    // Away there are replicas only. At home moto does not say which volumes end with their instances.
    'backup/plan-assigned': { unknown: [HOME], 'not-applicable': [AWAY] },
    'backup/restore-tested': { 'not-applicable': [HOME, AWAY] },
    'backup/copy-cross-region': {},
    'backup/jobs-succeed': {},
    'backup/resource-types-opted-in': {},
    'backup/vault-locked': {},
  };
}
