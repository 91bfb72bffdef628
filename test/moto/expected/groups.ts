import type { Seed } from '../seed.ts';
import { type Expectations, without } from './verdicts.ts';

export function groups({ scaling }: Seed): Expectations {
  const all = Object.values(scaling.groups);
  const { web, api, voice, feed, crm, reports, thumbnails, crawler, retired, scheduler } = scaling.groups;
  const { eksA, eksC, eksAlone } = scaling.groups;
  const behindBalancers = [web, api, voice, feed, crm];

  return {
    // One group per zone is how EKS does it; together they span zones.
    'autoscaling/group-multi-az': {
      pass: [web, api, voice, feed, reports, thumbnails, scheduler],
      fail: [crm, crawler, eksAlone],
      'not-applicable': [retired, eksA, eksC],
    },
    // All in one zone; a single instance, whatever its zones.
    'autoscaling/group-survives-zone-loss': {
      pass: [web, voice, feed],
      fail: [api, crm],
      'not-applicable': without(all, ...behindBalancers),
    },
    // Where the load balancer itself only checks a port of HTTP, its own check speaks.
    'autoscaling/group-elb-health-check': {
      pass: [web, crm],
      fail: [api, voice],
      'not-applicable': [feed, ...without(all, ...behindBalancers)],
    },
    'autoscaling/group-uses-launch-template': { pass: without(all, api), fail: [api] },
    // A forecast that only forecasts does not scale; the Cluster Autoscaler does.
    'autoscaling/group-scaling-policy-configured': {
      pass: [web, reports, eksA, eksC, eksAlone],
      fail: [api, voice, feed, crm, thumbnails, crawler],
      'not-applicable': [retired, scheduler],
    },
    'autoscaling/group-max-size-headroom': {
      pass: [web, feed, crm, reports, thumbnails, crawler, eksA, eksC, eksAlone],
      fail: [api],
      'not-applicable': [voice, retired, scheduler],
    },
    // Diversified; one type at the lowest price; a template that asks for Spot.
    'autoscaling/group-spot-used-safely': {
      pass: [reports],
      fail: [thumbnails, crawler],
      'not-applicable': without(all, reports, thumbnails, crawler),
    },
    'autoscaling/group-processes-not-suspended': { pass: without(all, api), fail: [api] },
  };
}
