import type { Seed } from '../seed.ts';
import { type Expectations, without } from './verdicts.ts';

export function storage({ buckets }: Seed): Expectations {
  const all = Object.values(buckets);
  const { flowLogs, accessLogs, albLogs, queryResults, artifacts, cdkAssets, trail } = buckets;
  const { invoices, contracts, evidence, personnel, uploads, drafts, brochures, partners, partly } = buckets;
  const { paused, dangling, terraform, scratch, invoicesAway, contractsHere } = buckets;
  /** What can be made again. */
  const derived = [flowLogs, accessLogs, albLogs, queryResults, artifacts, cdkAssets];
  /** Data without a past; the audit trail is data too. */
  const neverVersioned = [uploads, terraform, scratch, trail];

  return {
    's3/bucket-versioning': {
      pass: without(all, ...derived, ...neverVersioned, drafts),
      fail: [...neverVersioned, drafts],
      'not-applicable': derived,
    },
    // In scope: those tagged as critical. Invoices have a lifecycle, which S3 does not allow together with MFA Delete.
    's3/bucket-mfa-delete': {
      pass: [evidence, personnel],
      fail: [contracts],
      'not-applicable': without(all, evidence, personnel, contracts),
    },
    // A copy in the same Region survives no more than its source, which is judged.
    's3/bucket-cross-region-replication': {
      pass: [invoices, personnel, invoicesAway],
      fail: [contracts, evidence, brochures, partners, partly, paused, dangling],
      'not-applicable': [contractsHere, ...derived, ...neverVersioned, drafts],
    },
    // No metrics; KMS keys overlooked; the only rule is disabled.
    's3/replication-rules-complete': {
      pass: [invoices, dangling],
      fail: [contracts, personnel, paused],
      'not-applicable': without(all, invoices, dangling, contracts, personnel, paused),
    },
    's3/replication-healthy': {
      pass: [invoices],
      fail: [personnel],
      'not-applicable': without(all, invoices, personnel),
    },
    // The account blocks ACLs; what a bucket adds counts too.
    's3/bucket-public-access-block': { pass: without(all, uploads), fail: [uploads] },
    // A denial to everybody, and a grant to a VPC endpoint, are not public; a public policy that is blocked is a low fail.
    's3/bucket-policy-not-public': {
      pass: without(all, uploads, brochures),
      fail: [uploads, brochures],
    },
    's3/no-one-zone-ia-for-primary-data': {
      pass: without(all, drafts, albLogs),
      fail: [drafts],
      'not-applicable': [albLogs],
    },
    // In scope: the one that is tagged; the trail's bucket is judged with its trail.
    's3/object-lock-on-archive-buckets': {
      pass: [evidence],
      'not-applicable': without(all, evidence),
    },
    // A topic as it was made lets nobody but its owner in; a queue that is gone.
    's3/event-notification-targets-valid': {
      pass: [invoices],
      fail: [drafts, uploads],
      'not-applicable': without(all, invoices, drafts, uploads),
    },
    // The distribution before the uploads is disabled; nobody can read the brochures.
    's3/website-behind-cloudfront': {
      pass: without(all, uploads, brochures),
      fail: [uploads],
      'not-applicable': [brochures],
    },
    's3/versioned-bucket-expires-noncurrent': {
      pass: [invoices, paused, dangling, invoicesAway, contractsHere],
      fail: [contracts, personnel, drafts, brochures, partners, partly],
      'not-applicable': [evidence, ...derived, ...neverVersioned],
    },
  };
}
