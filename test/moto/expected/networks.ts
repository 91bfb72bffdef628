import type { Seed } from '../seed.ts';
import { type Expectations, without } from './verdicts.ts';

export function networks({ network, awayNetwork, vpn }: Seed): Expectations {
  const { shop, legacy, partners, office, unused } = network;
  const { recovery } = awayNetwork;
  const untouched = [unused.subnetA, ...network.byDefault.subnets, ...awayNetwork.byDefault.subnets];
  const data = [shop.dataA, shop.dataC, office.dataA, office.dataC, recovery.dataA, recovery.dataC];
  const all = [
    shop.publicA,
    shop.publicC,
    shop.appA,
    shop.appC,
    legacy.publicA,
    legacy.appA,
    legacy.appC,
    legacy.narrowA,
    legacy.proxyA,
    legacy.isolatedC,
    legacy.spareC,
    partners.publicA,
    partners.appA,
    ...data,
    ...untouched,
  ];
  const crossing = [legacy.appC, legacy.narrowA, legacy.proxyA];
  const ownZone = [shop.appA, shop.appC, legacy.appA];
  const narrow = [legacy.narrowA];
  /** Where load balancers, groups and databases take addresses. */
  const roomy = [shop.publicA, shop.publicC, shop.appA, shop.appC, partners.appA, ...data];

  return {
    'vpc/subnets-span-zones': {
      pass: [
        ...[`${shop.vpc}/public`, `${shop.vpc}/private`, `${shop.vpc}/data`],
        ...[`${legacy.vpc}/private`, `${office.vpc}/data`, `${recovery.vpc}/data`],
      ],
      fail: [`${legacy.vpc}/public`, `${partners.vpc}/public`, `${partners.vpc}/private`],
    },
    // Another zone's gateway; one that is deleted; an instance that plays gateway.
    'vpc/nat-gateway-per-zone': {
      pass: ownZone,
      fail: crossing,
      'not-applicable': without(all, ...ownZone, ...crossing),
    },
    'vpc/subnet-free-addresses': {
      pass: roomy,
      fail: narrow,
      'not-applicable': without(all, ...roomy, ...narrow),
    },
    // Delivery fails; none; one subnet of two.
    'vpc/flow-logs-enabled': {
      pass: [shop.vpc, recovery.vpc],
      fail: [legacy.vpc, partners.vpc, office.vpc],
      'not-applicable': [unused.vpc, network.byDefault.vpc, awayNetwork.byDefault.vpc],
    },
    // moto shows no tunnels.
    'vpn/connection-both-tunnels-up': { unknown: [vpn.office], 'not-applicable': [vpn.deleted] },
  };
}
