import { defineCheck, oneOf } from '#engine';
import { dmsLatency } from '../cloudwatch/resources/dms-latency.ts';
import { judgeReplication, judgeTask } from './lib/health.ts';
import { judgeUse } from './lib/idle.ts';
import { replication } from './resources/replication.ts';
import { replicationConfig } from './resources/replication-config.ts';
import { replicationInstance } from './resources/replication-instance.ts';
import { replicationTask } from './resources/replication-task.ts';

export default defineCheck({
  id: 'dms/tasks-healthy',
  title: 'DMS replication runs without errors or lag, and no replication instance is idle',
  pillar: 'operations',
  severity: 'medium',
  why: 'A task that failed, or skips tables, leaves a target that looks complete and is not; one that lags serves old data. And an instance that is forgotten after the migration is charged by the hour.',
  fix: {
    summary:
      'Read the task’s log, remove the cause, and resume the task or reload the tables. Delete the instance when the migration is over.',
    cli: 'aws dms start-replication-task --replication-task-arn {arn} --start-replication-task-type resume-processing --region {region}\naws dms delete-replication-instance --replication-instance-arn {arn} --region {region}   # an idle one, after its tasks',
    cost: 'None; an idle instance costs as much as a busy one.',
    risk: 'To reload a table empties it at the target first, unless the task settings say otherwise.',
    effort: 'hours',
  },
  refs: [
    'https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Monitoring.html',
    'https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Troubleshooting.html',
  ],
  notes: ['001 §3.5.1', '002 §AWS DMS', '004 §DMS', '004 §Aurora MySQL로 마이그레이션'],
  wellArchitected: ['OPS08', 'COST06'],
  subject: oneOf(replicationTask, replicationConfig, replicationInstance),
  context: { tasks: replicationTask, replications: replication, latencies: dmsLatency },
  options: { maxLagS: 300, idleDays: 14 },

  evaluate(subject, { tasks, replications, latencies, options, now }) {
    const limits = { ...options, now };
    if (subject.type === 'dms.replication-task') return judgeTask(subject, latencies, limits);
    if (subject.type === 'dms.replication-config') return judgeReplication(subject, replications);
    return judgeUse(subject, tasks, limits);
  },
});
