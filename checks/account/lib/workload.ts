import type { Collections } from '#engine';
import { instance } from '../../ec2/resources/instance.ts';
import { loadBalancer } from '../../elbv2/resources/load-balancer.ts';
import { lambdaFunction } from '../../lambda/resources/function.ts';
import { dbInstance } from '../../rds/resources/db-instance.ts';

/** What most workloads have something of; to be spread into the context of a check. */
export const workload = {
  instances: instance,
  databases: dbInstance,
  balancers: loadBalancer,
  functions: lambdaFunction,
};

/** Whether something runs in a Region, as far as these tell. */
export function somethingRuns({
  instances,
  databases,
  balancers,
  functions,
}: Collections<typeof workload>): boolean {
  return [instances, databases, balancers, functions].some((list) => list.some(() => true));
}
