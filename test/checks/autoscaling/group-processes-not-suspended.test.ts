import check from '../../../checks/autoscaling/group-processes-not-suspended.ts';
import { testCheck } from '../../support/test-check.ts';
import { asg } from './fixtures.ts';

const suspended = (
  names: readonly string[],
  SuspensionReason = 'User suspended at 2026-06-01T00:00:00Z',
) => ({
  SuspendedProcesses: names.map((ProcessName) => ({ ProcessName, SuspensionReason })),
});

testCheck(check, {
  passes: {
    'nothing suspended': { subject: asg() },
    'scheduled actions may rest': { subject: asg(suspended(['ScheduledActions'])) },
    'AZRebalance of an EKS node group': {
      subject: asg(suspended(['AZRebalance']), { 'eks:cluster-name': 'prod' }),
      because: 'Kubernetes',
    },
    'AZRebalance of a kops group': {
      subject: asg(suspended(['AZRebalance']), { KubernetesCluster: 'prod' }),
    },
    'AZRebalance beside the Cluster Autoscaler': {
      subject: asg(suspended(['AZRebalance']), { 'k8s.io/cluster-autoscaler/enabled': 'true' }),
    },
  },
  fails: {
    ...Object.fromEntries(
      [
        'Launch',
        'Terminate',
        'HealthCheck',
        'ReplaceUnhealthy',
        'AlarmNotification',
        'AddToLoadBalancer',
      ].map((name) => [
        name,
        {
          subject: asg(suspended([name])),
          because: `${name} suspended`,
          evidence: { [name]: 'User suspended at 2026-06-01T00:00:00Z' },
        },
      ]),
    ),
    'AZRebalance alone, without Kubernetes': {
      subject: asg(suspended(['AZRebalance'])),
      because: 'AZRebalance',
      severity: 'low',
    },
    'more than AZRebalance in a Kubernetes group': {
      subject: asg(suspended(['AZRebalance', 'Launch']), { 'eks:cluster-name': 'prod' }),
    },
    'a deployment that began three hours ago': {
      subject: asg(suspended(['Launch'], 'User suspended at 2026-11-19T21:00:00Z')),
    },
    'one process suspended just now, another long ago': {
      subject: asg({
        SuspendedProcesses: [
          ...suspended(['Launch'], 'User suspended at 2026-11-19T23:00:00Z').SuspendedProcesses,
          ...suspended(['Terminate']).SuspendedProcesses,
        ],
      }),
    },
    'AWS itself gave up': {
      subject: asg(suspended(['Launch'], 'Administratively suspended at 2026-11-19T23:00:00Z')),
    },
    'no reason given': { subject: asg(suspended(['Launch'], '')) },
  },
  notApplicable: {
    'a deployment is going on': {
      subject: asg(suspended(['Launch'], 'User suspended at 2026-11-19T23:00:00Z')),
      because: 'last 2 hours',
    },
    'a longer deployment, where that is allowed': {
      subject: asg(suspended(['Launch'], 'User suspended at 2026-11-19T20:00:00Z')),
      options: { graceHours: 6 },
    },
    'a parked group': { subject: asg({ ...suspended(['Launch']), MinSize: 0, MaxSize: 0 }) },
  },
  unknown: {
    'AWS did not say the maximum': { subject: asg({ ...suspended(['Launch']), MaxSize: undefined }) },
  },
});
