import { accountSummary } from '../../../checks/iam/resources/account-summary.ts';
import check from '../../../checks/iam/root-no-access-keys.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

testCheck(check, {
  passes: { 'no keys': { subject: resource(accountSummary, { AccountAccessKeysPresent: 0 }) } },
  fails: {
    'a key': {
      subject: resource(accountSummary, { AccountAccessKeysPresent: 1 }),
      evidence: { AccountAccessKeysPresent: 1 },
    },
  },
  unknown: {
    'AWS did not say': { subject: resource(accountSummary, {}), because: 'AccountAccessKeysPresent' },
  },
});
