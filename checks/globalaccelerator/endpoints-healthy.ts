import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { isOff, servingOf } from './lib/endpoints.ts';
import { accelerator } from './resources/accelerator.ts';
import { endpointGroup } from './resources/endpoint-group.ts';

export default defineCheck({
  id: 'globalaccelerator/endpoints-healthy',
  title: 'Endpoints of accelerators that get traffic are healthy',
  pillar: 'reliability',
  severity: 'high',
  why: 'The traffic of an unhealthy endpoint is moved to the others, in another Region if need be; and where none is healthy, clients are sent to dead ones.',
  fix: {
    summary: 'Mend the endpoint or the health check of its group, or take the endpoint out of the group.',
    cli: 'aws globalaccelerator describe-endpoint-group --endpoint-group-arn {arn} --region us-west-2',
    cost: 'None.',
    risk: 'An update of a group replaces all its endpoints: name those that stay.',
    effort: 'hours',
  },
  refs: [
    'https://docs.aws.amazon.com/global-accelerator/latest/dg/about-endpoint-groups-health-check-options.html',
    'https://docs.aws.amazon.com/global-accelerator/latest/dg/about-endpoints-endpoint-weights.html',
  ],
  notes: ['002 §AWS Global Accelerator'],
  wellArchitected: ['REL11-BP01'],
  subject: endpointGroup,
  context: { accelerators: accelerator },

  evaluate(group, { accelerators }) {
    if (isOff(group.arn, accelerators)) return notApplicable('its accelerator is switched off');
    const serving = servingOf(group);
    if (serving.length === 0) return notApplicable('no endpoint of it gets traffic');

    const unhealthy = serving.filter(({ HealthState }) => must(HealthState, 'HealthState') === 'UNHEALTHY');
    if (unhealthy.length > 0) {
      const which = unhealthy.map(({ EndpointId, HealthReason }) =>
        HealthReason ? `${EndpointId} (${HealthReason})` : EndpointId,
      );
      const of = `${unhealthy.length} of ${serving.length} endpoints`;
      return fail(`Unhealthy are ${of}: ${which.join(', ')}`, {
        unhealthy: unhealthy.map(({ EndpointId }) => EndpointId),
      });
    }
    const young = serving.filter(({ HealthState }) => HealthState !== 'HEALTHY');
    return young.length > 0
      ? notApplicable(`not tried yet: ${young.map(({ EndpointId }) => EndpointId).join(', ')}`)
      : pass();
  },
});
