import type { Collections, Selected } from '#engine';
import { vpcLink } from '../../apigateway/resources/vpc-link.ts';
import { endpointGroup } from '../../globalaccelerator/resources/endpoint-group.ts';
import { endpointService } from '../../vpc/resources/endpoint-service.ts';
import { loadBalancer } from '../resources/load-balancer.ts';
import type { Path } from './http-paths.ts';

/** What sends to a Network Load Balancer and cannot send to an Application Load Balancer instead. */
export const senders = { endpointServices: endpointService, vpcLinks: vpcLink, accelerated: endpointGroup };

export const balancerWithTags = loadBalancer.with('tags');

/** Proxies that do the work of an Application Load Balancer in a Kubernetes cluster. */
const ingress = /ingress|nginx|istio|traefik|kong|contour|envoy|haproxy|gateway|ambassador|emissary/;

/** Where message brokers listen: their consoles are HTTP, what they are for is not. */
const brokerPorts = [1883, 5671, 5672, 8162, 8883, 61613, 61614, 61616, 61617, 61619];

/** Why a load balancer has to be a Network Load Balancer, as far as it says so itself. */
export function whyNetwork(
  balancer: Selected<typeof balancerWithTags>,
  paths: readonly Path[],
): string | undefined {
  const { tags, data } = balancer;
  if (tags['lintel:nlb-http'] === 'accepted') return 'accepted by the tag lintel:nlb-http';
  const service = tags['kubernetes.io/service-name'] ?? tags['service.k8s.aws/stack'] ?? '';
  if (ingress.test(service)) return `the Kubernetes ingress ${service} does the work of layer 7`;
  const addresses = (data.AvailabilityZones ?? []).flatMap((zone) => zone.LoadBalancerAddresses ?? []);
  if (addresses.some(({ AllocationId, PrivateIPv4Address }) => AllocationId || PrivateIPv4Address)) {
    return 'it has fixed addresses, which it keeps with an Application Load Balancer as its target';
  }
  const odd = paths.find(({ listener: { Protocol = '' } }) => /UDP|QUIC/.test(Protocol));
  if (odd) return `it carries ${odd.listener.Protocol} too`;
  const broker = paths
    .flatMap(({ listener, group }) => [listener.Port, group.data.Port])
    .find((port) => port && brokerPorts.includes(port));
  return broker ? `port ${broker} is a message broker’s` : undefined;
}

/** Why a load balancer has to be a Network Load Balancer, by what sends to it. */
export function whyNetworkFor(
  arn: string,
  { endpointServices, vpcLinks, accelerated }: Collections<typeof senders>,
): string | undefined {
  if (endpointServices.having(byEndpointService, arn).length > 0)
    return 'a PrivateLink endpoint service offers it';
  if (vpcLinks.having(byVpcLink, arn).length > 0) return 'a VPC link of API Gateway reaches it';
  return accelerated.having(byEndpoint, arn).length > 0 ? 'Global Accelerator sends to it' : undefined;
}

const byEndpointService = ({ data }: Selected<typeof endpointService>) => data.NetworkLoadBalancerArns;
const byVpcLink = ({ data }: Selected<typeof vpcLink>) => data.targetArns;
const byEndpoint = ({ data }: Selected<typeof endpointGroup>) =>
  data.EndpointDescriptions?.flatMap(({ EndpointId }) => EndpointId ?? []);
