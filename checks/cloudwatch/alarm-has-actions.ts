import { defineCheck, fail, mustBeRead, notApplicable, pass } from '#engine';
import { reachOf } from '../sns/lib/reaches-people.ts';
import { acts } from './lib/acts.ts';
import { alarmEvent } from './lib/alarm-event.ts';
import { daysWithoutData } from './lib/dead-metric.ts';
import { useContext, useOf } from './lib/use-of-alarm.ts';
import { alarm } from './resources/alarm.ts';

export default defineCheck({
  id: 'cloudwatch/alarm-has-actions',
  title: 'Alarms do something when they go off',
  pillar: 'operations',
  severity: 'medium',
  confidence: 'likely',
  why: 'An alarm without an action turns red on a page that nobody looks at. One whose metric is gone will not even do that.',
  fix: {
    summary:
      'Name a topic in the alarm that people have subscribed to, or put it into a composite alarm that has one; switch its actions on again. Delete an alarm that nobody wants, or whose metric is gone.',
    cli: 'aws cloudwatch enable-alarm-actions --alarm-names {id} --region {region}\naws cloudwatch put-metric-alarm --alarm-name {id} <everything else as it was> --alarm-actions <a topic> --region {region}',
    cloudformation: 'ActionsEnabled: true\nAlarmActions: [<a topic>]',
    terraform: 'actions_enabled = true\nalarm_actions   = [<a topic>]',
    cost: 'None but what the topic costs.',
    risk: 'Putting an alarm replaces the whole of it. People who are told too often stop listening: look at its threshold first.',
    effort: 'minutes',
  },
  refs: [
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-actions.html',
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-combining.html',
  ],
  notes: ['000 §3', '001 §4.2.1', '002 §Amazon CloudWatch', '003 >1,000'],
  wellArchitected: ['REL06-BP03'],
  subject: alarm,
  context: useContext,
  options: { days: 7 },

  evaluate(subject, { options, now, ...context }) {
    const { id, data } = subject;
    const { ActionsEnabled, AlarmActions = [] } = data;
    if (id.startsWith('TargetTracking-')) return notApplicable('Auto Scaling made it, and scales by it');
    if (!acts(subject)) {
      const use = useOf(subject, context);
      if (use) return pass(use);
      const state =
        AlarmActions.length > 0 ? 'The alarm’s actions are switched off' : 'The alarm has no action';
      return fail(`${state}, and nothing else is known to look at it`, { ActionsEnabled, AlarmActions });
    }
    const days = daysWithoutData(subject, now);
    if (days !== undefined && days > options.days) {
      const reason = `The alarm has had no data for ${Math.floor(days)} days`;
      return fail(reason, { StateValue: data.StateValue, MetricName: data.MetricName }, 'low');
    }
    if (AlarmActions.some((action) => !action.includes(':sns:'))) return pass();
    const { reach, unread } = reachOf(AlarmActions, subject, alarmEvent(subject), context);
    if (reach === 'unknown') mustBeRead(unread);
    return reach === 'nobody'
      ? notApplicable('it has actions, but nobody hears of them (sns/topic-has-confirmed-subscribers)')
      : pass();
  },
});
