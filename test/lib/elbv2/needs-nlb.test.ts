import { expect, test } from 'vitest';
import { balancerWithTags, whyNetwork } from '../../../checks/elbv2/lib/needs-nlb.ts';
import { balancer } from '../../checks/elbv2/fixtures.ts';
import { resource } from '../../support/resource.ts';

test.each([
  [undefined, {}],
  [undefined, { 'kubernetes.io/service-name': 'shop/web' }],
  ...[
    'ingress-nginx/controller',
    'istio-system/istio-ingressgateway',
    'kube-system/traefik',
    'kong/kong-proxy',
    'projectcontour/envoy',
  ].map(
    (name) =>
      [
        `the Kubernetes ingress ${name} does the work of layer 7`,
        { 'kubernetes.io/service-name': name },
      ] as const,
  ),
] as const)('%s', (why, tags) => {
  expect(whyNetwork({ ...resource(balancerWithTags, balancer()), tags }, [])).toBe(why);
});
