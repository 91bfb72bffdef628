import type { Selected } from '#engine';
import type { targetGroup } from '../resources/target-group.ts';

/** Ports that HTTP applications like to listen on. */
export const httpPorts = [
  '80',
  '443',
  '3000',
  '5000',
  '8000',
  '8008',
  '8080',
  '8081',
  '8443',
  '8888',
  '9000',
];

/** Of them, those where TLS may end on the target itself, with client certificates perhaps. */
export const tlsPorts = ['443', '8443'];

/** Whether a Network Load Balancer's target group on an HTTP port checks no more than that the port is open. */
export function checksPortOnly(
  { Protocol, Port, TargetType, HealthCheckProtocol }: Selected<typeof targetGroup>['data'],
  ports: readonly string[] = httpPorts,
): boolean {
  return (
    (Protocol === 'TCP' || Protocol === 'TLS') &&
    TargetType !== 'alb' &&
    HealthCheckProtocol === 'TCP' &&
    ports.includes(String(Port))
  );
}

/** Why nobody asks whether a target group's health check speaks HTTP, if so. */
export function whyNotHttp({
  LoadBalancerArns = [],
  Matcher,
  Protocol,
  TargetType,
}: Selected<typeof targetGroup>['data']): string | undefined {
  if (LoadBalancerArns.length === 0) return 'no load balancer forwards to the target group';
  if (TargetType === 'alb') return 'the target is an Application Load Balancer';
  if (TargetType === 'lambda') return 'the target is a function: a health check is optional';
  if (Matcher?.GrpcCode) return 'the target group speaks gRPC';
  return Protocol && /^(HTTPS?|TCP|TLS)$/.test(Protocol) ? undefined : `the target group speaks ${Protocol}`;
}
