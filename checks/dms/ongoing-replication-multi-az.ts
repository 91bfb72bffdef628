import { defineCheck, oneOf } from '#engine';
import { judgeConfig, judgeInstance } from './lib/redundancy.ts';
import { replication } from './resources/replication.ts';
import { replicationConfig } from './resources/replication-config.ts';
import { replicationInstance } from './resources/replication-instance.ts';
import { replicationTask } from './resources/replication-task.ts';

export default defineCheck({
  id: 'dms/ongoing-replication-multi-az',
  title: 'Ongoing DMS replication runs Multi-AZ',
  pillar: 'reliability',
  severity: 'medium',
  nonProduction: 'skip',
  why: 'When the zone of a lone replication instance fails, the target stands still until AWS or you build another one; if the source has thrown its logs away by then, everything is loaded anew.',
  fix: {
    summary: 'Make the replication instance, or the serverless replication, Multi-AZ.',
    cli: 'aws dms modify-replication-instance --replication-instance-arn {arn} --multi-az --apply-immediately --region {region}   # serverless, stopped: modify-replication-config --replication-config-arn {arn} --compute-config MultiAZ=true',
    cloudformation: 'MultiAZ: true',
    terraform: 'multi_az = true',
    cost: 'Doubles the price of the replication instance or of its capacity units.',
    risk: 'The tasks of an instance may pause for a moment; a serverless replication must be stopped for it.',
    effort: 'minutes',
  },
  refs: ['https://docs.aws.amazon.com/dms/latest/userguide/CHAP_ReplicationInstance.html'],
  notes: ['001 §3.5.1', '002 §AWS DMS', '004 §DMS'],
  wellArchitected: ['REL10-BP01'],
  subject: oneOf(replicationInstance, replicationConfig),
  context: { tasks: replicationTask, replications: replication },
  options: { minDays: 14 },

  evaluate: (subject, { tasks, replications, options, now }) =>
    subject.type === 'dms.replication-instance'
      ? judgeInstance(subject, tasks, { ...options, now })
      : judgeConfig(subject, replications, { ...options, now }),
});
