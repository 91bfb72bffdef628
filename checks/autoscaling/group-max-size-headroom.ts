import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { byResource } from '../cloudwatch/lib/metric-data.ts';
import { groupDesiredCapacity } from '../cloudwatch/resources/group-desired-capacity.ts';
import { group } from './resources/group.ts';

export default defineCheck({
  id: 'autoscaling/group-max-size-headroom',
  title: 'The group is not running at its maximum',
  pillar: 'reliability',
  severity: 'medium',
  confidence: 'likely',
  why: 'At its maximum the group cannot launch anything more, neither for the next peak nor for the instances that a failing zone takes away.',
  fix: {
    summary: 'Raise the maximum, and check that the vCPU quota of the account allows it.',
    cli: 'aws autoscaling update-auto-scaling-group --auto-scaling-group-name {id} --max-size 10 --region {region}',
    cost: 'None until the group uses it.',
    risk: 'A scaling policy that runs wild may launch, and cost, more.',
    effort: 'minutes',
  },
  refs: ['https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-capacity-limits.html'],
  notes: ['001 §4.4.5', '003 >1,000'],
  wellArchitected: ['REL07-BP01'],
  subject: group,
  context: { capacities: groupDesiredCapacity },
  options: { headroomRatio: 0.8, days: 14 },

  evaluate({ arn, data }, { capacities, options, now }) {
    const MaxSize = must(data.MaxSize, 'MaxSize');
    const DesiredCapacity = must(data.DesiredCapacity, 'DesiredCapacity');
    if (MaxSize <= 1) return notApplicable('the group is made for one instance at most');
    if (must(data.MinSize, 'MinSize') === MaxSize) return notApplicable('the group has a fixed size');
    if (DesiredCapacity >= MaxSize) {
      return fail(`The group is at its maximum of ${MaxSize}`, { DesiredCapacity, MaxSize });
    }
    if (DesiredCapacity > MaxSize * options.headroomRatio) {
      const reason = `The group runs ${DesiredCapacity} of ${MaxSize} at most`;
      return fail(reason, { DesiredCapacity, MaxSize }, 'low');
    }
    if (!data.EnabledMetrics?.some(({ Metric }) => Metric === 'GroupDesiredCapacity')) {
      return pass('Judged by this moment: the group does not publish GroupDesiredCapacity');
    }
    const since = now.getTime() - options.days * 24 * 3600 * 1000;
    const reached = capacities
      .having(byResource, arn)
      .flatMap(({ data: { Values = [], Timestamps = [] } }) =>
        Timestamps.filter((time, index) => time.getTime() >= since && (Values[index] ?? 0) >= MaxSize),
      )
      .sort((a, b) => b.getTime() - a.getTime())[0];
    if (!reached) return pass();
    return fail(`The group reached its maximum of ${MaxSize} in the last ${options.days} days`, {
      MaxSize,
      lastReached: reached.toISOString(),
    });
  },
});
