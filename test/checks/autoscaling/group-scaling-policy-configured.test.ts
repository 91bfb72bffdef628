import type { Selected } from '#engine';
import check from '../../../checks/autoscaling/group-scaling-policy-configured.ts';
import { policy } from '../../../checks/autoscaling/resources/policy.ts';
import { scheduledAction } from '../../../checks/autoscaling/resources/scheduled-action.ts';
import { capacityProvider } from '../../../checks/ecs/resources/capacity-provider.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { asg } from './fixtures.ts';

const scaling = (data: Selected<typeof policy>['data']) =>
  resource(policy, { AutoScalingGroupName: 'shop-web', PolicyType: 'TargetTrackingScaling', ...data });
const predictive = (Mode?: 'ForecastOnly' | 'ForecastAndScale') =>
  scaling({
    PolicyType: 'PredictiveScaling',
    PredictiveScalingConfiguration: { MetricSpecifications: [], ...(Mode && { Mode }) },
  });
const provider = (autoScalingGroupArn: string, status: 'ENABLED' | 'DISABLED') =>
  resource(capacityProvider, {
    autoScalingGroupProvider: { autoScalingGroupArn, managedScaling: { status } },
  });

testCheck(check, {
  passes: {
    'a policy': { subject: asg(), context: { policies: [scaling({ Enabled: true })] } },
    'a policy of which AWS does not say that it is enabled': {
      subject: asg(),
      context: { policies: [scaling({})] },
    },
    'a predictive policy that scales': {
      subject: asg(),
      context: { policies: [predictive('ForecastAndScale')] },
    },
    'a scheduled action': {
      subject: asg(),
      context: { scheduledActions: [resource(scheduledAction, { AutoScalingGroupName: 'shop-web' })] },
    },
    'managed scaling of ECS': {
      subject: asg(),
      context: { capacityProviders: [provider(asg().arn, 'ENABLED')] },
      because: 'ECS',
    },
    'the Cluster Autoscaler': {
      subject: asg({}, { 'k8s.io/cluster-autoscaler/enabled': 'true' }),
      because: 'Kubernetes',
    },
    'a node group of EKS': { subject: asg({}, { 'eks:nodegroup-name': 'ng' }), because: 'Kubernetes' },
    Karpenter: { subject: asg({}, { 'karpenter.sh/discovery': 'prod' }), because: 'Kubernetes' },
    'a group that AWS manages': {
      subject: asg({ Operator: { Principal: 'ecs.amazonaws.com' } }),
      because: 'ecs.amazonaws.com',
    },
  },
  fails: {
    'nothing scales it': { subject: asg(), because: 'between 2 and 6', evidence: { MinSize: 2, MaxSize: 6 } },
    'a fixed size': { subject: asg({ MinSize: 3, MaxSize: 3 }), because: 'fixed at 3', severity: 'low' },
    'the policy of another group': {
      subject: asg(),
      context: {
        policies: [scaling({ AutoScalingGroupName: 'other' })],
        scheduledActions: [resource(scheduledAction, { AutoScalingGroupName: 'other' })],
        capacityProviders: [provider('other', 'ENABLED')],
      },
    },
    'a disabled policy': { subject: asg(), context: { policies: [scaling({ Enabled: false })] } },
    'a predictive policy that only forecasts': {
      subject: asg(),
      context: { policies: [predictive('ForecastOnly')] },
    },
    'a predictive policy forecasts only, unless told otherwise': {
      subject: asg(),
      context: { policies: [predictive()] },
    },
    'a capacity provider without managed scaling': {
      subject: asg(),
      context: { capacityProviders: [provider(asg().arn, 'DISABLED')] },
    },
  },
  notApplicable: {
    'a singleton': { subject: asg({ MinSize: 1, MaxSize: 1 }) },
    'a parked group': { subject: asg({ MinSize: 0, MaxSize: 0 }) },
  },
  unknown: {
    'AWS did not say the maximum': { subject: asg({ MaxSize: undefined }) },
    'AWS did not say the minimum': { subject: asg({ MinSize: undefined }) },
  },
});
