import { defineCheck, fail, notApplicable, pass } from '#engine';
import { hasTag } from '../s3/lib/tag.ts';
import { isScheduled, transfersOf } from './lib/transfer.ts';
import { task } from './resources/task.ts';
import { taskExecution } from './resources/task-execution.ts';

export default defineCheck({
  id: 'datasync/transfers-reliable',
  title: 'DataSync transfers succeed on schedule, are verified and logged, and their agents are online',
  pillar: 'operations',
  severity: 'medium',
  why: 'A transfer that stopped tells nobody: the copy grows older until it is needed. And what was neither verified nor logged cannot be trusted, nor put right.',
  fix: {
    summary:
      'Start the agent again, look the error code up, enable the schedule, and have what is transferred verified and logged.',
    cli: 'aws datasync update-task --task-arn {arn} --schedule ScheduleExpression="cron(0 18 * * ? *)",Status=ENABLED --options VerifyMode=ONLY_FILES_TRANSFERRED,LogLevel=BASIC --cloud-watch-log-group-arn <the log group> --region {region}',
    cloudformation:
      'Options: { VerifyMode: ONLY_FILES_TRANSFERRED, LogLevel: BASIC }\nCloudWatchLogGroupArn: <the log group>',
    terraform:
      'cloudwatch_log_group_arn = "<the log group>"\noptions {\n  verify_mode = "ONLY_FILES_TRANSFERRED"\n  log_level   = "BASIC"\n}',
    cost: 'Transfers are charged by gigabyte, logs by what is written; to verify costs requests at the destination.',
    risk: 'A run that was missed for long moves much at once: limit its bandwidth in office hours.',
    effort: 'hours',
  },
  refs: [
    'https://docs.aws.amazon.com/datasync/latest/userguide/understand-task-statuses.html',
    'https://docs.aws.amazon.com/datasync/latest/userguide/task-scheduling.html',
  ],
  notes: ['001 §2.7.1', '001 §2.7.5', '002 §AWS DataSync', '004 quiz Q6'],
  wellArchitected: ['REL09-BP03', 'OPS08'],
  subject: task.with('description'),
  context: { executions: taskExecution },
  // A task that has no schedule and did not run for `idleDays` belongs to a migration that is over.
  options: { maxAgeDays: 2, idleDays: 30, oneOffTag: 'lintel:oneoff' },

  evaluate(subject, { executions, options, now }) {
    if (subject.data.Status === 'CREATING') return notApplicable('it is being created');
    if (!isScheduled(subject) && hasTag(subject.tags, options.oneOffTag)) {
      return notApplicable(`the tag ${options.oneOffTag} says that it runs once`);
    }
    const verdict = transfersOf(subject, executions, { ...options, now });
    if (verdict) return verdict;
    const { CloudWatchLogGroupArn, LogLevel, VerifyMode } = subject.description;
    const reasons = [
      VerifyMode === 'NONE' && 'what was transferred is not verified',
      (!CloudWatchLogGroupArn || LogLevel === 'OFF') && 'transfers are not logged',
    ].filter((reason) => reason !== false);
    if (reasons.length === 0) return pass();
    const text = reasons.join('; ');
    return fail(text.charAt(0).toUpperCase() + text.slice(1), { VerifyMode, LogLevel }, 'low');
  },
});
