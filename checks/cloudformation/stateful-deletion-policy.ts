import { defineCheck, fail, must, notApplicable, pass, type Selected } from '#engine';
import { judgeTemplate } from './lib/loss.ts';
import { isEmpty, isOfTool } from './lib/stack.ts';
import { stack } from './resources/stack.ts';
import { statefulResource } from './resources/stateful-resource.ts';
import { template } from './resources/template.ts';

const byStack = ({ data }: Selected<typeof statefulResource>) => data.StackId;

export default defineCheck({
  id: 'cloudformation/stateful-deletion-policy',
  title: 'What holds data outlives the deletion of its stack, and its own replacement',
  pillar: 'reliability',
  severity: 'medium',
  nonProduction: 'skip',
  why: 'Whoever deletes a stack, takes a resource out of its template or changes a property that makes CloudFormation replace it deletes the data too, backups that belong to the resource included.',
  fix: {
    summary:
      'Write a DeletionPolicy and an UpdateReplacePolicy of Retain, or Snapshot where the type knows it, at each of the resources, and update the stack.',
    cli: 'aws cloudformation get-template --stack-name {id} --template-stage Original --region {region}\naws cloudformation update-stack --stack-name {id} --template-body file://template.yaml --region {region}   # with its parameters and capabilities as they are',
    cloudformation: 'DeletionPolicy: Retain\nUpdateReplacePolicy: Retain',
    cost: 'What is retained is billed until somebody deletes it.',
    risk: 'None for what runs: the update changes no resource. A name that is retained is taken when the stack is made again.',
    effort: 'minutes',
  },
  refs: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-updatereplacepolicy.html',
  ],
  notes: ['001 §5.1.4', '001 §5.1.7', '003 >1,000,000'],
  wellArchitected: ['REL09-BP02'],
  subject: stack,
  context: { held: statefulResource, templates: template },

  evaluate(subject, { held, templates }) {
    const StackStatus = must(subject.data.StackStatus, 'StackStatus');
    if (isOfTool(subject)) return notApplicable('a service keeps it');
    if (isEmpty(subject)) return notApplicable(`its status is ${StackStatus}`);
    const ids = held.having(byStack, subject.arn).map(({ id }) => id);
    if (ids.length === 0) return notApplicable('it holds nothing that bears data');
    const resources = must(templates.get(subject.arn), 'TemplateBody').data.Resources;
    const said = must(resources, 'a TemplateBody that can be parsed');
    const losses = judgeTemplate(ids, said);
    const [first] = losses;
    if (!first) return pass();
    const more = losses.length > 1 ? ` and ${losses.length - 1} more` : '';
    return fail(
      `${first.id}${more} would be deleted with the data`,
      { LogicalResourceId: losses.map(({ id }) => id) },
      first.severity,
    );
  },
});
