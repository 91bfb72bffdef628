import { defineCheck, must, notApplicable } from '#engine';
import { instanceLoad } from '../cloudwatch/resources/instance-load.ts';
import { judgeAdvice, judgeLoad } from './lib/judge-size.ts';
import { loadDays, notSized } from './lib/load-queries.ts';
import { instance } from './resources/instance.ts';

export default defineCheck({
  id: 'ec2/instance-right-sized',
  title: 'Instances are neither saturated nor idle',
  pillar: 'cost',
  severity: 'medium',
  confidence: 'likely',
  why: 'Where the CPU is at its limit requests wait, or fail; where it is hardly used, the bill is for what nobody needs.',
  fix: {
    summary:
      'Enroll in Compute Optimizer and let the CloudWatch agent measure memory; then move to the type that fits, or to more and smaller instances behind a load balancer.',
    cli: 'aws compute-optimizer update-enrollment-status --status Active\naws ec2 stop-instances --instance-ids {id} --region {region}\naws ec2 modify-instance-attribute --instance-id {id} --instance-type Value=<type> --region {region}\naws ec2 start-instances --instance-ids {id} --region {region}',
    cloudformation: 'InstanceType: m7i.large',
    terraform: 'instance_type = "m7i.large"',
    cost: 'A smaller type costs less, a larger one more; the enrollment is free, metrics of the agent are billed.',
    risk: 'The instance stops for some minutes, and gets another public address unless it has an Elastic IP; what is on instance store is lost. Too little memory stops applications.',
    effort: 'hours',
  },
  refs: [
    'https://docs.aws.amazon.com/compute-optimizer/latest/ug/view-ec2-recommendations.html',
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/burstable-performance-instances-monitoring-cpu-credits.html',
  ],
  notes: ['003 도입부', '000 §6', '002 §EC2'],
  wellArchitected: ['COST06', 'PERF02'],
  subject: instance.with('advice'),
  context: { load: instanceLoad },
  // In percent of the CPU, which a quiet and a busy instance stay below for 95 hours in a hundred.
  options: { lowCpu: 10, highCpu: 80, days: loadDays },

  evaluate(subject, { load, options, now }) {
    must(subject.data.State?.Name, 'State');
    const why = notSized(subject);
    if (why !== undefined) return notApplicable(why);
    const { advice } = subject;
    if (advice === undefined) return judgeLoad(subject, load, options, now);
    if (advice.of !== subject.data.InstanceType) {
      return notApplicable(`Compute Optimizer still speaks of it as ${advice.of}`);
    }
    return judgeAdvice(advice);
  },
});
