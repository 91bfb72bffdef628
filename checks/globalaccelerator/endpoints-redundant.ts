import { anywhere, defineCheck, fail, must, notApplicable, pass } from '#engine';
import { loadBalancer } from '../elbv2/resources/load-balancer.ts';
import { byListener, isOff, servingOf } from './lib/endpoints.ts';
import { accelerator } from './resources/accelerator.ts';
import { endpointGroup } from './resources/endpoint-group.ts';
import { acceleratorListener } from './resources/listener.ts';

export default defineCheck({
  id: 'globalaccelerator/endpoints-redundant',
  title: 'Listeners of accelerators have more than one endpoint to send traffic to',
  pillar: 'reliability',
  severity: 'medium',
  why: 'What an accelerator is for is to lead around an endpoint that died, or a whole Region: with a single one it leads nowhere else, and with none its addresses answer nobody.',
  fix: {
    summary:
      'Add an endpoint, best in another Region; or put what is behind a single address behind a load balancer in several zones.',
    cli: 'aws globalaccelerator create-endpoint-group --listener-arn {arn} --endpoint-group-region <Region> --endpoint-configurations EndpointId=<load balancer> --region us-west-2',
    cost: 'The second endpoint and what is behind it; data transfer.',
    risk: 'Clients are sent to the nearest healthy Region: the new one must have the data to serve them.',
    effort: 'hours',
  },
  refs: ['https://docs.aws.amazon.com/global-accelerator/latest/dg/about-endpoint-groups.html'],
  notes: ['002 §AWS Global Accelerator'],
  wellArchitected: ['REL10-BP01', 'REL02-BP01'],
  subject: acceleratorListener,
  context: {
    accelerators: accelerator,
    groups: endpointGroup,
    loadBalancers: anywhere(loadBalancer),
  },

  evaluate({ arn }, { accelerators, groups, loadBalancers }) {
    if (isOff(arn, accelerators)) return notApplicable('its accelerator is switched off');
    const [only, ...others] = groups.having(byListener, arn).flatMap(servingOf);
    if (!only) return fail('No endpoint gets traffic', { endpoints: [] }, 'critical');
    if (others.length > 0) return pass();

    const { EndpointId } = only;
    if (!EndpointId.includes(':loadbalancer/'))
      return fail(`A single address or instance gets all traffic: ${EndpointId}`, {
        endpoints: [EndpointId],
      });
    const balancer = loadBalancers.get(EndpointId);
    if (!balancer) return notApplicable('its load balancer is in no account and Region that is scanned');
    const zones = must(balancer.data.AvailabilityZones, 'AvailabilityZones').length;
    return zones > 1
      ? pass('One load balancer, which is in several zones of its Region')
      : notApplicable('its load balancer is in one zone (elbv2/load-balancer-multi-az)');
  },
});
