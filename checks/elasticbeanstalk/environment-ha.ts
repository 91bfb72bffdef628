import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { exempt, isSingleInstance } from './lib/environment.ts';
import { listed } from './lib/setting.ts';
import { environment } from './resources/environment.ts';

export default defineCheck({
  id: 'elasticbeanstalk/environment-ha',
  title: 'Elastic Beanstalk environments are load balanced over two instances at least',
  pillar: 'reliability',
  severity: 'high',
  nonProduction: 'skip',
  why: 'With a single instance, each failure of it or of its zone takes the application down until another one is launched and set up, and so does each deployment that goes wrong.',
  fix: {
    summary:
      'Make the environment load balanced, with a minimum of two instances in subnets of two zones or more.',
    cli: 'aws elasticbeanstalk update-environment --environment-name {id} --option-settings Namespace=aws:elasticbeanstalk:environment,OptionName=EnvironmentType,Value=LoadBalanced Namespace=aws:autoscaling:asg,OptionName=MinSize,Value=2 --region {region}',
    cloudformation:
      'OptionSettings:\n  - {Namespace: aws:elasticbeanstalk:environment, OptionName: EnvironmentType, Value: LoadBalanced}\n  - {Namespace: aws:autoscaling:asg, OptionName: MinSize, Value: "2"}',
    terraform:
      'setting {\n  namespace = "aws:autoscaling:asg"\n  name      = "MinSize"\n  value     = "2"\n}',
    cost: 'A second instance and a load balancer.',
    risk: 'To become load balanced replaces the instance and its address. What it keeps on its disk, sessions too, is not on the other one.',
    effort: 'hours',
  },
  refs: [
    'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/using-features-managing-env-types.html',
    'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/command-options-general.html',
  ],
  notes: ['001 §5.2.2', '002 §EC2'],
  wellArchitected: ['REL10-BP01'],
  subject: environment.with('settings'),
  options: { minInstances: 2 },

  evaluate(subject, { options }) {
    const why = exempt(subject);
    if (why) return notApplicable(why);
    const tier = must(subject.data.Tier?.Name, 'Tier');
    if (tier !== 'WebServer') return notApplicable(`its tier is ${tier}`);

    const settings = must(subject.settings, 'ConfigurationSettings that are deployed');
    if (isSingleInstance(settings)) {
      return fail('It is one instance without a load balancer', { EnvironmentType: 'SingleInstance' });
    }
    const MinSize = must(settings['aws:autoscaling:asg MinSize'], 'MinSize');
    if (Number(MinSize) < options.minInstances) {
      return fail(`It may go down to ${MinSize} of ${options.minInstances} instances`, { MinSize });
    }
    const Subnets = listed(settings['aws:ec2:vpc Subnets']);
    const zones = listed(settings['aws:autoscaling:asg Custom Availability Zones']);
    const AvailabilityZones = settings['aws:autoscaling:asg Availability Zones'];
    if (Subnets.length === 1 || zones.length === 1 || AvailabilityZones === 'Any 1') {
      return notApplicable('its instances are in one zone (autoscaling/group-multi-az)', { Subnets, zones });
    }
    return pass();
  },
});
