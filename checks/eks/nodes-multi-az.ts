import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { subnet } from '../vpc/resources/subnet.ts';
import { judgeAutoMode } from './lib/auto-mode.ts';
import { machines, nodesOf, zonesOf } from './lib/nodes.ts';
import { byClusterName } from './lib/profiles.ts';
import { notJudged } from './lib/steady.ts';
import { cluster } from './resources/cluster.ts';
import { fargateProfile } from './resources/fargate-profile.ts';

export default defineCheck({
  id: 'eks/nodes-multi-az',
  title: 'The nodes of an EKS cluster are several, in at least two Availability Zones',
  pillar: 'reliability',
  severity: 'high',
  why: 'EKS keeps the control plane in several zones; where the nodes share one, every pod is gone with it, and the control plane has nowhere to start them again.',
  fix: {
    summary:
      'Add a node group in another zone, or one for each zone where pods have EBS volumes; for Karpenter and Fargate, add subnets of other zones. Spread the pods with topology spread constraints.',
    cli: 'aws eks create-nodegroup --cluster-name {id} --nodegroup-name <name> --subnets subnet-a subnet-c --node-role <role> --scaling-config minSize=2,maxSize=6,desiredSize=2 --region {region}',
    cloudformation: 'Subnets: [!Ref SubnetA, !Ref SubnetC]',
    terraform:
      'subnet_ids = [aws_subnet.a.id, aws_subnet.c.id]\nscaling_config {\n  min_size     = 2\n  desired_size = 2\n  max_size     = 6\n}',
    cost: 'A second node, and traffic between zones.',
    risk: 'EBS volumes stay in their zone: pods that have one need a node there.',
    effort: 'hours',
  },
  refs: [
    'https://docs.aws.amazon.com/eks/latest/best-practices/data-plane.html',
    'https://docs.aws.amazon.com/eks/latest/userguide/managed-node-groups.html',
  ],
  notes: ['001 §6.3.6', '001 §6.3.8', '003 Quick Review 1'],
  wellArchitected: ['REL10-BP01'],
  subject: cluster,
  context: { ...machines, profiles: fargateProfile, subnets: subnet },
  options: { minZones: 2, minNodes: 2 },

  evaluate(self, { profiles, subnets, options, ...context }) {
    const { minZones, minNodes } = options;
    const why = notJudged(self);
    if (why !== undefined) return notApplicable(why);
    if (self.data.isAutoMode) return judgeAutoMode(self, subnets, minZones);
    const { count, zones, isSpotOnly } = nodesOf(self, context);
    const own = profiles.having(byClusterName, self.id).filter(({ data }) => data.status === 'ACTIVE');
    const fargate = zonesOf(
      own.flatMap(({ data }) => must(data.subnets, 'subnets')),
      subnets,
    );
    const evidence = { nodes: count, zones: [...zones], fargateZones: [...fargate] };
    if (count === 0 && own.length === 0) return notApplicable('no nodes of it are known', evidence);
    if (count > 0 && zones.length < minZones) return fail(`All nodes are in ${zones.join(', ')}`, evidence);
    if (own.length > 0 && fargate.length < minZones) {
      return fail(`Pods on Fargate run in ${fargate.join(', ')} only`, evidence);
    }
    if (count > 0 && count < minNodes) return fail(`It has ${count} of ${minNodes} nodes`, evidence);
    if (count > 0 && isSpotOnly && own.length === 0) {
      return fail('All nodes are Spot Instances, which may leave together', evidence, 'medium');
    }
    return pass();
  },
});
