import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { dynamodbPolicy } from '../applicationautoscaling/resources/dynamodb-policy.ts';
import { dynamodbTarget } from '../applicationautoscaling/resources/dynamodb-target.ts';
import { dynamodbTraffic } from '../cloudwatch/resources/dynamodb-traffic.ts';
import { dimensionsOf, isOnDemand } from './lib/capacity.ts';
import { stiffnessOf } from './lib/scaling.ts';
import { inTransit } from './lib/table.ts';
import { throttledOf } from './lib/traffic.ts';
import { table } from './resources/table.ts';

export default defineCheck({
  id: 'dynamodb/table-scales-automatically',
  title: 'Tables and indexes follow the load, on demand or by auto scaling of reads and writes',
  pillar: 'reliability',
  severity: 'medium',
  nonProduction: 'skip',
  why: 'Provisioned capacity that nothing moves throttles the peak; an index that was forgotten throttles the writes of its whole table.',
  fix: {
    summary:
      'Switch the table to on-demand, or register its reads and writes, and those of each index, with Application Auto Scaling and give each a target tracking policy.',
    cli: 'aws dynamodb update-table --table-name {id} --billing-mode PAY_PER_REQUEST --region {region}',
    cloudformation: 'BillingMode: PAY_PER_REQUEST',
    terraform: 'billing_mode = "PAY_PER_REQUEST"',
    cost: 'On-demand is cheaper for a load that comes and goes, dearer for a steady one; auto scaling itself is free.',
    risk: 'None for the table while it switches, but a table may switch to on-demand only a few times a day.',
    effort: 'minutes',
  },
  refs: [
    'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/AutoScaling.html',
    'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/capacity-mode.html',
  ],
  notes: ['001 §3.3.6', '001 §4.4.1', '003 >100,000'],
  wellArchitected: ['REL07-BP01'],
  subject: table.with('description'),
  context: { targets: dynamodbTarget, policies: dynamodbPolicy, traffic: dynamodbTraffic },
  options: { minRcu: 5 },

  evaluate(subject, { traffic, options, now, ...scaling }) {
    const transit = inTransit(subject.description);
    if (transit) return notApplicable(transit);
    if (isOnDemand(subject.description)) return pass('on-demand');
    const dimensions = dimensionsOf(subject);
    const reason = stiffnessOf(dimensions, scaling);
    if (!reason) return pass();
    const isSmall = dimensions.every(({ units }) => must(units, 'ProvisionedThroughput') < options.minRcu);
    if (isSmall && throttledOf(subject, traffic, new Date(0)).length === 0)
      return notApplicable(`less than ${options.minRcu} units, and they suffice`);
    const units = Object.fromEntries(dimensions.map(({ what, units }) => [what, units]));
    return fail(reason, { BillingMode: 'PROVISIONED', ...units });
  },
});
