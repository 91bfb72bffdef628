import { defineCheck, fail, must, pass } from '#engine';
import { accountSummary } from './resources/account-summary.ts';

export default defineCheck({
  id: 'iam/root-no-access-keys',
  title: 'The root user has no access keys',
  pillar: 'security',
  severity: 'critical',
  nonProduction: 'same',
  why: 'A root access key can do everything, no policy limits it and no MFA is asked; one made to switch on MFA Delete is easily forgotten.',
  fix: {
    summary:
      'Find out who uses the key and give them a role; then sign in as root and delete it under Security credentials. Whoever needs one for MFA Delete makes it, runs the command and deletes it at once.',
    cli: 'aws sts assume-root --target-principal {account} --task-policy-arn arn=arn:{partition}:iam::aws:policy/root-task/IAMDeleteRootUserCredentials',
    cost: 'None.',
    risk: 'What still uses the key stops working: deactivate it for some days before deleting it.',
    effort: 'minutes',
  },
  refs: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user_manage_delete-key.html'],
  notes: ['002 §S3', '000 §3'],
  wellArchitected: ['SEC01-BP02'],
  subject: accountSummary,

  evaluate({ data: { AccountAccessKeysPresent } }) {
    return must(AccountAccessKeysPresent, 'AccountAccessKeysPresent') === 0
      ? pass()
      : fail('The root user has access keys', { AccountAccessKeysPresent });
  },
});
