import type { Selected } from '#engine';
import { ecsTarget } from '../../../checks/applicationautoscaling/resources/ecs-target.ts';
import { service } from '../../../checks/ecs/resources/service.ts';
import { resource } from '../../support/resource.ts';

type Data = Selected<typeof service>['data'];
type Target = Selected<typeof ecsTarget>['data'];

export const cluster = 'arn:aws:ecs:ap-northeast-2:111122223333:cluster/shop';

/** A service behind a load balancer, of two tasks, both running. */
export const serviceOf = (data: Data = {}) =>
  resource(service, {
    serviceArn: 'arn:aws:ecs:ap-northeast-2:111122223333:service/shop/web',
    serviceName: 'web',
    clusterArn: cluster,
    status: 'ACTIVE',
    schedulingStrategy: 'REPLICA',
    launchType: 'FARGATE',
    desiredCount: 2,
    runningCount: 2,
    deploymentController: { type: 'ECS' },
    loadBalancers: [{ targetGroupArn: 'arn:web' }],
    ...data,
  });

/** A service that nobody waits for. */
export const workerOf = (data: Data = {}) => serviceOf({ loadBalancers: [], ...data });

export const tagged = (key: string) => ({ tags: [{ key, value: '' }] });

export const targetOf = (data: Partial<Target> = {}) =>
  resource(ecsTarget, {
    ResourceId: 'service/shop/web',
    MinCapacity: 2,
    MaxCapacity: 8,
    SuspendedState: undefined,
    ...data,
  });

/** Of what is not asked how many tasks it runs. */
export const exempt = {
  'it runs on each host': {
    subject: serviceOf({ schedulingStrategy: 'DAEMON', desiredCount: 1, launchType: undefined }),
    because: 'each of its hosts',
  },
  'it is scaled to zero': { subject: serviceOf({ desiredCount: 0 }), because: 'scaled to zero' },
  'it is being deleted': { subject: serviceOf({ status: 'DRAINING', desiredCount: 1 }), because: 'DRAINING' },
  'it was deleted': { subject: serviceOf({ status: 'INACTIVE', desiredCount: 1 }), because: 'INACTIVE' },
  'it runs elsewhere': {
    subject: serviceOf({ launchType: 'EXTERNAL', desiredCount: 1 }),
    because: 'outside AWS',
  },
  'nothing of it is in service yet': {
    subject: serviceOf({ deploymentController: { type: 'EXTERNAL' }, desiredCount: 1 }),
    because: 'none of its task sets is primary',
  },
} as const;
