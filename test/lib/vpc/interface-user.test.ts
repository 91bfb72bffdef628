import { expect, test } from 'vitest';
import { userOf } from '../../../checks/vpc/lib/interface-user.ts';
import { networkInterface } from '../../../checks/vpc/resources/network-interface.ts';
import { resource } from '../../support/resource.ts';

test.each([
  ['load balancer', { InterfaceType: 'network_load_balancer' as const, Description: 'ELB net/shop/0123' }],
  ['load balancer', { InterfaceType: 'gateway_load_balancer' as const }],
  ['load balancer', { Description: 'ELB app/shop/0123', RequesterId: 'amazon-elb' }],
  ['load balancer', { Description: 'ELB classic' }],
  ['load balancer', { RequesterId: 'amazon-elb' }],
  ['function', { InterfaceType: 'lambda' as const, Description: 'AWS Lambda VPC ENI-resize-0123' }],
  ['function', { InterfaceType: 'interface' as const, Description: 'AWS Lambda VPC ENI-resize-0123' }],
  ['containers', { Description: 'arn:aws-cn:ecs:cn-north-1:111122223333:attachment/0123' }],
  ['containers', { Description: 'Amazon EKS shop' }],
  ['containers', { Description: 'aws-K8S-i-0123' }],
  ['containers', { InterfaceType: 'branch' as const, Description: 'aws-k8s-branch-eni' }],
  ['database', { Description: 'RDSNetworkInterface' }],
  ['database', { Description: 'Network interface for DBProxy shop', RequesterId: 'amazon-rds' }],
  ['database', { Description: 'ElastiCache shop-001' }],
  [undefined, { Description: 'Interface for NAT Gateway nat-0123', InterfaceType: 'natGateway' as const }],
  [undefined, { Description: 'The ELB of my heart', InterfaceType: 'interface' as const }],
  [undefined, {}],
])('%s: %o', (user, data) => {
  expect(userOf(resource(networkInterface, data))).toBe(user);
});
