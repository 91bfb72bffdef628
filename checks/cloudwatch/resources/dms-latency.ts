import { isReplicating } from '../../dms/lib/ongoing.ts';
import { replicationTask } from '../../dms/resources/replication-task.ts';
import { defineMetricData } from '../lib/metric-data.ts';

/** By how many seconds the target of each ongoing replication was behind in the last day. */
export const dmsLatency = defineMetricData({
  type: 'cloudwatch.dms-latency',
  per: replicationTask,
  metrics: ['CDCLatencyTarget'],
  hours: 24,
  period: 300,
  queries: ({ arn, data }) => {
    const { ReplicationInstanceIdentifier } = data;
    if (!isReplicating(data) || ReplicationInstanceIdentifier === undefined) return [];
    // The instance goes by its name, but the task by the last part of its ARN:
    // https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Monitoring.html
    const ReplicationTaskIdentifier = arn.slice(arn.lastIndexOf(':') + 1);
    return [
      {
        of: arn,
        namespace: 'AWS/DMS',
        metric: 'CDCLatencyTarget',
        dimensions: { ReplicationInstanceIdentifier, ReplicationTaskIdentifier },
        stat: 'Average',
      },
    ];
  },
});
