import type { Resource } from '#engine';

const named = /^(?:kubernetes\.io\/cluster|k8s\.io\/cluster-autoscaler)\/([^/]+)$/;

/** The Kubernetes cluster whose nodes a group runs, by the tags of EKS, kops and the Cluster Autoscaler. */
export function clusterOf(tags: Resource['tags']): string | undefined {
  const names = Object.keys(tags).map((key) => named.exec(key)?.[1]);
  return (
    tags['eks:cluster-name'] ?? tags.KubernetesCluster ?? names.find((name) => name && name !== 'enabled')
  );
}

/** Whether the Cluster Autoscaler or EKS sets the size of a group. */
export function isScaledByKubernetes(tags: Resource['tags']): boolean {
  return (
    'k8s.io/cluster-autoscaler/enabled' in tags ||
    'eks:nodegroup-name' in tags ||
    Object.keys(tags).some((key) => key.startsWith('karpenter.sh/'))
  );
}
