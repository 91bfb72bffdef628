import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { clusterOf, isScaledByKubernetes } from './lib/kubernetes.ts';
import { isEssential, isSuspendedSince } from './lib/suspended.ts';
import { group } from './resources/group.ts';

export default defineCheck({
  id: 'autoscaling/group-processes-not-suspended',
  title: 'No essential Auto Scaling process is left suspended',
  pillar: 'reliability',
  severity: 'high',
  why: 'A process that was suspended for maintenance and forgotten no longer heals, scales or registers instances, and nothing says so.',
  fix: {
    summary: 'Resume the processes.',
    cli: 'aws autoscaling resume-processes --auto-scaling-group-name {id} --region {region}',
    cost: 'None.',
    risk: 'Unhealthy or surplus instances are replaced or terminated at once.',
    effort: 'minutes',
  },
  refs: ['https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-suspend-resume-processes.html'],
  notes: ['001 §4.4.6', '003 >1,000'],
  wellArchitected: ['REL11-BP03'],
  subject: group,
  options: { graceHours: 2 },

  evaluate({ tags, data: { MaxSize, SuspendedProcesses = [] } }, { options, now }) {
    const suspended = SuspendedProcesses.filter(isEssential);
    if (suspended.length === 0) return pass();
    if (must(MaxSize, 'MaxSize') === 0) return notApplicable('the group may not run any instance');
    const names = suspended.map(({ ProcessName = '' }) => ProcessName);
    const rebalanceOnly = names.every((name) => name === 'AZRebalance');
    if (rebalanceOnly && (clusterOf(tags) || isScaledByKubernetes(tags))) {
      return pass('Kubernetes moves its nodes itself, and wants AZRebalance suspended');
    }
    const evidence = Object.fromEntries(
      suspended.map(({ ProcessName = '', SuspensionReason }) => [ProcessName, SuspensionReason]),
    );
    const since = now.getTime() - options.graceHours * 3_600_000;
    if (suspended.every((process) => isSuspendedSince(process, since))) {
      return notApplicable(`suspended in the last ${options.graceHours} hours, as deployments do`, evidence);
    }
    return rebalanceOnly
      ? fail('AZRebalance is suspended: nothing spreads the group again after a zone failed', evidence, 'low')
      : fail(`${names.join(', ')} suspended`, evidence);
  },
});
