import { expect, test } from 'vitest';
import { clusterOf, isScaledByKubernetes } from '../../../checks/autoscaling/lib/kubernetes.ts';

test.each([
  ['prod', { 'eks:cluster-name': 'prod' }],
  ['prod', { KubernetesCluster: 'prod' }],
  ['prod', { 'kubernetes.io/cluster/prod': 'owned' }],
  ['prod', { 'k8s.io/cluster-autoscaler/enabled': 'true', 'k8s.io/cluster-autoscaler/prod': 'owned' }],
  [undefined, { 'k8s.io/cluster-autoscaler/enabled': 'true' }],
  [undefined, { 'k8s.io/cluster-autoscaler/node-template/label/role': 'web' }],
  [undefined, { Name: 'prod' }],
])('the cluster is %s: %o', (cluster, tags) => {
  expect(clusterOf(tags)).toBe(cluster);
});

test.each([
  [true, { 'k8s.io/cluster-autoscaler/enabled': 'true' }],
  [true, { 'eks:nodegroup-name': 'web' }],
  [true, { 'karpenter.sh/discovery': 'prod' }],
  [false, { 'kubernetes.io/cluster/prod': 'owned' }],
  [false, {}],
])('scaled by Kubernetes: %s: %o', (scaled, tags) => {
  expect(isScaledByKubernetes(tags)).toBe(scaled);
});
