import { ecsPolicy } from '../../../checks/applicationautoscaling/resources/ecs-policy.ts';
import check from '../../../checks/ecs/service-auto-scaling.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { exempt, serviceOf, tagged, targetOf, workerOf } from './fixtures.ts';

const policy = (ResourceId = 'service/shop/web') =>
  resource(ecsPolicy, { ResourceId, PolicyName: 'cpu', PolicyARN: `arn:${ResourceId}:cpu` });
const scaled = { targets: [targetOf()], policies: [policy()] };
const suspended = (SuspendedState: object) => ({ ...scaled, targets: [targetOf({ SuspendedState })] });

testCheck(check, {
  passes: {
    'a policy scales it': { subject: serviceOf(), context: scaled },
    'only scaling in is suspended': {
      subject: serviceOf(),
      context: suspended({ DynamicScalingInSuspended: true, DynamicScalingOutSuspended: false }),
    },
    'CodeDeploy deploys it': {
      subject: serviceOf({ deploymentController: { type: 'CODE_DEPLOY' } }),
      context: scaled,
    },
  },
  fails: {
    'nothing scales it': {
      subject: serviceOf(),
      because: 'Nothing scales its 2 tasks',
      evidence: { desiredCount: 2 },
    },
    'nothing scales what nobody waits for': { subject: workerOf(), severity: 'low' },
    'another one is scaled': {
      subject: serviceOf({ serviceName: 'admin' }),
      context: scaled,
      because: 'Nothing scales',
    },
    'one of the same name in another cluster is scaled': {
      subject: serviceOf({ clusterArn: 'arn:aws:ecs:ap-northeast-2:111122223333:cluster/batch' }),
      context: scaled,
      because: 'Nothing scales',
    },
    'there is no room': {
      subject: serviceOf(),
      context: { ...scaled, targets: [targetOf({ MaxCapacity: 2 })] },
      because: 'no room',
      evidence: { desiredCount: 2, MinCapacity: 2, MaxCapacity: 2 },
    },
    'it is suspended': {
      subject: serviceOf(),
      context: suspended({ DynamicScalingOutSuspended: true }),
      because: 'is suspended',
    },
    'no policy moves it': {
      subject: serviceOf(),
      context: { ...scaled, policies: [policy('service/shop/admin')] },
      because: 'has no policy',
    },
  },
  notApplicable: {
    ...exempt,
    'another controller': {
      subject: serviceOf({
        deploymentController: { type: 'EXTERNAL' },
        primaryTaskSet: {
          launchType: 'FARGATE',
          capacityProviderStrategy: undefined,
          networkConfiguration: undefined,
          loadBalancers: undefined,
          serviceRegistries: undefined,
        },
      }),
      because: 'a controller of its own',
    },
    'single by design': { subject: serviceOf(tagged('lintel:singleton')), because: 'lintel:singleton' },
    'of one size by design': { subject: workerOf(tagged('lintel:fixed-size')), because: 'lintel:fixed-size' },
  },
  unknown: {
    'the target has no maximum': {
      subject: serviceOf(),
      context: { ...scaled, targets: [targetOf({ MaxCapacity: undefined })] },
    },
    'the target has no minimum': {
      subject: serviceOf(),
      context: { ...scaled, targets: [targetOf({ MinCapacity: undefined })] },
    },
  },
});
