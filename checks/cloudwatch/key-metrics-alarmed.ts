import { defineCheck, fail, mustBeRead, notApplicable, pass } from '#engine';
import { keyMetrics } from './resources/key-metrics.ts';

export default defineCheck({
  id: 'cloudwatch/key-metrics-alarmed',
  title: 'What carries production has an alarm on one of its key metrics',
  pillar: 'operations',
  severity: 'medium',
  why: 'A load balancer that answers with errors, a database that runs out of memory: the customers notice first, and call.',
  fix: {
    summary:
      'Set an alarm with an action on one of the key metrics of each resource, or one Metrics Insights query over all of a kind. Where another tool watches the account, say so by the option externalMonitoring.',
    cli: 'aws cloudwatch put-metric-alarm --alarm-name <name> --namespace AWS/RDS --metric-name CPUUtilization --dimensions Name=DBInstanceIdentifier,Value=<id> --statistic Average --period 300 --evaluation-periods 3 --threshold 80 --comparison-operator GreaterThanThreshold --alarm-actions <a topic> --region {region}',
    cloudformation:
      'Type: AWS::CloudWatch::Alarm\nProperties:\n  Namespace: AWS/RDS\n  MetricName: CPUUtilization\n  Dimensions: [{ Name: DBInstanceIdentifier, Value: <id> }]\n  Statistic: Average\n  Period: 300\n  EvaluationPeriods: 3\n  Threshold: 80\n  ComparisonOperator: GreaterThanThreshold\n  AlarmActions: [<a topic>]',
    terraform:
      'resource "aws_cloudwatch_metric_alarm" "cpu" {\n  alarm_name          = "<name>"\n  namespace           = "AWS/RDS"\n  metric_name         = "CPUUtilization"\n  dimensions          = { DBInstanceIdentifier = "<id>" }\n  statistic           = "Average"\n  period              = 300\n  evaluation_periods  = 3\n  threshold           = 80\n  comparison_operator = "GreaterThanThreshold"\n  alarm_actions       = ["<a topic>"]\n}',
    cost: 'An alarm costs cents a month.',
    risk: 'A threshold that is too low calls people for nothing, until they stop listening.',
    effort: 'hours',
  },
  refs: [
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Best_Practice_Recommended_Alarms_AWS_Services.html',
  ],
  notes: ['002 §Amazon CloudWatch', '003 >1,000', '003 Quick Review 4', '001 §4.1.1'],
  wellArchitected: ['REL06-BP01', 'REL11-BP01'],
  subject: keyMetrics,
  options: { externalMonitoring: false },

  evaluate({ data }, { options }) {
    if (options.externalMonitoring)
      return notApplicable('another tool watches the account, says the configuration');
    const { label, count, unwatched, metrics, unread } = data;
    mustBeRead(unread ? [unread] : []);
    if (unwatched.length === 0) return pass();
    const reason = `No alarm watches a key metric of ${unwatched.length} of ${count}: ${label}`;
    return fail(reason, { unwatched: unwatched.slice(0, 20), metrics });
  },
});
