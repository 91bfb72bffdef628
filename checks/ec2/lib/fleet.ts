import type { Resource } from '#engine';

type Operated = Pick<
  Resource<{ readonly Operator?: { readonly Managed?: boolean | undefined } | undefined }>,
  'tags' | 'data'
>;

/** The tags by which services mark the instances that they start again when they die. */
const fleets = Object.entries({
  'aws:autoscaling:groupName': 'Auto Scaling group',
  'elasticbeanstalk:environment-name': 'Elastic Beanstalk environment',
  'eks:cluster-name': 'EKS cluster',
  'karpenter.sh/nodepool': 'Karpenter node pool',
  'karpenter.sh/provisioner-name': 'Karpenter provisioner',
  'aws:elasticmapreduce:job-flow-id': 'EMR cluster',
  AWSBatchServiceTag: 'AWS Batch',
  'aws:ec2spot:fleet-request-id': 'Spot Fleet',
  'aws:ec2:fleet-id': 'EC2 Fleet',
  'aws:cloud9:environment': 'Cloud9 environment',
  'parallelcluster:cluster-name': 'ParallelCluster',
  'aws:pcs:cluster-id': 'Parallel Computing Service cluster',
});

/** The tags by which AWS marks machines that stand alone by design. */
const appliances = Object.entries({
  AWSRDSCustom: 'RDS Custom',
  AWSApplicationMigrationServiceManaged: 'Application Migration Service',
  AWSElasticDisasterRecoveryManaged: 'Elastic Disaster Recovery',
});

/** The group or service that starts an instance (or owns a volume) again when it is lost; `undefined` where nobody does. */
export function fleetOf({ tags, data: { Operator } }: Operated): string | undefined {
  return owner(fleets, tags) ?? (Operator?.Managed ? 'a service of AWS' : undefined);
}

/** The service whose single machine an instance is, by design. */
export function applianceOf({ tags }: Pick<Resource, 'tags'>): string | undefined {
  return owner(appliances, tags);
}

function owner(
  owners: readonly (readonly [tag: string, name: string])[],
  tags: Resource['tags'],
): string | undefined {
  const [tag, name] = owners.find(([tag]) => tag in tags) ?? [];
  return tag && `${name} ${tags[tag]}`.trim();
}
