import type { Selected } from '#engine';
import { task } from '../../../checks/datasync/resources/task.ts';
import { taskExecution } from '../../../checks/datasync/resources/task-execution.ts';
import check from '../../../checks/datasync/transfers-reliable.ts';
import { here, resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const described = task.with('description');
const TaskArn = 'arn:aws:datasync:ap-northeast-2:111122223333:task/task-1';
const CurrentTaskExecutionArn = `${TaskArn}/execution/exec-1`;

const daysAgo = (days: number) => new Date(here.now.getTime() - days * 24 * 3_600_000);

interface Told {
  readonly Status?: Selected<typeof task>['data']['Status'];
  readonly tags?: Readonly<Record<string, string>>;
}

/** A task that runs every night, verifies and logs. */
const taskOf = (
  description: Partial<Selected<typeof described>['description']> = {},
  { tags = {}, ...data }: Told = {},
) => ({
  ...resource(
    described,
    { TaskArn, Name: 'files', Status: 'AVAILABLE', ...data },
    {
      description: {
        CloudWatchLogGroupArn: 'arn:logs',
        CreationTime: daysAgo(400),
        CurrentTaskExecutionArn,
        DisabledBy: undefined,
        ErrorCode: undefined,
        LogLevel: 'BASIC',
        Schedule: { ScheduleExpression: 'cron(0 18 * * ? *)', Status: 'ENABLED' },
        VerifyMode: 'ONLY_FILES_TRANSFERRED',
        ...description,
      },
    },
  ),
  tags,
});

const ran = (days: number, data: Partial<Selected<typeof taskExecution>['data']> = {}) => ({
  executions: [
    resource(taskExecution, {
      TaskExecutionArn: CurrentTaskExecutionArn,
      StartTime: daysAgo(days),
      Status: 'SUCCESS',
      ErrorCode: undefined,
      ...data,
    }),
  ],
});

const every = (ScheduleExpression: string, Status?: 'ENABLED' | 'DISABLED') => ({
  Schedule: { ScheduleExpression, Status },
});
const byHand = { Schedule: undefined };
const disabled = every('cron(0 18 * * ? *)', 'DISABLED');
const neverRan = { CurrentTaskExecutionArn: undefined };

testCheck(check, {
  passes: {
    'last night': { subject: taskOf(), context: ran(0.4) },
    'the night before last': { subject: taskOf(), context: ran(2.9) },
    'six days ago, of a weekly schedule': {
      subject: taskOf(every('cron(0 18 ? * SUN *)')),
      context: ran(6),
    },
    'eight days ago, of a weekly schedule': {
      subject: taskOf(every('cron(0 18 ? * SUN *)')),
      context: ran(8.5),
    },
    'a first long transfer is under way': {
      subject: taskOf(),
      context: ran(9, { Status: 'TRANSFERRING' }),
    },
    'a schedule that nobody can read': { subject: taskOf(every('at(noon)')), context: ran(90) },
    'scheduled yesterday': { subject: taskOf({ ...neverRan, CreationTime: daysAgo(1) }) },
    'started by something else, a week ago': { subject: taskOf(byHand), context: ran(7) },
    'its schedule was disabled by hand, a week ago': {
      subject: taskOf({ ...disabled, DisabledBy: 'USER' }),
      context: ran(7),
    },
    'options of which AWS says nothing are its defaults': {
      subject: taskOf({ VerifyMode: undefined, LogLevel: undefined }),
      context: ran(1),
    },
    'tagged as run once, but scheduled': {
      subject: taskOf({}, { tags: { 'lintel:oneoff': '' } }),
      context: ran(1),
    },
  },
  fails: {
    'the last transfer failed': {
      subject: taskOf(),
      context: ran(0.4, { Status: 'ERROR', ErrorCode: 'SourceNfs' }),
      severity: 'high',
      because: /^The last transfer failed$/,
      evidence: { ErrorCode: 'SourceNfs' },
    },
    'a transfer by hand failed': {
      subject: taskOf(byHand),
      context: ran(3, { Status: 'ERROR' }),
      severity: 'high',
    },
    'its agent is offline': {
      subject: taskOf({ ErrorCode: 'AgentOffline' }, { Status: 'UNAVAILABLE' }),
      context: ran(1),
      severity: 'high',
      because: 'as when its agent is offline',
      evidence: { ErrorCode: 'AgentOffline' },
    },
    'its agent is offline, and it runs by hand': {
      subject: taskOf(byHand, { Status: 'UNAVAILABLE' }),
      context: ran(7),
    },
    'DataSync disabled its schedule, long ago': {
      subject: taskOf({ ...disabled, DisabledBy: 'SERVICE' }),
      context: ran(90),
      because: 'DataSync disabled its schedule',
      evidence: { DisabledBy: 'SERVICE' },
    },
    'DataSync disabled its schedule for the errors': {
      subject: taskOf({ ...disabled, DisabledBy: 'SERVICE' }),
      context: ran(1, { Status: 'ERROR' }),
      severity: 'high',
      because: 'The last transfer failed; DataSync disabled its schedule',
    },
    'DataSync disabled its schedule before it ever ran': {
      subject: taskOf({ ...disabled, ...neverRan, DisabledBy: 'SERVICE' }),
    },
    'three days ago, though it is to run each night': {
      subject: taskOf(),
      context: ran(3),
      because: 'Did not run for 3 days, though it is scheduled',
      evidence: { ScheduleExpression: 'cron(0 18 * * ? *)' },
    },
    'nine days ago, of a weekly schedule': {
      subject: taskOf(every('cron(0 18 ? * SUN *)')),
      context: ran(9),
    },
    'two days ago, where that is too long': {
      subject: taskOf(every('rate(1 hour)')),
      context: ran(2.1),
      options: { maxAgeDays: 1 },
    },
    'never ran': { subject: taskOf(neverRan), because: 'Never ran in 400 days, though it is scheduled' },
    'nothing is verified': {
      subject: taskOf({ VerifyMode: 'NONE' }),
      context: ran(1),
      severity: 'low',
      because: /^What was transferred is not verified$/,
    },
    'nothing is logged': {
      subject: taskOf({ LogLevel: 'OFF' }),
      context: ran(1),
      severity: 'low',
      because: /^Transfers are not logged$/,
    },
    'there is no log group': {
      subject: taskOf({ CloudWatchLogGroupArn: undefined, VerifyMode: 'NONE' }),
      context: ran(1),
      severity: 'low',
      because: 'not verified; transfers are not logged',
    },
  },
  notApplicable: {
    'a migration that is over': {
      subject: taskOf(byHand, { Status: 'UNAVAILABLE' }),
      context: ran(31),
      because: 'last ran 31 days ago',
    },
    'a migration that failed once, long ago': {
      subject: taskOf(byHand),
      context: ran(300, { Status: 'ERROR' }),
    },
    'a task of nobody': { subject: taskOf({ ...byHand, ...neverRan }), because: 'never ran' },
    'tagged as run once': {
      subject: taskOf(byHand, { tags: { 'lintel:oneoff': 'true' } }),
      context: ran(1, { Status: 'ERROR' }),
      because: 'lintel:oneoff',
    },
    'it is being created': { subject: taskOf({}, { Status: 'CREATING' }) },
  },
  unknown: {
    'the execution that it names is not to be had': { subject: taskOf() },
    'an execution of no time': { subject: taskOf(), context: ran(1, { StartTime: undefined }) },
    'a task of no status': { subject: taskOf({}, { Status: undefined }), context: ran(1) },
    'never ran, and nobody knows since when': {
      subject: taskOf({ ...neverRan, CreationTime: undefined }),
    },
  },
});
