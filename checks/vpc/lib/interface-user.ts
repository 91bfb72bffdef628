import type { Selected } from '#engine';
import type { networkInterface } from '../resources/network-interface.ts';

/** What makes network interfaces by itself. */
export type User = 'load balancer' | 'containers' | 'function' | 'database';

const byType: Readonly<Record<string, User>> = {
  load_balancer: 'load balancer',
  network_load_balancer: 'load balancer',
  gateway_load_balancer: 'load balancer',
  lambda: 'function',
  trunk: 'containers',
  branch: 'containers',
};

const byRequester: Readonly<Record<string, User>> = {
  'amazon-elb': 'load balancer',
  'amazon-rds': 'database',
  'amazon-elasticache': 'database',
};

/** Services write who they are into the description; there is no other field for it. */
const byDescription: readonly (readonly [RegExp, User])[] = [
  [/^ELB /, 'load balancer'],
  [/^AWS Lambda VPC ENI/, 'function'],
  [/^(Amazon EKS |aws-k8s-|arn:aws[a-z-]*:ecs:)/i, 'containers'],
  [/^(RDSNetworkInterface|ElastiCache )/, 'database'],
];

/** The kind of service that a network interface belongs to; of a plain instance's and of any other, `undefined`. */
export function userOf({
  data: { InterfaceType, RequesterId = '', Description = '' },
}: Pick<Selected<typeof networkInterface>, 'data'>): User | undefined {
  return (
    byType[InterfaceType ?? ''] ??
    byRequester[RequesterId] ??
    byDescription.find(([pattern]) => pattern.test(Description))?.[1]
  );
}
