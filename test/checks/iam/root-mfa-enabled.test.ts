import type { Selected } from '#engine';
import { accountSummary } from '../../../checks/iam/resources/account-summary.ts';
import check from '../../../checks/iam/root-mfa-enabled.ts';
import { resource, resourceIn } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const root = (data: Selected<typeof accountSummary>['data']) => resource(accountSummary, data);

testCheck(check, {
  passes: {
    'MFA is on': { subject: root({ AccountMFAEnabled: 1, AccountAccessKeysPresent: 1 }) },
    'a member whose root credentials were removed': {
      subject: root({ AccountMFAEnabled: 0, AccountPasswordPresent: 0, AccountAccessKeysPresent: 0 }),
      because: 'neither a password nor access keys',
    },
  },
  fails: {
    'a password and no MFA': {
      subject: root({ AccountMFAEnabled: 0, AccountPasswordPresent: 1, AccountAccessKeysPresent: 0 }),
      evidence: { AccountMFAEnabled: 0 },
    },
    'AWS does not say whether there is a password: there is': {
      subject: root({ AccountMFAEnabled: 0, AccountAccessKeysPresent: 0 }),
    },
    'no password, but access keys': {
      subject: root({ AccountMFAEnabled: 0, AccountPasswordPresent: 0, AccountAccessKeysPresent: 1 }),
    },
  },
  notApplicable: {
    'GovCloud, where nobody signs in as root': {
      subject: resourceIn({ partition: 'aws-us-gov' }, accountSummary, { AccountMFAEnabled: 0 }),
      because: 'GovCloud',
    },
  },
  unknown: {
    'AWS did not say whether MFA is on': { subject: root({}), because: 'AccountMFAEnabled' },
    'no password, and AWS did not say whether there are keys': {
      subject: root({ AccountMFAEnabled: 0, AccountPasswordPresent: 0 }),
      because: 'AccountAccessKeysPresent',
    },
  },
});
