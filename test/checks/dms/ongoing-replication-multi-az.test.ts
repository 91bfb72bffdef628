import check from '../../../checks/dms/ongoing-replication-multi-az.ts';
import { testCheck } from '../../support/test-check.ts';
import { configOf, daysAgo, instanceOf, replicationOf, taskOf } from './fixtures.ts';

const alone = instanceOf();
const tasks = [taskOf()];
const replications = [replicationOf()];

testCheck(check, {
  passes: {
    'Multi-AZ': { subject: instanceOf({ MultiAZ: true }), context: { tasks } },
    'Multi-AZ from the next window on': {
      subject: instanceOf({ PendingModifiedValues: { MultiAZ: true } }),
      context: { tasks },
      because: 'pending',
    },
    'serverless, Multi-AZ': {
      subject: configOf({ ComputeConfig: { MultiAZ: true } }),
      context: { replications },
    },
  },
  fails: {
    'changes are replicated from one zone': {
      subject: alone,
      context: { tasks },
      evidence: { MultiAZ: false, AvailabilityZone: 'a', tasks: ['orders'] },
    },
    'after a full load too': {
      subject: alone,
      context: { tasks: [taskOf({ MigrationType: 'full-load-and-cdc' })] },
    },
    'one of its tasks is old enough': {
      subject: alone,
      context: {
        tasks: [
          taskOf({ ReplicationTaskIdentifier: 'new', ReplicationTaskCreationDate: daysAgo(1) }),
          taskOf({ ReplicationTaskCreationDate: daysAgo(14) }),
        ],
      },
      evidence: { tasks: ['new', 'orders'] },
    },
    'a change of something else is pending': {
      subject: instanceOf({ PendingModifiedValues: { MultiAZ: undefined } }),
      context: { tasks },
    },
    'serverless, in one zone': { subject: configOf(), context: { replications } },
    'serverless, which says nothing of zones': {
      subject: configOf({ ComputeConfig: { MultiAZ: undefined } }),
      context: { replications },
    },
    'younger, where that counts': {
      subject: alone,
      context: { tasks: [taskOf({ ReplicationTaskCreationDate: daysAgo(3) })] },
      options: { minDays: 2 },
    },
  },
  notApplicable: {
    'no tasks': { subject: alone },
    'a load done once': { subject: alone, context: { tasks: [taskOf({ MigrationType: 'full-load' })] } },
    'its task is stopped': { subject: alone, context: { tasks: [taskOf({ Status: 'stopped' })] } },
    'the task is on another instance': {
      subject: alone,
      context: { tasks: [taskOf({ ReplicationInstanceArn: 'arn:other' })] },
    },
    'a young task': {
      subject: alone,
      context: { tasks: [taskOf({ ReplicationTaskCreationDate: daysAgo(13) })] },
      because: 'younger than 14 days',
    },
    'it is being created': { subject: instanceOf({ ReplicationInstanceStatus: 'creating' }) },
    'it is being deleted': { subject: instanceOf({ ReplicationInstanceStatus: 'deleting' }) },
    'serverless, loading once': { subject: configOf({ ReplicationType: 'full-load' }) },
    'serverless, never started': { subject: configOf(), because: 'not running' },
    'serverless, stopped': {
      subject: configOf(),
      context: { replications: [replicationOf({ Status: 'stopped' })] },
    },
    'serverless, young': {
      subject: configOf(),
      context: { replications: [replicationOf({ ReplicationCreateTime: daysAgo(2) })] },
    },
    'part of a zero-ETL integration': { subject: configOf({ IsReadOnly: true }), context: { replications } },
  },
  unknown: {
    'no MultiAZ': { subject: instanceOf({ MultiAZ: undefined }), context: { tasks } },
    'no date of creation': {
      subject: alone,
      context: { tasks: [taskOf({ ReplicationTaskCreationDate: undefined })] },
    },
    'serverless, of no type': { subject: configOf({ ReplicationType: undefined }) },
    'serverless, without its compute': {
      subject: configOf({ ComputeConfig: undefined }),
      context: { replications },
    },
    'serverless, of no date': {
      subject: configOf(),
      context: { replications: [replicationOf({ ReplicationCreateTime: undefined })] },
    },
  },
});
