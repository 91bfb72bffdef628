import check from '../../../checks/ecs/service-min-tasks.ts';
import { here } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { exempt, serviceOf, tagged, targetOf, workerOf } from './fixtures.ts';

const taskSet = {
  launchType: undefined,
  capacityProviderStrategy: undefined,
  networkConfiguration: undefined,
  loadBalancers: undefined,
  serviceRegistries: undefined,
};
const since = (minutes: number) => ({ unsteadySince: new Date(here.now.getTime() - minutes * 60_000) });

testCheck(check, {
  passes: {
    'two tasks': { subject: serviceOf() },
    'two tasks, and auto scaling leaves them': {
      subject: serviceOf({ desiredCount: 3, runningCount: 3 }),
      context: { targets: [targetOf()] },
    },
    'auto scaling of another service': {
      subject: serviceOf(),
      context: { targets: [targetOf({ ResourceId: 'service/batch/web', MinCapacity: 1 })] },
    },
    'one task, where that is enough': {
      subject: serviceOf({ desiredCount: 1, runningCount: 1 }),
      options: { minTasks: 1 },
    },
    'one is being replaced': {
      subject: serviceOf({ runningCount: 1, ...since(60) }),
      because: '1 of its 2 tasks run at the moment',
    },
    'one ended just now, and nothing is said of it yet': {
      subject: serviceOf({ runningCount: 1 }),
      because: 'at the moment',
    },
    'not steady, but complete': { subject: serviceOf({ ...since(600) }) },
    'more than it wants, while it deploys': { subject: serviceOf({ runningCount: 4, ...since(61) }) },
    'another controller deploys it, and it serves': {
      subject: workerOf({ deploymentController: { type: 'EXTERNAL' }, primaryTaskSet: taskSet }),
    },
  },
  fails: {
    'one task behind a load balancer': {
      subject: serviceOf({ desiredCount: 1, runningCount: 1 }),
      because: /^It runs 1 of 2 tasks$/,
      evidence: { desiredCount: 1 },
    },
    'one task that is found by its name': {
      subject: workerOf({ desiredCount: 1, serviceRegistries: [{ registryArn: 'arn:web' }] }),
    },
    'one task that Service Connect leads to': { subject: workerOf({ desiredCount: 1, endpoints: ['http'] }) },
    'one task, whose task set is behind a load balancer': {
      subject: workerOf({
        desiredCount: 1,
        deploymentController: { type: 'EXTERNAL' },
        primaryTaskSet: { ...taskSet, loadBalancers: [{ targetGroupArn: 'arn:web' }] },
      }),
    },
    'one task that works by itself': {
      subject: workerOf({ desiredCount: 1, endpoints: [] }),
      severity: 'low',
    },
    'two tasks, where three are wanted': { subject: serviceOf(), options: { minTasks: 3 } },
    'auto scaling may leave one': {
      subject: serviceOf(),
      context: { targets: [targetOf({ MinCapacity: 1 })] },
      because: 'Auto scaling may leave it 1 of 2 tasks',
      evidence: { desiredCount: 2, MinCapacity: 1 },
    },
    'auto scaling may leave none of what works by itself': {
      subject: workerOf(),
      context: { targets: [targetOf({ MinCapacity: 0 })] },
      severity: 'low',
    },
    'one is missing for long': {
      subject: serviceOf({ runningCount: 1, ...since(61) }),
      because: '1 of its 2 tasks run, and it has not been steady for 1 h',
      evidence: { runningCount: 1, unsteadySince: '2026-11-19T22:59:00.000Z' },
      severity: 'medium',
    },
  },
  notApplicable: {
    ...exempt,
    'single by design': {
      subject: serviceOf({ desiredCount: 1, ...tagged('lintel:singleton') }),
      because: 'lintel:singleton',
    },
  },
  unknown: {
    'AWS did not say how many': { subject: serviceOf({ desiredCount: undefined }) },
    'AWS did not say how many run': { subject: serviceOf({ runningCount: undefined }) },
    'AWS did not say its name': { subject: serviceOf({ serviceName: undefined }) },
    'AWS did not say its cluster': { subject: serviceOf({ clusterArn: undefined }) },
    'the target has no minimum': {
      subject: serviceOf(),
      context: { targets: [targetOf({ MinCapacity: undefined })] },
    },
    'the event is of the future': { subject: serviceOf({ runningCount: 1, ...since(-600) }) },
  },
});
