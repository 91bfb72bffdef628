import type { Selected } from '#engine';
import { stack } from '../../../checks/cloudformation/resources/stack.ts';
import { statefulResource } from '../../../checks/cloudformation/resources/stateful-resource.ts';
import { template } from '../../../checks/cloudformation/resources/template.ts';
import check from '../../../checks/cloudformation/stateful-deletion-policy.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

type Said = NonNullable<Selected<typeof template>['data']['Resources']>[number];

const idOf = (name: string) => `arn:aws:cloudformation:ap-northeast-2:111122223333:stack/${name}/1`;
const made = (data: Partial<Selected<typeof stack>['data']> = {}, StackName = 'web') =>
  resource(stack, { StackName, StackId: idOf(StackName), StackStatus: 'CREATE_COMPLETE', ...data });
const held = (id: string, name = 'web') =>
  resource(statefulResource, { LogicalResourceId: id, StackId: idOf(name) });
const told = (Resources: readonly Said[] | undefined) =>
  resource(template, { StackId: idOf('web'), Resources });

const retain = { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' };
const says = (ResourceType: string, policies: Partial<Said> = {}, LogicalResourceId = 'It'): Said => ({
  LogicalResourceId,
  ResourceType,
  isSafe: false,
  ...policies,
});
/** The stack with what its template says, all of which is there. */
const holding = (...resources: readonly Said[]) => ({
  subject: made(),
  context: {
    held: resources.map(({ LogicalResourceId }) => held(LogicalResourceId)),
    templates: [told(resources)],
  },
});
const table = 'AWS::DynamoDB::Table';

testCheck(check, {
  passes: {
    retained: holding(says(table, retain)),
    'but for a failed creation': holding(says(table, { ...retain, DeletionPolicy: 'RetainExceptOnCreate' })),
    'a snapshot': holding(
      says('AWS::EC2::Volume', { DeletionPolicy: 'Snapshot', UpdateReplacePolicy: 'Snapshot' }),
    ),
    'a database, of which CloudFormation takes a snapshot by itself': holding(says('AWS::RDS::DBInstance')),
    'a cluster of databases too': holding(says('AWS::RDS::DBCluster')),
    'protected itself': holding(says(table, { isSafe: true })),
    'protected itself, and a policy by a function': holding(
      says(table, { isSafe: true, DeletionPolicy: true }),
    ),
    'what the template makes under a condition is not there': {
      subject: made(),
      context: {
        held: [held('It')],
        templates: [told([says(table, retain), says(table, {}, 'Unmade')])],
      },
    },
  },
  fails: {
    'nothing is said': {
      ...holding(says(table)),
      because: 'It would be deleted with the data',
      evidence: { LogicalResourceId: ['It'] },
    },
    'the deletion only': holding(says(table, { DeletionPolicy: 'Retain' })),
    'the replacement only': holding(says(table, { UpdateReplacePolicy: 'Retain' })),
    'another engine than RDS’ own': holding(says('AWS::DocDB::DBCluster')),
    'a database that is to be deleted': {
      ...holding(says('AWS::RDS::DBInstance', { DeletionPolicy: 'Delete' })),
      severity: 'low',
    },
    'deletion was chosen, as CDK writes it': {
      ...holding(says(table, { DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' })),
      severity: 'low',
    },
    'deletion was chosen, of replacement nobody thought': holding(says(table, { DeletionPolicy: 'Delete' })),
    'a bucket': { ...holding(says('AWS::S3::Bucket')), severity: 'low' },
    'a log group': {
      ...holding(says('AWS::Logs::LogGroup', { DeletionPolicy: 'Delete' })),
      severity: 'info',
    },
    'several, the worst first': {
      ...holding(says('AWS::Logs::LogGroup', {}, 'Log'), says('AWS::S3::Bucket', {}, 'Files'), says(table)),
      because: 'It and 2 more would',
      severity: 'medium',
      evidence: { LogicalResourceId: ['It', 'Files', 'Log'] },
    },
    'one is certain, of another nobody knows': holding(
      says(table),
      says(table, { DeletionPolicy: true }, 'Other'),
    ),
    'a nested one is judged by itself': {
      ...holding(says('AWS::Cognito::UserPool')),
      subject: made({ RootId: idOf('root') }),
    },
  },
  notApplicable: {
    'nothing that bears data': {
      subject: made(),
      context: { held: [held('It', 'other')] },
      because: 'nothing that bears data',
    },
    'of Elastic Beanstalk': { subject: made({}, 'awseb-e-abc-stack'), because: 'a service keeps it' },
    'nothing was made yet': {
      subject: made({ StackStatus: 'REVIEW_IN_PROGRESS' }),
      because: 'REVIEW_IN_PROGRESS',
    },
    'its making was rolled back': { subject: made({ StackStatus: 'ROLLBACK_COMPLETE' }) },
    'being deleted': { subject: made({ StackStatus: 'DELETE_IN_PROGRESS' }) },
  },
  unknown: {
    'without a status': { subject: made({ StackStatus: undefined }) },
    'a template that cannot be parsed': {
      subject: made(),
      context: { held: [held('It')], templates: [told(undefined)] },
    },
    'a template that is not there': { subject: made(), context: { held: [held('It')] } },
    'a template without the resource': {
      subject: made(),
      context: { held: [held('It')], templates: [told([])] },
    },
    'a policy by a function': holding(says(table, { ...retain, DeletionPolicy: true })),
    'a replacement by a function': holding(says(table, { ...retain, UpdateReplacePolicy: true })),
  },
});
