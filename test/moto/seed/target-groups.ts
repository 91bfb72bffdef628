import type { Place } from '../cloud.ts';
import { balancing } from './balancing.ts';
import type { Servers } from './servers.ts';
import type { HomeNetwork } from './vpcs.ts';

const http = { Protocol: 'HTTP', Port: 80, HealthCheckProtocol: 'HTTP' } as const;
const tcp = (Port: number) => ({ Protocol: 'TCP', Port, HealthCheckProtocol: 'TCP' }) as const;
const healthz = { HealthCheckPath: '/healthz', Matcher: { HttpCode: '200' } };

/** Target groups, with health checks good and bad; nothing is registered in them yet. */
export async function seedTargetGroups(place: Place, { shop, legacy, partners }: HomeNetwork) {
  const make = balancing(place);
  const group = make.targetGroup;
  return {
    /** The shop: a meaningful health check. */
    web: await group('shop-web', shop.vpc, { ...http, ...healthz }),
    /** The shop's next version: no weight yet. */
    green: await group('shop-web-green', shop.vpc, { ...http, ...healthz }),
    /** The default path, which is legal. */
    api: await group('shop-api', shop.vpc, { ...http, Port: 8080, Matcher: { HttpCode: '200' } }),
    /** Nothing is registered. */
    empty: await group('shop-api-v2', shop.vpc, { ...http, ...healthz }),
    /** Every answer below 500 is healthy. */
    crm: await group('legacy-crm', legacy.vpc, { ...http, Matcher: { HttpCode: '200-499' } }),
    /** HTTP that is only asked whether its port is open. */
    plain: await group('legacy-http', shop.vpc, tcp(80)),
    /** HTTP behind an NLB that at least asks the application. */
    checked: await group('reports', shop.vpc, { ...tcp(8080), ...healthz, HealthCheckProtocol: 'HTTP' }),
    /** No HTTP: a game on a port of its own. */
    game: await group('game', partners.vpc, tcp(7777)),
    /** No HTTP either, but with an HTTP page that tells its health. */
    match: await group('match', shop.vpc, {
      ...tcp(7778),
      ...healthz,
      HealthCheckProtocol: 'HTTP',
      HealthCheckPort: '8080',
    }),
    voice: await group('voice', shop.vpc, { Protocol: 'UDP', Port: 5060, HealthCheckProtocol: 'TCP' }),
    accepted: await group('partner-feed', shop.vpc, tcp(80)),
    /** An ALB behind an NLB. */
    alb: await group('shop-fixed-address', shop.vpc, {
      Protocol: 'TCP',
      Port: 80,
      TargetType: 'alb',
      HealthCheckProtocol: 'HTTP',
    }),
    /** Not behind any load balancer. */
    unused: await group('left-over', shop.vpc, { ...http, ...healthz }),
  };
}

export type TargetGroups = Awaited<ReturnType<typeof seedTargetGroups>>;

/** Puts instances behind load balancers by hand: skewed, balanced, alone, and in a zone that is not enabled. */
export async function registerServers(place: Place, groups: TargetGroups, servers: Servers) {
  const { register } = balancing(place);
  const { fleet1, fleet2, fleet3, fleet4, player } = servers;
  await register(groups.plain, [fleet1, fleet2, fleet3, fleet4]);
  await register(groups.checked, [fleet1, fleet4]);
  await register(groups.match, [fleet1, fleet4]);
  await register(groups.game, [player]);
}
