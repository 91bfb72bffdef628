import { must, type Selected } from '#engine';
import type { ecsPolicy } from '../../applicationautoscaling/resources/ecs-policy.ts';
import type { service } from '../resources/service.ts';

/** What Application Auto Scaling calls a service. */
export function scalableId({ data }: Pick<Selected<typeof service>, 'data'>): string {
  const cluster = must(data.clusterArn, 'clusterArn').split('/').at(-1);
  return `service/${cluster}/${must(data.serviceName, 'serviceName')}`;
}

/** For `known`: the policies that move a service, by what Application Auto Scaling calls it. */
export const byResourceId = ({ data }: Pick<Selected<typeof ecsPolicy>, 'data'>) => data.ResourceId;
