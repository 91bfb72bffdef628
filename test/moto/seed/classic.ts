import {
  ConfigureHealthCheckCommand,
  CreateLoadBalancerCommand,
  ElasticLoadBalancingClient,
  ModifyLoadBalancerAttributesCommand,
} from '@aws-sdk/client-elastic-load-balancing';
import type { Place } from '../cloud.ts';

interface Shape {
  readonly zones: string[];
  readonly target: string;
  readonly crossZone: boolean;
  readonly draining: boolean;
}

/** Classic Load Balancers: whole, and each with one thing missing. */
export async function seedClassic(place: Place) {
  const elb = new ElasticLoadBalancingClient(place);
  const zones = [`${place.region}a`, `${place.region}c`];
  const whole = { zones, target: 'HTTP:80/healthz', crossZone: true, draining: true };
  const make = async (
    LoadBalancerName: string,
    { zones: AvailabilityZones, target, crossZone, draining }: Shape,
  ) => {
    await elb.send(
      new CreateLoadBalancerCommand({
        LoadBalancerName,
        AvailabilityZones,
        Listeners: [{ Protocol: 'HTTP', LoadBalancerPort: 80, InstanceProtocol: 'HTTP', InstancePort: 80 }],
      }),
    );
    await elb.send(
      new ConfigureHealthCheckCommand({
        LoadBalancerName,
        HealthCheck: { Target: target, Interval: 30, Timeout: 5, HealthyThreshold: 2, UnhealthyThreshold: 2 },
      }),
    );
    await elb.send(
      new ModifyLoadBalancerAttributesCommand({
        LoadBalancerName,
        LoadBalancerAttributes: {
          CrossZoneLoadBalancing: { Enabled: crossZone },
          ConnectionDraining: { Enabled: draining, Timeout: 300 },
        },
      }),
    );
    return LoadBalancerName;
  };
  return {
    whole: await make('old-portal', whole),
    oneZone: await make('old-intranet', { ...whole, zones: zones.slice(0, 1) }),
    unbalanced: await make('old-api', { ...whole, crossZone: false }),
    abrupt: await make('old-mail', { ...whole, draining: false }),
    portOnly: await make('old-wiki', { ...whole, target: 'TCP:80' }),
  };
}
