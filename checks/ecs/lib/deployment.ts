import { must, type Selected } from '#engine';
import type { service } from '../resources/service.ts';

type Service = Selected<typeof service>['data'];
type Configuration = NonNullable<Service['deploymentConfiguration']>;

/** ECS's own way, and the default. */
const isRolling = ({ strategy = 'ROLLING' }: Configuration) => strategy === 'ROLLING';

/** What rolls a failed deployment back, in words, or why nothing does. */
export function rollbackOf(
  configuration: Configuration,
): { readonly by: string } | { readonly missing: string } {
  const { deploymentCircuitBreaker, alarms, strategy, bakeTimeInMinutes } = configuration;
  if (alarms?.enable && alarms.rollback) return { by: 'its alarms roll it back' };
  // The circuit breaker is for rolling updates only.
  if (!isRolling(configuration)) {
    return must(bakeTimeInMinutes, 'bakeTimeInMinutes') > 0
      ? { by: `${strategy} leaves ${bakeTimeInMinutes} minutes to go back` }
      : { missing: `Its ${strategy} deployments leave no time to go back, and no alarm watches them` };
  }
  if (deploymentCircuitBreaker?.enable && deploymentCircuitBreaker.rollback) {
    return { by: 'the circuit breaker rolls it back' };
  }
  return deploymentCircuitBreaker?.enable || alarms?.enable
    ? { missing: 'A deployment that fails is stopped, but not rolled back' }
    : { missing: 'Nothing stops a deployment that fails' };
}

/** Why a rolling update may leave the clients of a load balancer alone; each host of a daemon has but one task. */
export function whyUnready(
  { loadBalancers = [], schedulingStrategy }: Service,
  configuration: Configuration,
  minHealthyPercent: number,
): string | undefined {
  if (loadBalancers.length === 0 || schedulingStrategy === 'DAEMON' || !isRolling(configuration)) {
    return undefined;
  }
  const percent = must(configuration.minimumHealthyPercent, 'minimumHealthyPercent');
  return percent < minHealthyPercent
    ? `A deployment may leave ${percent} % of its tasks behind the load balancer`
    : undefined;
}

/** What was observed, in AWS's words. */
export function evidenceOf({
  deploymentCircuitBreaker: breaker,
  alarms,
  strategy,
  minimumHealthyPercent,
}: Configuration) {
  return {
    deploymentCircuitBreaker: breaker && { enable: breaker.enable, rollback: breaker.rollback },
    alarms: alarms && { enable: alarms.enable, rollback: alarms.rollback },
    strategy,
    minimumHealthyPercent,
  };
}
