import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { exists, serviceIn, targetContext } from './lib/targets.ts';
import { rule } from './resources/rule.ts';

export default defineCheck({
  id: 'eventbridge/rule-targets-reliable',
  title: 'Enabled rules have targets that exist, with a dead-letter queue',
  pillar: 'reliability',
  severity: 'medium',
  why: 'EventBridge tries for a day to deliver an event, and not at all where the target is gone or refuses; without a dead-letter queue the event is then lost, and nobody is told.',
  fix: {
    summary:
      'Give every target a standard queue in the rule’s Region as its dead-letter queue, whose policy lets events.amazonaws.com send to it, with an alarm on its messages. Take targets that are gone out of the rule; delete a rule that has none.',
    cli: 'aws events list-targets-by-rule --rule <the rule> --event-bus-name <its bus> --region {region}\naws events put-targets --rule <the rule> --event-bus-name <its bus> --targets <each target as it was, with DeadLetterConfig={Arn=the ARN of a queue}> --region {region}',
    cloudformation:
      'Targets:\n  - Id: <id>\n    Arn: <the target>\n    DeadLetterConfig:\n      Arn: !GetAtt DeadLetterQueue.Arn',
    terraform: 'dead_letter_config {\n  arn = aws_sqs_queue.dlq.arn\n}',
    cost: 'None but the requests to the queue, and an alarm.',
    risk: 'Putting a target replaces the whole of it, its input and its role too. Without the right policy the queue stays empty, and the events are lost as before.',
    effort: 'minutes',
  },
  refs: [
    'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html',
    'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-retry-policy.html',
  ],
  notes: ['001 §4.2.4', '001 §4.2.4.1', '003 >1,000'],
  wellArchitected: ['REL04-BP02', 'REL06-BP02'],
  subject: rule.with('targets'),
  context: targetContext,
  // The services, as ARNs name them (`lambda`, `states`), whose targets need one; or all of them.
  options: { requireDlqFor: ['all'] },

  evaluate(subject, { options, ...context }) {
    const { data, region, account } = subject;
    if (data.ManagedBy) return notApplicable(`${data.ManagedBy} made it and looks after it`);
    if (must(data.State, 'State') === 'DISABLED') return notApplicable('the rule is disabled');
    if (!subject.targets) return notApplicable('it was deleted during the scan');
    if (subject.targets.length === 0) return fail('The rule is enabled, but has no target', { targets: 0 });
    const targets = subject.targets.map(({ Arn, DeadLetterArn }) => ({
      arn: must(Arn, 'Arn'),
      DeadLetterArn,
    }));
    const gone = targets.filter(({ arn }) => exists(arn, { account, region }, context) === false);
    const named = (each: readonly { readonly arn: string }[]) => each.map(({ arn }) => arn).join(', ');
    if (gone.length > 0) {
      return fail(`What it sends to does not exist: ${named(gone)}`, { targets: gone }, 'high');
    }
    const needsQueue = (arn: string) =>
      options.requireDlqFor.some((each) => each === 'all' || each === serviceIn(arn));
    const bare = targets.filter(({ arn, DeadLetterArn }) => !DeadLetterArn && needsQueue(arn));
    if (bare.length > 0) return fail(`No dead-letter queue for ${named(bare)}`, { targets: bare }, 'low');
    const vain = targets.filter(
      ({ DeadLetterArn = '' }) => exists(DeadLetterArn, { account, region }, context) === false,
    );
    if (vain.length === 0) return pass();
    return fail(`The dead-letter queue for ${named(vain)} does not exist`, { targets: vain }, 'low');
  },
});
