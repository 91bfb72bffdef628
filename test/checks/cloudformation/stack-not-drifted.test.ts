import type { Selected } from '#engine';
import { stack } from '../../../checks/cloudformation/resources/stack.ts';
import check from '../../../checks/cloudformation/stack-not-drifted.ts';
import { here, resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

type Data = Selected<typeof stack>['data'];
type Status = NonNullable<Data['StackStatus']>;
type Drift = 'IN_SYNC' | 'DRIFTED' | 'NOT_CHECKED' | 'UNKNOWN';

const idOf = (name: string) => `arn:aws:cloudformation:ap-northeast-2:111122223333:stack/${name}/1`;
const looked = (StackDriftStatus: Drift, days = 1) => ({
  DriftInformation: {
    StackDriftStatus,
    LastCheckTimestamp: new Date(here.now.getTime() - days * 24 * 3_600_000),
  },
});
const never = { DriftInformation: { StackDriftStatus: 'NOT_CHECKED' as const } };
const made = (data: Partial<Data>, StackName = 'web') =>
  resource(stack, {
    StackName,
    StackId: idOf(StackName),
    StackStatus: 'UPDATE_COMPLETE',
    ...looked('IN_SYNC'),
    ...data,
  });
const nested = (data: Partial<Data>, root = 'web') =>
  made({ RootId: idOf(root), ...data }, `${root}-Data-1ABC`);
const status = (StackStatus: Status) => made({ StackStatus });

testCheck(check, {
  passes: {
    'in sync, yesterday': { subject: made({}) },
    'thirty days ago': { subject: made(looked('IN_SYNC', 30)) },
    'longer ago, where that is enough': {
      subject: made(looked('IN_SYNC', 80)),
      options: { maxAgeDays: 90 },
    },
    'rolled back, and in sync': { subject: status('UPDATE_ROLLBACK_COMPLETE') },
    'being updated': { subject: status('UPDATE_IN_PROGRESS') },
    'what is nested is in sync too': { subject: made({}), context: { stacks: [nested({})] } },
    'what is nested in another drifted': {
      subject: made({}),
      context: { stacks: [nested(looked('DRIFTED'), 'api')] },
    },
  },
  fails: {
    drifted: {
      subject: made(looked('DRIFTED')),
      because: 'web drifted from the template',
      evidence: { StackName: ['web'], StackDriftStatus: ['DRIFTED'], days: 1 },
    },
    'drifted thirty days ago': { subject: made(looked('DRIFTED', 30)), because: 'web drifted from' },
    'drifted while it is updated': {
      subject: made({ ...looked('DRIFTED'), StackStatus: 'UPDATE_IN_PROGRESS' }),
    },
    'drifted, but nobody looked for long': {
      subject: made(looked('DRIFTED', 31)),
      because: 'web had drifted 31 days ago, and nobody looked since',
      severity: 'low',
    },
    'what is nested drifted': {
      subject: made({}),
      context: { stacks: [nested(looked('DRIFTED'))] },
      because: 'web-Data-1ABC drifted',
    },
    'both drifted': {
      subject: made(looked('DRIFTED', 3)),
      context: { stacks: [nested(looked('DRIFTED', 2))] },
      because: 'web and 1 more drifted',
      evidence: { days: 3 },
    },
    'long ago the one, lately what is nested': {
      subject: made(looked('DRIFTED', 90)),
      context: { stacks: [nested(looked('DRIFTED', 0))] },
      because: 'web-Data-1ABC drifted from the template',
    },
    'nobody ever looked': {
      subject: made(never),
      because: 'Nobody looked yet whether web',
      severity: 'info',
    },
    'nobody looked at what is nested': {
      subject: made({}),
      context: { stacks: [nested(never)] },
      because: 'Nobody looked yet whether web-Data-1ABC drifted',
      severity: 'info',
    },
    'CloudFormation could not tell': {
      subject: made(looked('UNKNOWN')),
      because: 'CloudFormation could not tell whether web drifted',
      severity: 'info',
    },
    'in sync, but long ago': {
      subject: made(looked('IN_SYNC', 31)),
      because: 'Nobody looked for drift of web for 31 days',
      severity: 'info',
    },
    'its last update failed, and so did the rollback': {
      subject: status('UPDATE_ROLLBACK_FAILED'),
      because: 'update failed halfway',
      severity: 'high',
      evidence: { StackStatus: 'UPDATE_ROLLBACK_FAILED' },
    },
    'its last update failed': { subject: status('UPDATE_FAILED'), severity: 'high' },
    'an import failed': { subject: status('IMPORT_ROLLBACK_FAILED'), severity: 'high' },
    'it was never made': {
      subject: status('ROLLBACK_COMPLETE'),
      because: 'neither made nor removed',
    },
    'its making failed': { subject: status('CREATE_FAILED') },
    'the rollback of its making failed': { subject: status('ROLLBACK_FAILED') },
    'its deletion failed': { subject: status('DELETE_FAILED') },
  },
  notApplicable: {
    nested: { subject: nested(looked('DRIFTED')), because: 'it is nested' },
    'of Elastic Beanstalk': { subject: made(looked('DRIFTED'), 'awseb-e-abc-stack') },
    'of eksctl': { subject: made(looked('DRIFTED'), 'eksctl-main-cluster') },
    'of SAM': { subject: made(looked('DRIFTED'), 'aws-sam-cli-managed-default') },
    'of Service Catalog': { subject: made(looked('DRIFTED'), 'SC-111122223333-pp-1') },
    'a change set that nobody executed': {
      subject: status('REVIEW_IN_PROGRESS'),
      because: 'REVIEW_IN_PROGRESS',
    },
    'being made': { subject: status('CREATE_IN_PROGRESS') },
    'its making is rolled back': { subject: status('ROLLBACK_IN_PROGRESS') },
    'being deleted': { subject: status('DELETE_IN_PROGRESS') },
    deleted: { subject: status('DELETE_COMPLETE') },
  },
  unknown: {
    'without a status': { subject: made({ StackStatus: undefined }) },
    'without a word of drift': { subject: made({ DriftInformation: undefined }) },
    'without a status of drift': { subject: made({ DriftInformation: { StackDriftStatus: undefined } }) },
    'in sync, who knows when': {
      subject: made({ DriftInformation: { StackDriftStatus: 'IN_SYNC' } }),
    },
    'in sync, tomorrow': { subject: made(looked('IN_SYNC', -1)) },
  },
});
