import { expect, test } from 'vitest';
import {
  balancerWithAttributes,
  groupWithAttributes,
  isCrossZone,
} from '../../../checks/elbv2/lib/cross-zone.ts';
import { balancer, group } from '../../checks/elbv2/fixtures.ts';
import { resource } from '../../support/resource.ts';

const attributes = (Value?: string) => (Value ? [{ Key: 'load_balancing.cross_zone.enabled', Value }] : []);

test.each([
  [false, 'network', undefined, undefined],
  [true, 'network', 'true', undefined],
  [true, 'network', 'true', 'use_load_balancer_configuration'],
  [false, 'network', 'true', 'false'],
  [true, 'gateway', 'false', 'true'],
  [true, 'application', undefined, undefined],
  [false, 'application', undefined, 'false'],
] as const)('%s for %s: load balancer %s, target group %s', (on, Type, balancers, groups) => {
  expect(
    isCrossZone(
      resource(groupWithAttributes, group(), { attributes: attributes(groups) }),
      resource(balancerWithAttributes, balancer('ac', { Type }), { attributes: attributes(balancers) }),
    ),
  ).toBe(on);
});
