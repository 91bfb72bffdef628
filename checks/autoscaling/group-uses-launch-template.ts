import { defineCheck, fail, must, pass } from '#engine';
import { group } from './resources/group.ts';

export default defineCheck({
  id: 'autoscaling/group-uses-launch-template',
  title: 'The group uses a launch template, not a launch configuration',
  pillar: 'operations',
  severity: 'medium',
  why: 'Launch configurations know no instance type newer than 2022, have no versions, and newer accounts cannot create any: the day that the group must change, it cannot.',
  fix: {
    summary:
      'Copy the launch configuration to a launch template, let the group use it, and start an instance refresh. In an Elastic Beanstalk environment set an option that needs a template, such as DisableIMDSv1.',
    cli: "aws autoscaling update-auto-scaling-group --auto-scaling-group-name {id} --launch-template 'LaunchTemplateId=lt-0123456789abcdef0,Version=$Latest' --region {region}",
    cloudformation:
      'LaunchTemplate:\n  LaunchTemplateId: !Ref Template\n  Version: !GetAtt Template.LatestVersionNumber',
    terraform:
      'launch_template {\n  id      = aws_launch_template.this.id\n  version = aws_launch_template.this.latest_version\n}',
    cost: 'None.',
    risk: 'The instance refresh replaces running instances, a few at a time.',
    effort: 'hours',
  },
  refs: ['https://docs.aws.amazon.com/autoscaling/ec2/userguide/migrate-to-launch-templates.html'],
  notes: ['000 §6', '001 §4.4.4', '002 §EC2'],
  wellArchitected: ['OPS05'],
  subject: group,

  evaluate({ data: { Instances = [], LaunchConfigurationName, LaunchTemplate, MixedInstancesPolicy } }) {
    if (LaunchTemplate || MixedInstancesPolicy) {
      const old = Instances.filter((instance) => instance.LaunchConfigurationName);
      if (old.length === 0) return pass();
      const instances = old.map(({ InstanceId }) => InstanceId);
      return pass('Some instances still come from a launch configuration, until they are replaced', {
        instances,
      });
    }
    const name = must(LaunchConfigurationName, 'what the group launches');
    return fail('The group uses a launch configuration', { LaunchConfigurationName: name });
  },
});
