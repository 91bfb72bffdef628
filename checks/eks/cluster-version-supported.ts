import { defineCheck, notApplicable } from '#engine';
import { judgeSupport } from './lib/judge-support.ts';
import { notJudged } from './lib/steady.ts';
import { cluster } from './resources/cluster.ts';
import { clusterVersion } from './resources/cluster-version.ts';

export default defineCheck({
  id: 'eks/cluster-version-supported',
  title: 'The Kubernetes version of an EKS cluster is in standard support',
  pillar: 'security',
  severity: 'high',
  why: 'After standard support a cluster costs several times as much an hour, or is upgraded on a day that AWS chooses; after extended support it is upgraded in any case, whether the applications are ready or not.',
  fix: {
    summary:
      'Read the upgrade insights, replace removed APIs, then upgrade one minor version at a time: the control plane, the add-ons, the nodes.',
    cli: 'aws eks list-insights --cluster-name {id} --region {region}\naws eks update-cluster-version --name {id} --kubernetes-version <the next minor version> --region {region}',
    cloudformation: "Version: '<a version in standard support>'",
    terraform: 'version = "<a version in standard support>"',
    cost: 'None; it ends the surcharge of extended support.',
    risk: 'Manifests with removed APIs fail, and the control plane cannot go back to an older version for long.',
    effort: 'days',
  },
  refs: [
    'https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html',
    'https://docs.aws.amazon.com/eks/latest/userguide/view-upgrade-policy.html',
  ],
  notes: ['001 §6.3.6', '001 §6.3.7'],
  wellArchitected: ['SEC06-BP01'],
  subject: cluster,
  context: { versions: clusterVersion },
  options: { warnDays: 60 },

  evaluate(self, { versions, options, now }) {
    const why = notJudged(self);
    if (why !== undefined) return notApplicable(why);
    return judgeSupport(self, versions, options.warnDays, now);
  },
});
