import { isChecked } from '../../route53/lib/health.ts';
import { healthCheck } from '../../route53/resources/health-check.ts';
import { defineMetricData } from '../lib/metric-data.ts';

/**
 * Whether each health check was healthy in the last hour: 1, or 0 where it was not for five minutes on end. One
 * request for hundreds of them; GetHealthCheckStatus, one for each, is not meant for more than trying things out:
 * https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetHealthCheckStatus.html
 */
export const route53Health = defineMetricData({
  type: 'cloudwatch.route53-health',
  scope: 'global',
  per: healthCheck,
  metrics: ['HealthCheckStatus'],
  hours: 1,
  period: 300,
  queries: ({ id, arn, data }) =>
    isChecked(data)
      ? [
          {
            of: arn,
            namespace: 'AWS/Route53',
            metric: 'HealthCheckStatus',
            dimensions: { HealthCheckId: id },
            stat: 'Maximum',
          },
        ]
      : [],
});
