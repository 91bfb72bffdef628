import type { Selected } from '#engine';
import { recordSet } from '../../../checks/route53/resources/record-set.ts';
import { resource } from '../../support/resource.ts';

type Data = Selected<typeof recordSet>['data'];

/** A record of the public zone Z1: `www.example.com A`, unless said otherwise. */
export const recordOf = (data: Partial<Data>) =>
  resource(recordSet, {
    HostedZoneId: 'Z1',
    Name: 'www.example.com.',
    PrivateZone: false,
    Type: 'A',
    Values: undefined,
    ...data,
  } as Data);

const elb = 'Z35SXDOTRQ7X7K';

/** An alias to a load balancer, or to something in another zone. */
export const alias = (
  EvaluateTargetHealth: boolean | undefined,
  data: Partial<Data['AliasTarget']> = {},
) => ({
  AliasTarget: {
    HostedZoneId: elb,
    DNSName: 'dualstack.shop-1.us-east-1.elb.amazonaws.com.',
    EvaluateTargetHealth,
    ...data,
  },
});

export const cloudFront = alias(false, {
  HostedZoneId: 'Z2FDTNDATAQYW2',
  DNSName: 'd111111abcdef8.cloudfront.net.',
});

export const primary = { SetIdentifier: 'one', Failover: 'PRIMARY' } as const;
export const secondary = { SetIdentifier: 'two', Failover: 'SECONDARY' } as const;
