import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { hasTag } from '../s3/lib/tag.ts';
import { homeElsewhere, weaknesses, whyNowhereElse } from './lib/sign-in.ts';
import { userPool } from './resources/user-pool.ts';

export default defineCheck({
  id: 'cognito/user-pool-protected',
  title: 'User pools are protected from deletion, allow MFA, and are replicated where the application is',
  pillar: 'reliability',
  severity: 'medium',
  why: 'A user pool has no backup: once it is deleted, every user must sign up anew, for nobody can have the passwords back.',
  fix: {
    summary:
      'Turn on deletion protection and optional MFA, send mails by Amazon SES, and replicate the pool to the Regions that the application fails over to.',
    cli: 'aws cognito-idp describe-user-pool --user-pool-id <id of {id}> --region {region} > pool.json\naws cognito-idp update-user-pool --user-pool-id <id of {id}> --deletion-protection ACTIVE --cli-input-json file://<all of its other settings> --region {region}',
    cloudformation: 'DeletionProtection: ACTIVE\nMfaConfiguration: OPTIONAL',
    terraform: 'deletion_protection = "ACTIVE"\nmfa_configuration   = "OPTIONAL"',
    cost: 'None for the protection; text messages of MFA, mails by SES and a replica are billed.',
    risk: 'An update sets whatever it is not given back to its default: give it every setting that the pool has.',
    effort: 'minutes',
  },
  refs: [
    'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-deletion-protection.html',
    'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html',
    'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-email.html',
  ],
  notes: ['003 도입부'],
  wellArchitected: ['SEC02-BP01', 'REL13-BP02'],
  subject: userPool.with('identityProviders', 'replicas'),
  // What is tagged so must let users in while its Region is out of reach.
  options: { maxDefaultMailUsers: 50, multiRegionTag: 'multi-region=true' },

  evaluate(pool, { options }) {
    const { DeletionProtection, EstimatedNumberOfUsers, MfaConfiguration, EmailSendingAccount } = pool.data;
    const home = homeElsewhere(pool);
    if (home) return notApplicable(`it is a replica of the one in ${home}`);
    if (must(EstimatedNumberOfUsers, 'EstimatedNumberOfUsers') === 0) return notApplicable('it has no users');
    if (must(DeletionProtection, 'DeletionProtection') !== 'ACTIVE') {
      return fail('Whoever may, can delete it at once', { DeletionProtection, EstimatedNumberOfUsers });
    }
    const nowhere = hasTag(pool.tags, options.multiRegionTag) ? whyNowhereElse(pool) : undefined;
    if (nowhere) return fail(nowhere, { ReplicaRegions: pool.data.ReplicaRegions });

    const weak = weaknesses(pool, options.maxDefaultMailUsers);
    const [first] = weak;
    if (!first) return pass();
    const reason = weak.map((each) => each.reason).join('; ');
    return fail(reason, { MfaConfiguration, EmailSendingAccount, EstimatedNumberOfUsers }, first.severity);
  },
});
