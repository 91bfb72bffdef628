import { defineCheck, fail, must, notApplicable, type Selected } from '#engine';
import { judgeDrift } from './lib/drift.ts';
import { isOfServiceCatalog, isOfTool } from './lib/stack.ts';
import { stack } from './resources/stack.ts';

const byRoot = ({ data }: Selected<typeof stack>) => data.RootId;

export default defineCheck({
  id: 'cloudformation/stack-not-drifted',
  title: 'Stacks are what their templates say, and can be updated',
  pillar: 'operations',
  severity: 'medium',
  why: 'What was changed by hand is in no template: the next update undoes it or fails on it, and the copy of the stack in another Region comes up without it.',
  fix: {
    summary:
      'Detect the drift of the stack and of those nested in it, then take what was changed by hand into the template, or undo it; bring a stack that failed back by continuing its rollback, or delete it.',
    cli: 'aws cloudformation detect-stack-drift --stack-name {id} --region {region}\naws cloudformation describe-stack-resource-drifts --stack-name {id} --stack-resource-drift-status-filters MODIFIED DELETED --region {region}\naws cloudformation continue-update-rollback --stack-name {id} --region {region}   # of a stack in UPDATE_ROLLBACK_FAILED',
    cost: 'None.',
    risk: 'Detection only reads. To undo a change by hand changes what runs: look first why it was made.',
    effort: 'hours',
  },
  refs: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-drift.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/view-stack-events.html',
  ],
  notes: ['003 >1,000,000', '003 Quick Review 6', '001 §5.1'],
  wellArchitected: ['REL13-BP04', 'OPS05'],
  subject: stack,
  context: { stacks: stack },
  options: { maxAgeDays: 30 },

  evaluate(subject, { stacks, options, now }) {
    const { data, arn } = subject;
    const StackStatus = must(data.StackStatus, 'StackStatus');
    if (data.RootId) return notApplicable('it is nested: what it belongs to is judged');
    if (isOfTool(subject) || isOfServiceCatalog(subject)) return notApplicable('a service keeps it');
    if (/^(REVIEW|CREATE|DELETE|ROLLBACK)_IN_PROGRESS$|^DELETE_COMPLETE$/.test(StackStatus)) {
      return notApplicable(`its status is ${StackStatus}`);
    }
    if (/^(UPDATE|IMPORT)_.*FAILED$/.test(StackStatus)) {
      return fail('Its last update failed halfway', { StackStatus }, 'high');
    }
    if (/FAILED$|^ROLLBACK_COMPLETE$/.test(StackStatus)) {
      return fail('It was neither made nor removed: it can only be deleted', { StackStatus });
    }
    return judgeDrift([subject, ...stacks.having(byRoot, arn)], now, options.maxAgeDays);
  },
});
