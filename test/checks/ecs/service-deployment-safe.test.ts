import type { Selected } from '#engine';
import type { service } from '../../../checks/ecs/resources/service.ts';
import check from '../../../checks/ecs/service-deployment-safe.ts';
import { testCheck } from '../../support/test-check.ts';
import { serviceOf, workerOf } from './fixtures.ts';

type Data = Selected<typeof service>['data'];
type Configuration = NonNullable<Data['deploymentConfiguration']>;

const breaker = { deploymentCircuitBreaker: { enable: true, rollback: true } };
const alarms = (rollback: boolean, enable = true) => ({
  alarms: { alarmNames: ['errors'], enable, rollback },
});
const deploys = (changes: Partial<Configuration> = {}, data: Data = {}) =>
  serviceOf({
    ...data,
    deploymentConfiguration: {
      deploymentCircuitBreaker: { enable: false, rollback: false },
      alarms: undefined,
      strategy: 'ROLLING',
      bakeTimeInMinutes: undefined,
      minimumHealthyPercent: 100,
      ...changes,
    },
  });

testCheck(check, {
  passes: {
    'the circuit breaker rolls back': { subject: deploys(breaker), because: 'the circuit breaker' },
    'by an API that names no strategy': { subject: deploys({ ...breaker, strategy: undefined }) },
    'alarms roll back': { subject: deploys(alarms(true)), because: 'its alarms' },
    'blue and green, with time to go back': {
      subject: deploys({ strategy: 'BLUE_GREEN', bakeTimeInMinutes: 5, minimumHealthyPercent: 0 }),
      because: 'BLUE_GREEN leaves 5 minutes',
    },
    'a canary': { subject: deploys({ strategy: 'CANARY', bakeTimeInMinutes: 10 }) },
    'in steps, watched by alarms': {
      subject: deploys({ strategy: 'LINEAR', bakeTimeInMinutes: 0, ...alarms(true) }),
    },
    'half of the tasks stay': { subject: deploys({ ...breaker, minimumHealthyPercent: 50 }) },
    'a third of the tasks stays, where that is enough': {
      subject: deploys({ ...breaker, minimumHealthyPercent: 33 }),
      options: { minHealthyPercent: 30 },
    },
    'all tasks stop, and nobody notices': {
      subject: deploys({ ...breaker, minimumHealthyPercent: 0 }, { loadBalancers: [] }),
    },
    'no load balancer is said': {
      subject: deploys({ ...breaker, minimumHealthyPercent: undefined }, { loadBalancers: undefined }),
    },
    'the task of a host must stop before the next starts': {
      subject: deploys({ ...breaker, minimumHealthyPercent: 0 }, { schedulingStrategy: 'DAEMON' }),
    },
    'CodeDeploy deploys it': {
      subject: workerOf({ deploymentController: { type: 'CODE_DEPLOY' } }),
      because: 'CodeDeploy',
    },
  },
  fails: {
    'nothing stops it': {
      subject: deploys(),
      because: 'Nothing stops a deployment that fails',
      evidence: { deploymentCircuitBreaker: { enable: false, rollback: false } },
    },
    'nothing was ever said': {
      subject: deploys({ deploymentCircuitBreaker: undefined }),
      because: 'Nothing stops',
    },
    'rollback is set, but the circuit breaker is off': {
      subject: deploys({ deploymentCircuitBreaker: { enable: false, rollback: true } }),
      because: 'Nothing stops',
    },
    'it is stopped only': {
      subject: deploys({ deploymentCircuitBreaker: { enable: true, rollback: false } }),
      because: 'stopped, but not rolled back',
    },
    'alarms stop it only': { subject: deploys(alarms(false)), because: 'stopped, but not rolled back' },
    'the alarms are off': { subject: deploys(alarms(true, false)), because: 'Nothing stops' },
    'blue and green, without time to go back': {
      subject: deploys({ strategy: 'BLUE_GREEN', bakeTimeInMinutes: 0 }),
      because: 'BLUE_GREEN deployments leave no time to go back',
    },
    'the circuit breaker is not for blue and green': {
      subject: deploys({ strategy: 'BLUE_GREEN', bakeTimeInMinutes: 0, ...breaker }),
    },
    'most of the tasks may stop at once': {
      subject: deploys({ ...breaker, minimumHealthyPercent: 49 }),
      because: 'may leave 49 % of its tasks',
      evidence: { minimumHealthyPercent: 49 },
    },
  },
  notApplicable: {
    'another controller': {
      subject: deploys({}, { deploymentController: { type: 'EXTERNAL' } }),
      because: 'a controller of its own',
    },
    'it is being deleted': { subject: deploys({}, { status: 'DRAINING' }), because: 'DRAINING' },
    'it was deleted': { subject: deploys({}, { status: 'INACTIVE' }), because: 'INACTIVE' },
  },
  unknown: {
    'AWS says nothing of deployments': { subject: serviceOf({ deploymentController: undefined }) },
    'AWS does not say how many stay': { subject: deploys({ ...breaker, minimumHealthyPercent: undefined }) },
    'AWS does not say how long it may go back': { subject: deploys({ strategy: 'BLUE_GREEN' }) },
  },
});
