import { defineCheck, fail, mustBeRead, notApplicable, pass } from '#engine';
import { eventBus } from '../eventbridge/resources/event-bus.ts';
import { reachContext, reachOfEvent } from '../sns/lib/reaches-people.ts';
import { globalHealth, healthEvent } from './lib/health-event.ts';
import { somethingRuns, workload } from './lib/workload.ts';

export default defineCheck({
  id: 'account/health-events-routed',
  title: 'What AWS Health tells reaches people, in every Region where something runs',
  pillar: 'operations',
  severity: 'medium',
  confidence: 'likely',
  why: 'That a host is to be retired, or that a zone is in trouble, goes by mail to the contacts of the account; whoever is on call finds out last.',
  fix: {
    summary:
      'Make a rule for aws.health on the default event bus of each Region, and in us-east-1 for what belongs to no Region, that sends to a topic with subscribers, or on to one central bus; or configure AWS User Notifications.',
    cli: 'aws events put-rule --name aws-health --event-pattern \'{"source":["aws.health"]}\' --region {region}\naws events put-targets --rule aws-health --targets Id=1,Arn=<a topic> --region {region}',
    cloudformation:
      'Type: AWS::Events::Rule\nProperties:\n  EventPattern: { source: [aws.health] }\n  Targets: [{ Id: people, Arn: <a topic> }]',
    terraform:
      'resource "aws_cloudwatch_event_rule" "health" {\n  name          = "aws-health"\n  event_pattern = jsonencode({ source = ["aws.health"] })\n}',
    cost: 'None: the events of AWS services are free.',
    risk: 'None. The topic’s policy must let events.amazonaws.com publish.',
    effort: 'minutes',
  },
  refs: [
    'https://docs.aws.amazon.com/health/latest/ug/choosing-a-region.html',
    'https://docs.aws.amazon.com/health/latest/ug/cloudwatch-events-health.html',
  ],
  notes: ['000 §3', '001 §4.2.4'],
  wellArchitected: ['REL06-BP03', 'REL11-BP06'],
  subject: eventBus,
  context: { ...workload, ...reachContext },

  evaluate(bus, context) {
    if (bus.id !== 'default') return notApplicable('AWS sends its own events to the default bus only');
    const isNeeded = globalHealth.includes(bus.region) || somethingRuns(context);
    if (!isNeeded)
      return notApplicable('nothing runs in the Region: no instance, database, load balancer or function');
    const { reach, chain, unread, break: why } = reachOfEvent(bus.arn, healthEvent(bus), context);
    if (reach === 'many' || reach === 'one') return pass();
    if (reach === 'unknown') mustBeRead(unread);
    const way = chain.map(({ label }) => label).join(' → ');
    if (reach === 'unknown') return notApplicable(`they are sent to ${way}: ${why}`);
    if (reach === 'system')
      return notApplicable(`they are sent to ${way}: whether that program tells people is not known`);
    const reason =
      'No event rule brings AWS Health events to people; what AWS User Notifications sends by itself was not read';
    return fail(reason, { chain: way, break: why });
  },
});
