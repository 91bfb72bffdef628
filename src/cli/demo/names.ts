import type { HealthCheckType, ResourceRecordSet } from '@aws-sdk/client-route-53';
import {
  ListHealthChecksCommand,
  ListHostedZonesCommand,
  ListResourceRecordSetsCommand,
  ListTagsForResourcesCommand,
} from '../../../checks/route53/sdk.ts';
import { answer } from '../../standin/index.ts';
import { machineNamed } from './machines.ts';
import { account, seoul, shop, suffixOf, tagList, tokyo, uuidOf, virginia } from './places.ts';

const store = 'Z08HANEULSTORE';

const zones = [
  { id: store, name: 'haneul-store.example.', records: 12, isPrivate: false },
  // Cloud Map keeps this one, and the event of 2021 has nothing but its own name servers left.
  {
    id: 'Z08HANEULLOCAL',
    name: 'shop.local.',
    records: 9,
    isPrivate: true,
    service: 'servicediscovery.amazonaws.com',
  },
  { id: 'Z08HANEULEVT21', name: 'haneul-event.example.', records: 2, isPrivate: false },
];

const balancerZone = 'ZWKZPGTI48KDX';

function toBalancer(name: string, region: string, EvaluateTargetHealth = true) {
  const DNSName = `dualstack.${name}-${suffixOf(name).slice(0, 9)}.${region}.elb.amazonaws.com.`;
  return { AliasTarget: { HostedZoneId: balancerZone, DNSName, EvaluateTargetHealth } };
}

function to(...addresses: readonly string[]) {
  return { TTL: 60, ResourceRecords: addresses.map((Value) => ({ Value })) };
}

interface Health {
  readonly name: string;
  readonly type: HealthCheckType;
  readonly isDisabled?: true;
  readonly isAlarmed?: true;
}

/** Somebody switched one off during the event, and it stayed so; nothing uses the last one any more. */
const checks: readonly Health[] = [
  { name: 'haneul-search', type: 'HTTPS', isAlarmed: true },
  { name: 'haneul-jump-seoul', type: 'TCP' },
  { name: 'haneul-search-next', type: 'HTTPS', isDisabled: true },
  { name: 'haneul-event-2021', type: 'HTTP' },
];

const idOfCheck = (name: string) => uuidOf(`health check ${name}`);

function addressOf(machine: string): string {
  return machineNamed(machine).publicIp ?? '';
}

function named(name: string, rest: Partial<ResourceRecordSet>): ResourceRecordSet {
  return { Name: `${name}haneul-store.example.`, Type: 'A', ...rest };
}

const records: readonly ResourceRecordSet[] = [
  named('', { Type: 'NS', TTL: 172_800, ResourceRecords: [{ Value: 'ns-1.awsdns-01.org.' }] }),
  named('', { Type: 'SOA', TTL: 900, ResourceRecords: [{ Value: 'ns-1.awsdns-01.org. hostmaster.' }] }),
  named('www.', {
    SetIdentifier: 'seoul',
    Failover: 'PRIMARY',
    ...toBalancer('haneul-shop-prod-alb', seoul),
  }),
  named('www.', {
    SetIdentifier: 'tokyo',
    Failover: 'SECONDARY',
    ...toBalancer('haneul-shop-dr-alb', tokyo),
  }),
  // The marketing team began a failover, and went no further.
  named('event.', {
    SetIdentifier: 'main',
    Failover: 'PRIMARY',
    ...toBalancer('haneul-event-alb', seoul, false),
  }),
  named('search.', {
    SetIdentifier: 'now',
    Weight: 90,
    HealthCheckId: idOfCheck('haneul-search'),
    ...toBalancer('haneul-shop-prod-search-alb', seoul),
  }),
  named('search.', {
    SetIdentifier: 'next',
    Weight: 10,
    HealthCheckId: idOfCheck('haneul-search-next'),
    ...to('203.0.113.77'),
  }),
  named('jump.', {
    SetIdentifier: 'seoul',
    Weight: 1,
    HealthCheckId: idOfCheck('haneul-jump-seoul'),
    ...to(addressOf('haneul-shop-prod-bastion')),
  }),
  named('jump.', {
    SetIdentifier: 'tokyo',
    Weight: 1,
    ...to(addressOf('haneul-shop-dr-bastion')),
  }),
  named('pos.', to('198.51.100.31', '198.51.100.32')),
  named('admin.', toBalancer('haneul-shop-prod-alb', seoul, false)),
  named('', { Type: 'TXT', TTL: 300, ResourceRecords: [{ Value: '"v=spf1 -all"' }] }),
];

/** What CloudWatch has of the health checks. */
export const checkHealth: Readonly<Record<string, number>> = Object.fromEntries(
  checks.map(({ name }) => [idOfCheck(name), 1]),
);

/** The alarms on them, which are in Virginia. */
export const checkAlarms = checks
  .filter(({ isAlarmed }) => isAlarmed)
  .map(({ name }) => ({
    name: `${name}-unhealthy`,
    namespace: 'AWS/Route53',
    metric: 'HealthCheckStatus',
    dimension: ['HealthCheckId', idOfCheck(name)] as const,
    action: `arn:aws:lambda:${virginia}:${account}:function:haneul-call-on-duty`,
  }));

const byMarker = { size: 'MaxItems', token: 'Marker', next: 'NextMarker', more: 'IsTruncated' } as const;
const usual = { Marker: '', MaxItems: 100, IsTruncated: false };

/** Hosted zones, their records, and health checks. */
export const nameAnswers = [
  answer(
    ListHostedZonesCommand,
    {
      ...usual,
      HostedZones: zones.map(({ id, name, records, isPrivate, service }) => ({
        Id: `/hostedzone/${id}`,
        Name: name,
        CallerReference: uuidOf(id),
        Config: { PrivateZone: isPrivate },
        ResourceRecordSetCount: records,
        ...(service && { LinkedService: { ServicePrincipal: service } }),
      })),
    },
    { items: 'HostedZones', ...byMarker, limit: 100 },
  ),
  answer(
    ListResourceRecordSetsCommand,
    ({ HostedZoneId }) => ({
      MaxItems: 300,
      IsTruncated: false,
      ResourceRecordSets: HostedZoneId === store ? [...records] : [],
    }),
    {
      items: 'ResourceRecordSets',
      size: 'MaxItems',
      token: 'StartRecordName',
      next: 'NextRecordName',
      more: 'IsTruncated',
      limit: 300,
    },
  ),
  answer(
    ListHealthChecksCommand,
    {
      ...usual,
      HealthChecks: checks.map(({ name, type, isDisabled = false }) => ({
        Id: idOfCheck(name),
        CallerReference: uuidOf(name),
        HealthCheckConfig: { Type: type, Inverted: false, Disabled: isDisabled },
        HealthCheckVersion: 1,
      })),
    },
    { items: 'HealthChecks', ...byMarker, limit: 1000 },
  ),
  answer(ListTagsForResourcesCommand, ({ ResourceIds = [] }) => ({
    ResourceTagSets: checks
      .filter(({ name }) => ResourceIds.includes(idOfCheck(name)))
      .map(({ name }) => ({
        ResourceType: 'healthcheck' as const,
        ResourceId: idOfCheck(name),
        Tags: tagList({ Name: name, ...shop('prod') }),
      })),
  })),
];
