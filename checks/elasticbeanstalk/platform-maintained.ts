import { defineCheck, notApplicable } from '#engine';
import { exempt } from './lib/environment.ts';
import { judgePlatform } from './lib/platform.ts';
import { environment } from './resources/environment.ts';
import { platform } from './resources/platform.ts';

export default defineCheck({
  id: 'elasticbeanstalk/platform-maintained',
  title: 'Elastic Beanstalk environments run on a supported platform that is kept up to date',
  pillar: 'operations',
  severity: 'medium',
  why: 'A retired platform gets no security fixes any more; without managed updates nobody applies those that there are, and a deployment all at once stops the application for its length, or for good.',
  fix: {
    summary:
      'Bring the application up on a supported branch beside the old environment and swap their CNAMEs; then turn on managed updates and enhanced health, and deploy in batches.',
    cli: 'aws elasticbeanstalk list-available-solution-stacks --region {region}\naws elasticbeanstalk swap-environment-cnames --source-environment-name {id} --destination-environment-name <the new one> --region {region}\naws elasticbeanstalk update-environment --environment-name {id} --option-settings Namespace=aws:elasticbeanstalk:managedactions,OptionName=ManagedActionsEnabled,Value=true Namespace=aws:elasticbeanstalk:managedactions,OptionName=PreferredStartTime,Value=Tue:19:00 Namespace=aws:elasticbeanstalk:managedactions:platformupdate,OptionName=UpdateLevel,Value=minor Namespace=aws:elasticbeanstalk:command,OptionName=DeploymentPolicy,Value=RollingWithAdditionalBatch --region {region}',
    cost: 'Both environments while they run side by side.',
    risk: 'A newer branch may bring another runtime and another Amazon Linux: test before the swap.',
    effort: 'days',
  },
  refs: [
    'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/platforms-support-policy.html',
    'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/environment-platform-update-managed.html',
    'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/using-features.rolling-version-deploy.html',
  ],
  notes: ['001 §5.2.2', '002 §EC2'],
  wellArchitected: ['SEC06-BP01', 'OPS06'],
  subject: environment.with('settings'),
  context: { platforms: platform },

  evaluate(subject, { platforms }) {
    const why = exempt(subject);
    return why ? notApplicable(why) : judgePlatform(subject, platforms);
  },
});
