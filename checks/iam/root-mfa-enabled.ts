import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { accountSummary } from './resources/account-summary.ts';

export default defineCheck({
  id: 'iam/root-mfa-enabled',
  title: 'The root user has MFA, or nothing to sign in with',
  pillar: 'security',
  severity: 'critical',
  nonProduction: 'same',
  why: 'The root user can undo every protection, and without MFA its password alone, or its mailbox, opens the account.',
  fix: {
    summary:
      'Sign in as root and register two MFA devices under Security credentials; in an organization, remove the members’ root credentials altogether.',
    cli: 'aws iam enable-organizations-root-credentials-management',
    cost: 'None with passkeys or an authenticator app; hardware keys are bought once.',
    risk: 'Who loses every device recovers the root user through AWS Support: register two, and keep them apart.',
    effort: 'minutes',
  },
  refs: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/enable-mfa-for-root.html'],
  notes: ['000 §3', '002 §S3'],
  wellArchitected: ['SEC01-BP02'],
  subject: accountSummary,

  evaluate({ arn, data: { AccountMFAEnabled, AccountPasswordPresent, AccountAccessKeysPresent } }) {
    // https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-iam.html
    if (arn.startsWith('arn:aws-us-gov:')) return notApplicable('in GovCloud nobody signs in as root');
    if (must(AccountMFAEnabled, 'AccountMFAEnabled') === 1) return pass();
    // Left out where AWS does not yet manage root credentials: there is a password then.
    if (AccountPasswordPresent === 0 && must(AccountAccessKeysPresent, 'AccountAccessKeysPresent') === 0) {
      return pass('the root user has neither a password nor access keys', {
        AccountPasswordPresent,
        AccountAccessKeysPresent,
      });
    }
    return fail('The root user can sign in without MFA', {
      AccountMFAEnabled,
      AccountPasswordPresent,
      AccountAccessKeysPresent,
    });
  },
});
