import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { capacityProvider } from '../ecs/resources/capacity-provider.ts';
import { isScaledByKubernetes } from './lib/kubernetes.ts';
import { group } from './resources/group.ts';
import { policy } from './resources/policy.ts';
import { scheduledAction } from './resources/scheduled-action.ts';

export default defineCheck({
  id: 'autoscaling/group-scaling-policy-configured',
  title: 'The group scales automatically',
  pillar: 'reliability',
  severity: 'medium',
  why: 'Without a scaling policy the group keeps its size: a peak overloads it, and at night it costs as much as by day.',
  fix: {
    summary: 'Add a target tracking policy on a metric that follows the load.',
    cli: `aws autoscaling put-scaling-policy --auto-scaling-group-name {id} --policy-name cpu --policy-type TargetTrackingScaling --target-tracking-configuration '{"PredefinedMetricSpecification":{"PredefinedMetricType":"ASGAverageCPUUtilization"},"TargetValue":60}' --region {region}`,
    cost: 'The policy and its alarms are free; the bill follows the load.',
    risk: 'Instances come and go: the application must start by itself and keep no state on them.',
    effort: 'hours',
  },
  refs: ['https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-scaling-target-tracking.html'],
  notes: ['000 §6', '001 §4.4.7', '003 >1,000', '003 Quick Review 2'],
  wellArchitected: ['REL07-BP01', 'COST09-BP03'],
  subject: group,
  context: { policies: policy, scheduledActions: scheduledAction, capacityProviders: capacityProvider },

  evaluate({ id, arn, tags, data }, { policies, scheduledActions, capacityProviders }) {
    const MinSize = must(data.MinSize, 'MinSize');
    const MaxSize = must(data.MaxSize, 'MaxSize');
    if (MaxSize <= 1) return notApplicable('the group is made for one instance at most');
    if (isScaledByKubernetes(tags)) return pass('Kubernetes sets the size of the group');
    if (data.Operator) return pass(`${data.Operator.Principal} sets the size of the group`);

    // A predictive policy forecasts only, unless told to scale as well.
    const scales = policies.some(
      ({ data: { AutoScalingGroupName, Enabled, PolicyType, PredictiveScalingConfiguration } }) =>
        AutoScalingGroupName === id &&
        Enabled !== false &&
        (PolicyType !== 'PredictiveScaling' || PredictiveScalingConfiguration?.Mode === 'ForecastAndScale'),
    );
    if (scales) return pass();
    if (scheduledActions.some(({ data }) => data.AutoScalingGroupName === id)) return pass();
    const scaledByEcs = capacityProviders.some(
      ({ data: { autoScalingGroupProvider: provider } }) =>
        provider?.autoScalingGroupArn === arn && provider.managedScaling?.status === 'ENABLED',
    );
    if (scaledByEcs) return pass('ECS sets the size of the group');
    return MinSize < MaxSize
      ? fail(`Nothing moves the group between ${MinSize} and ${MaxSize} instances`, { MinSize, MaxSize })
      : fail(`The group is fixed at ${MaxSize} instances`, { MinSize, MaxSize }, 'low');
  },
});
