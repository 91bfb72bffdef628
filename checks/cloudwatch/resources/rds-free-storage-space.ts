import { cannotGrow, growsByItself } from '../../rds/lib/storage.ts';
import { dbInstance } from '../../rds/resources/db-instance.ts';
import { defineMetricData } from '../lib/metric-data.ts';

/** The bytes that were left, in the last three hours, on instances whose storage does not grow by itself. */
export const freeStorageSpace = defineMetricData({
  type: 'cloudwatch.rds-free-storage-space',
  per: dbInstance,
  metrics: ['FreeStorageSpace'],
  hours: 3,
  period: 3600,
  queries: ({ id, arn, data }) =>
    cannotGrow(data) || growsByItself(data)
      ? []
      : [
          {
            of: arn,
            namespace: 'AWS/RDS',
            metric: 'FreeStorageSpace',
            dimensions: { DBInstanceIdentifier: id },
            stat: 'Minimum',
          },
        ],
});
