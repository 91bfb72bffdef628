import { type Collections, must, type Selected } from '#engine';
import { service } from '../../ecs/resources/service.ts';
import { taskDefinition } from '../../ecs/resources/task-definition.ts';
import { listener } from '../resources/listener.ts';
import { rule } from '../resources/rule.ts';
import { targetGroup } from '../resources/target-group.ts';
import { byListener, byLoadBalancer, byTargets, forwards } from './forwards.ts';
import { tlsPorts } from './http-ports.ts';

/** What `pathsOf` consults. */
export const routing = { listeners: listener, rules: rule, targetGroups: targetGroup };

/** What `httpPathsOf` consults. */
export const containers = { services: service, taskDefinitions: taskDefinition };

/** A listener, and a target group that it forwards to. */
export interface Path {
  readonly listener: Selected<typeof listener>['data'];
  readonly group: Selected<typeof targetGroup>;
}

/** The ways through a load balancer. */
export function pathsOf(
  arn: string,
  { listeners, rules, targetGroups }: Collections<typeof routing>,
): readonly Path[] {
  return listeners.having(byLoadBalancer, arn).flatMap((each) => {
    const actions = [
      each.data.DefaultActions,
      ...rules.having(byListener, each.arn).map(({ data }) => data.Actions),
    ];
    const arns = new Set(actions.flatMap(forwards).map((forward) => forward.arn));
    return [...arns].map((one) => ({
      listener: each.data,
      group: must(targetGroups.get(one), `target group ${one}`),
    }));
  });
}

const confidences = ['certain', 'likely', 'possible'] as const;

/** A path that carries HTTP, and how sure that is. */
export interface HttpPath {
  readonly listener: string;
  readonly targetGroup: string;
  readonly HealthCheckProtocol: string;
  readonly confidence: (typeof confidences)[number];
}

/** Whether a path is at least as sure as `least`; of an unknown word every path is. */
export function isSure({ confidence }: HttpPath, least: string): boolean {
  const ranks: readonly string[] = confidences;
  return !ranks.includes(least) || ranks.indexOf(confidence) <= ranks.indexOf(least);
}

/** The paths that carry HTTP, by their ports and health checks; if none does by what ECS says of the containers. */
export function httpPathsOf(
  paths: readonly Path[],
  ports: readonly string[],
  context: Collections<typeof containers>,
): readonly HttpPath[] {
  const shown = paths.flatMap((path) => {
    const confidence = confidenceOf(path, ports);
    return confidence ? [httpPath(path, confidence)] : [];
  });
  if (shown.length > 0) return shown;
  return paths.filter((path) => isSaidByEcs(path, context)).map((path) => httpPath(path, 'certain'));
}

function httpPath(
  { listener: { Protocol, Port }, group }: Path,
  confidence: HttpPath['confidence'],
): HttpPath {
  const HealthCheckProtocol = must(group.data.HealthCheckProtocol, 'HealthCheckProtocol');
  return { listener: `${Protocol}:${Port}`, targetGroup: group.id, HealthCheckProtocol, confidence };
}

function confidenceOf(
  { listener, group: { data } }: Path,
  ports: readonly string[],
): HttpPath['confidence'] | undefined {
  const checked = must(data.HealthCheckProtocol, 'HealthCheckProtocol').startsWith('HTTP');
  const ported = [listener.Port, data.Port].some((port) => ports.includes(String(port)));
  if (!ported && !(checked && data.HealthCheckPort === 'traffic-port')) return undefined;
  // Such a listener passes TLS on to the target, with client certificates perhaps, or something else than HTTP.
  const sealed = listener.Protocol === 'TCP' && tlsPorts.includes(String(listener.Port));
  return confidences[Number(!checked) + Number(sealed)];
}

function isSaidByEcs(
  { group }: Path,
  { services, taskDefinitions }: Collections<typeof containers>,
): boolean {
  return services.having(byTargets, group.arn).some(({ data: { loadBalancers = [], taskDefinition } }) => {
    const task = must(taskDefinitions.get(taskDefinition), `task definition ${taskDefinition}`);
    const ports = loadBalancers
      .filter(({ targetGroupArn }) => targetGroupArn === group.arn)
      .flatMap(({ containerName, containerPort }) =>
        must(task.data.containers, 'containerDefinitions')
          .filter(({ name }) => name === containerName)
          .flatMap(({ portMappings = [] }) => portMappings)
          .filter((mapping) => mapping.containerPort === containerPort),
      );
    return ports.some(({ appProtocol }) => appProtocol);
  });
}
