import type { Selected } from '#engine';
import check from '../../../checks/s3/object-lock-on-archive-buckets.ts';
import { bucket } from '../../../checks/s3/resources/bucket.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { roleContext, writers } from './roles.ts';

const judged = bucket.with('objectLock', 'policy');
type Details = Pick<Selected<typeof judged>, 'objectLock' | 'policy'>;

const named = (Name: string, details: Partial<Details> = {}) =>
  resource(judged, { Name }, { objectLock: undefined, policy: undefined, ...details });
const locked = (Mode: 'GOVERNANCE' | 'COMPLIANCE', keep: { Days?: number; Years?: number }) =>
  ({ ObjectLockEnabled: 'Enabled', Rule: { DefaultRetention: { Mode, ...keep } } }) as const;
const worm = { tags: { retention: 'worm' } };

testCheck(check, {
  passes: {
    'locked for days': {
      subject: named('shop-backups', { objectLock: locked('GOVERNANCE', { Days: 30 }) }),
      evidence: { role: 'backup', Mode: 'GOVERNANCE', Days: 30 },
    },
    'locked for years': {
      subject: named('trail', {
        objectLock: locked('COMPLIANCE', { Years: 7 }),
        policy: writers('cloudtrail.amazonaws.com'),
      }),
      evidence: { role: 'cloudtrail', Years: 7 },
    },
  },
  fails: {
    'a backup without a lock': { subject: named('db-backup.shop'), because: 'Nothing keeps' },
    'a trail’s bucket, by its policy': {
      subject: named('trail', { policy: writers('cloudtrail.amazonaws.com') }),
      evidence: { role: 'cloudtrail' },
    },
    'a tagged bucket': { subject: { ...named('ledger'), ...worm }, evidence: { role: 'retention=worm' } },
    'an audit bucket, where those are in scope': {
      subject: named('shop-audit'),
      options: { scopeRoles: ['audit'] },
      evidence: { role: 'audit' },
    },
    'Object Lock without a default retention': {
      subject: named('shop-backups', { objectLock: { ObjectLockEnabled: 'Enabled' } }),
      because: 'only what its writers lock',
      severity: 'info',
    },
    'Object Lock with a retention of no time': {
      subject: named('shop-backups', { objectLock: locked('GOVERNANCE', {}) }),
      severity: 'info',
    },
    'a rule, but no Object Lock': {
      subject: named('shop-backups', {
        objectLock: { Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 1 } } },
      }),
    },
  },
  notApplicable: {
    'a trail’s bucket, by the trail': {
      subject: named('trail'),
      context: roleContext.trail('trail'),
      because: 'cloudtrail/log-bucket-protected',
    },
    'any other bucket': { subject: named('photos'), because: 'neither tagged retention=worm' },
    'a name that only sounds so': { subject: named('background-images') },
    'an audit bucket': { subject: named('audit') },
    'a trail’s bucket, where those are out of scope': {
      subject: named('trail', { policy: writers('cloudtrail.amazonaws.com') }),
      options: { scopeRoles: ['backup'] },
    },
    'a backup, where those are out of scope': {
      subject: named('shop-backups'),
      options: { scopeRoles: ['cloudtrail', 'what?'] },
    },
  },
});
