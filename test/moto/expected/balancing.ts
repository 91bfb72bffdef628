import type { Seed } from '../seed.ts';
import { type Expectations, without } from './verdicts.ts';

export function balancing({ albs, nlbs, targetGroups, classic }: Seed): Expectations {
  const application = Object.values(albs.balancers);
  const network = Object.values(nlbs);
  const all = Object.values(targetGroups);
  const { web, green, api, empty, crm, plain, checked, game, match, voice, accepted, alb, unused } =
    targetGroups;

  return {
    'elbv2/load-balancer-multi-az': {
      pass: [...application, ...without(network, nlbs.game, nlbs.match)],
      fail: [nlbs.game, nlbs.match],
    },
    // A page that tells the health of a game does not make the game HTTP.
    'elbv2/nlb-not-fronting-http': {
      pass: [nlbs.game, nlbs.match],
      fail: [nlbs.plain, nlbs.checked],
      'not-applicable': [...application, nlbs.voice, nlbs.fixed, nlbs.accepted],
    },
    // The default path is legal, and worth a hint; an answer below 500 is not health; an open port is not HTTP.
    'elbv2/target-group-http-health-check': {
      pass: [web, green, empty, checked, match],
      fail: [api, crm, plain, accepted],
      'not-applicable': [unused, alb, game, voice],
    },
    // The next version has no weight yet; nothing uses the left-over; an ALB is one target by nature; the CRM's group is of
    // one instance, and judged for it.
    'elbv2/target-group-has-healthy-targets': {
      pass: [web, api, plain, checked, match, voice, accepted, alb],
      fail: [empty, game],
      'not-applicable': [crm, green, unused],
    },
    // All of the API's targets are in one zone. The match's load balancer has but one, which is its own fault.
    'elbv2/targets-span-enabled-zones': {
      pass: [web, plain, checked, voice, accepted],
      fail: [api],
      'not-applicable': without(all, web, plain, checked, voice, accepted, api),
    },
    'elbv2/nlb-cross-zone-or-balanced': {
      pass: [nlbs.checked, nlbs.voice, nlbs.accepted],
      fail: [nlbs.plain],
      'not-applicable': [...application, nlbs.fixed, nlbs.game, nlbs.match],
    },
    'elbv2/http-redirects-to-https': {
      pass: [albs.balancers.web],
      fail: [albs.balancers.crm, albs.balancers.campaign],
      'not-applicable': [albs.balancers.internal, ...network],
    },
    'elb/classic-multi-az': { pass: [classic.whole], fail: without(Object.values(classic), classic.whole) },
  };
}
