import check from '../../../checks/autoscaling/group-uses-launch-template.ts';
import { testCheck } from '../../support/test-check.ts';
import { asg, node } from './fixtures.ts';

const LaunchTemplate = { LaunchTemplateId: 'lt-1', Version: '$Latest' };

testCheck(check, {
  passes: {
    'a launch template': { subject: asg({ LaunchTemplate }) },
    'a mixed instances policy': {
      subject: asg({
        MixedInstancesPolicy: { LaunchTemplate: { LaunchTemplateSpecification: LaunchTemplate } },
      }),
    },
    'instances of before the migration are named': {
      subject: asg({ LaunchTemplate, Instances: [node('a', { LaunchConfigurationName: 'web-v7' })] }),
      because: 'until they are replaced',
      evidence: { instances: ['i-a'] },
    },
  },
  fails: {
    'a launch configuration': {
      subject: asg({ LaunchConfigurationName: 'web-v7' }),
      evidence: { LaunchConfigurationName: 'web-v7' },
    },
  },
  unknown: {
    'AWS did not say what it launches': { subject: asg() },
  },
});
